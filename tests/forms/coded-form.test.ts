import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codedForm, parallelForms, type CodedForm } from '#lib/forms/coded-form.ts';
import { drawFormSeed } from '#lib/forms/form-code.ts';
import type { Form } from '#lib/forms/form.ts';
import { buildQuiz, buildTraits, smallItems } from '../support/bank-builder.ts';

const items = smallItems();
const source = {
  quiz: buildQuiz(),
  items,
  traits: buildTraits(items),
  bank: 'bank-one',
  engine: 'engine-one',
};
const anySeed = fc.string().map(drawFormSeed);

const formsOf = (seed: string, changes: Partial<typeof source> = {}): readonly CodedForm[] => {
  const forms = parallelForms({ ...source, ...changes, seed }, 4);
  if (!forms.ok) throw new Error(forms.error.words);
  return forms.value;
};

const contents = ({ entries }: Form): string => JSON.stringify(entries);

describe('forms that paper and screen share', () => {
  test('are the same again for the same code', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        for (const { code, form } of formsOf(seed)) {
          const again = codedForm(source, code);
          expect(again).toEqual({ ok: true, value: form });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('differ from A to D, and from one code to another', () => {
    const codes = Array.from({ length: 50 }, (_, index) => drawFormSeed(`code ${String(index)}`));
    const all = codes.flatMap((seed) => formsOf(seed).map(({ form }) => contents(form)));
    for (const seed of codes)
      expect(new Set(formsOf(seed).map(({ form }) => contents(form))).size, seed).toBe(4);
    expect(new Set(all).size).toBeGreaterThan(0.98 * all.length);
  });

  test('are none of any learner: the letters of a code before are not changed by how many are printed', () => {
    const [first] = formsOf('K7M3QX');
    const alone = parallelForms({ ...source, seed: 'K7M3QX' }, 1);
    expect(alone).toEqual({ ok: true, value: [first] });
  });

  test.each([
    ['another bank', { bank: 'bank-two' }],
    ['another engine', { engine: 'engine-two' }],
    ['another blueprint', { quiz: buildQuiz({ title: 'Quiz', items: 4 }) }],
    ['an item withdrawn that stood on it', undefined],
  ])('are refused after %s, never replaced by others', (_, changes) => {
    for (const { code, form } of formsOf('K7M3QX')) {
      const withdrawn = form.entries[0]?.itemId;
      const now = changes ?? { items: items.filter(({ id }) => id !== withdrawn) };
      expect(codedForm({ ...source, ...now }, code)).toEqual({ ok: false, error: { code: 'form-outdated' } });
    }
  });
});
