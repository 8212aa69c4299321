import { describe, expect, test } from 'vitest';
import { compareText } from '#lib/base/diagnostic.ts';
import { codedForm, parallelForms } from '#lib/forms/coded-form.ts';
import { assembled, expectBlueprintHeld, expectKeysBalanced, itemsOf } from '../support/form-laws.ts';
import { shippedBank } from '../support/shipped.ts';

const SEEDS = Array.from({ length: 1_000 }, (_, seed) => `seed ${String(seed)}`);

describe('a form of the bank of this repository', () => {
  const { bank, kb } = shippedBank();
  const quizzes = bank.quizzes.map((one) => [one.id, one] as const);

  test.each(quizzes)(
    'holds the blueprint of %s for a thousand seeds',
    (_, own) => {
      const { items: real, traits: known } = bank;
      for (const seed of SEEDS) {
        const form = assembled({ quiz: own, items: real, traits: known, seed });
        const chosen = itemsOf(form, real);
        expectBlueprintHeld(chosen, { quiz: own, items: real, traits: known });
        expectKeysBalanced(form, chosen);
      }
    },
    180_000,
  );

  test.each(quizzes)(
    'gives four parallel forms of %s for a code, no two alike, each found again by its code',
    (_, own) => {
      const { items, traits, revision, engine } = bank;
      const source = { quiz: own, items, traits, bank: revision, engine };
      const forms = ['K7M3QX', 'H6RD47'].flatMap((seed) => {
        const parallel = parallelForms({ ...source, seed }, 4);
        return parallel.ok ? parallel.value : [];
      });
      expect(new Set(forms.map(({ form }) => JSON.stringify(form.entries))).size).toBe(8);
      for (const { code, form } of forms) expect(codedForm(source, code)).toEqual({ ok: true, value: form });
    },
  );

  test.each(quizzes)('holds other items each time: fifty of %s, no two alike', (_, own) => {
    const chosen = SEEDS.slice(0, 50).map((seed) => {
      const form = assembled({ quiz: own, items: bank.items, traits: bank.traits, seed });
      return form.entries
        .map(({ itemId }) => itemId)
        .sort(compareText)
        .join(' ');
    });
    expect(new Set(chosen).size).toBe(50);
  });

  test.each(quizzes.filter(([, { cutScore }]) => cutScore === 100))(
    'asks every safety-critical fact of the lessons of %s, but for background',
    (_, own) => {
      const facts = bank.lessons
        .filter(({ course, id }) => course === own.course && own.lessons.includes(id))
        .flatMap(({ facts: all }) => all.filter(({ safety }) => safety).map(({ ref }) => ref))
        .filter((ref) => kb.facts.get(ref)?.examinable === true);
      const form = assembled({ quiz: own, items: bank.items, traits: bank.traits, seed: 'one' });
      const asked = new Set(itemsOf(form, bank.items).flatMap((item) => item.facts));
      expect(facts.filter((fact) => !asked.has(fact))).toEqual([]);
      expect(facts.length).toBeGreaterThan(0);
    },
  );
});
