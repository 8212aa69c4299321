import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '#lib/base/canonical-json.ts';
import { assembleForm, type FormRequest } from '#lib/forms/assemble-form.ts';
import type { Form } from '#lib/forms/form.ts';
import type { Item } from '#lib/items/item.ts';
import { buildItem, buildQuiz, buildTraits, smallItems } from '../support/bank-builder.ts';

const SEEDS = Array.from({ length: 200 }, (_, seed) => `seed ${seed}`);

type PlainRequest = Omit<FormRequest, 'traits'> & Partial<Pick<FormRequest, 'traits'>>;

/** With traits that exclude nothing, unless others are given. */
function attempted(request: PlainRequest): ReturnType<typeof assembleForm> {
  return assembleForm({ traits: buildTraits(request.items), ...request });
}

function assembled(request: PlainRequest): Form {
  const form = attempted(request);
  if (!form.ok) throw new Error(JSON.stringify(form.error));
  return form.value;
}

function itemsOf(form: Form, items: readonly Item[]): Item[] {
  return form.entries.map((entry) => {
    const item = items.find((candidate) => candidate.id === entry.itemId);
    if (item === undefined) throw new Error(`no item ${entry.itemId}`);
    return item;
  });
}

function counts(values: readonly (string | number)[]): number[] {
  return [...new Set(values)].map((value) => values.filter((other) => other === value).length);
}

function longestRun(values: readonly number[]): number {
  let run = 0;
  return Math.max(...values.map((value, index) => (run = value === values[index - 1] ? run + 1 : 1)));
}

/** Places of the keys of single-key items with a free order. */
function keyPlaces(form: Form, items: readonly Item[]): { size: number; place: number }[] {
  return itemsOf(form, items).flatMap((item, position) => {
    const keys = item.options.filter((option) => option.key);
    if (item.order === 'fixed' || keys.length !== 1) return [];
    const order = form.entries[position]?.optionOrder[0]?.options ?? [];
    return [{ size: order.length, place: order.indexOf(keys[0]?.id ?? '') }];
  });
}

describe('a form', () => {
  const items = smallItems();
  const quiz = buildQuiz();

  test('is the same, byte for byte, for the same seed and items in any order', () => {
    for (const seed of SEEDS) {
      const bytes = canonicalJson(assembled({ quiz, items, seed }) as unknown as Json);
      const again = canonicalJson(assembled({ quiz, items: [...items].reverse(), seed }) as unknown as Json);
      expect(again).toBe(bytes);
    }
  });

  test('differs between seeds', () => {
    const forms = SEEDS.map((seed) => JSON.stringify(assembled({ quiz, items, seed }).entries));
    expect(new Set(forms).size).toBe(SEEDS.length);
  });

  test('holds what the blueprint asks for', () => {
    for (const seed of SEEDS) {
      const chosen = itemsOf(assembled({ quiz, items, seed }), items);
      expect(chosen).toHaveLength(quiz.items);
      expect(new Set(chosen.map((item) => item.id)).size).toBe(quiz.items);
      for (const [kind, wanted] of Object.entries(quiz.kinds)) {
        expect(chosen.filter((item) => item.kind === kind).length).toBeGreaterThanOrEqual(wanted);
      }
      expect(Math.max(...counts(chosen.flatMap((item) => item.facts)))).toBe(1);
    }
  });

  test('keeps neighbours on different facts', () => {
    const crowded = buildQuiz({ items: 14, itemsPerFact: 2, lessons: ['first', 'second'] });
    for (const seed of SEEDS) {
      const chosen = itemsOf(assembled({ quiz: crowded, items, seed }), items);
      chosen.forEach((item, position) => {
        const before = chosen[position - 1]?.facts ?? [];
        expect(item.facts.filter((fact) => before.includes(fact))).toEqual([]);
      });
    }
  });

  test('spreads over objectives evenly where the bank allows', () => {
    const plain = buildQuiz({ items: 8, kinds: {} });
    for (const seed of SEEDS) {
      const chosen = itemsOf(assembled({ quiz: plain, items, seed }), items);
      expect(counts(chosen.map((item) => `${item.lesson}/${item.objective}`))).toEqual([2, 2, 2, 2]);
    }
  });

  test('spreads over facts before it returns to one', () => {
    const twelve = buildQuiz({ items: 12, itemsPerFact: 2, kinds: {} });
    const single = items.filter((item) => item.kind === 'single-best-answer');
    for (const seed of SEEDS) {
      const chosen = itemsOf(assembled({ quiz: twelve, items: single, seed }), single);
      expect(Math.max(...counts(chosen.flatMap((item) => item.facts)))).toBe(1);
    }
  });

  test('shows the rows of a matrix in changing order, their columns in their own', () => {
    const forms = SEEDS.map((seed) => assembled({ quiz, items, seed }));
    const rows = forms.flatMap((form) =>
      form.entries.filter((entry) => entry.optionOrder.length > 1).map((entry) => entry.optionOrder),
    );
    expect(new Set(rows.map((row) => row.map(({ part }) => part).join())).size).toBeGreaterThan(10);
    expect(new Set(rows.flat().map(({ options }) => options.join()))).toEqual(
      new Set(['column-secret-True,column-secret-False']),
    );
  });

  test('keeps a fixed order', () => {
    const fixed = [buildItem({ name: 'oak', order: 'fixed' })];
    const form = assembled({ quiz: buildQuiz({ items: 1, kinds: {} }), items: fixed, seed: 's' });
    expect(form.entries[0]?.optionOrder[0]?.options).toEqual(fixed[0]?.options.map((option) => option.id));
  });
});

describe('key positions', () => {
  const four = Array.from({ length: 30 }, (_, n) => buildItem({ name: `four-${n}` }));
  const two = Array.from({ length: 10 }, (_, n) => buildItem({ name: `two-${n}`, options: 2 }));
  const items = [...four, ...two];

  test('are balanced for each number of options, and never run longer than three', () => {
    const quiz = buildQuiz({ items: 40, kinds: {} });
    for (const seed of SEEDS) {
      const places = keyPlaces(assembled({ quiz, items, seed }), items);
      for (const size of [2, 4]) {
        const own = places.filter((slot) => slot.size === size).map((slot) => slot.place);
        const each = Array.from(
          { length: size },
          (_, place) => own.filter((other) => other === place).length,
        );
        expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
      }
      expect(longestRun(places.map((slot) => slot.place))).toBeLessThanOrEqual(3);
    }
  });

  test('do not follow from the canonical order of the options', () => {
    const turned = items.map((item) => ({ ...item, options: [...item.options].reverse() }));
    const quiz = buildQuiz({ items: 40, kinds: {} });
    for (const seed of SEEDS.slice(0, 20)) {
      expect(assembled({ quiz, items: turned, seed })).toEqual(assembled({ quiz, items, seed }));
    }
  });

  test('do not tell the option that a distractor is', () => {
    const quiz = buildQuiz({ items: 1, kinds: {} });
    const item = buildItem({ name: 'one' });
    const tally = new Map<string, number>();
    for (let n = 0; n < 2_000; n += 1) {
      const order =
        assembled({ quiz, items: [item], seed: `s${n}` }).entries[0]?.optionOrder[0]?.options ?? [];
      order.forEach((id, place) => tally.set(`${id}@${place}`, (tally.get(`${id}@${place}`) ?? 0) + 1));
    }
    // Expected 500 each; five standard deviations are 97.
    expect([...tally.values()]).toHaveLength(16);
    for (const count of tally.values()) expect(Math.abs(count - 500)).toBeLessThan(97);
  });
});

describe('a shortage', () => {
  const items = smallItems();

  test('names the kind of which there is too little', () => {
    const quiz = buildQuiz({ kinds: { 'multiple-response': 3 } });
    expect(attempted({ quiz, items, seed: 's' })).toEqual({
      ok: false,
      error: {
        code: 'bank-shortage',
        cell: 'kind:multiple-response',
        words: 'items of the kind multiple response',
        needed: 3,
        available: 2,
      },
    });
  });

  test('names the form when facts run out', () => {
    const quiz = buildQuiz({ items: 15, kinds: {} });
    expect(attempted({ quiz, items, seed: 's' })).toEqual({
      ok: false,
      error: { code: 'bank-shortage', cell: 'items', words: 'items in all', needed: 15, available: 12 },
    });
  });

  test('is told when no order keeps a fact from its own neighbour', () => {
    const pair = ['single-best-answer', 'multiple-response'].map((kind) =>
      buildItem({ name: kind, kind, facts: ['same'] }),
    );
    const quiz = buildQuiz({ items: 2, kinds: {}, itemsPerFact: 2 });
    const form = attempted({ quiz, items: pair, seed: 's' });
    expect(form).toMatchObject({ ok: false, error: { cell: 'neighbours' } });
  });

  test('is never told while a perfect matching of kinds and facts exists', () => {
    const law = fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 4, maxLength: 8 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.boolean()), { maxLength: 20 }),
      fc.string(),
      (facts, noise, seed) => {
        // Half of the facts can be asked through kind x, half through kind y: noise may tempt, not prevent.
        const kindOf = (index: number): string => (index % 2 === 0 ? 'x' : 'y');
        const needed = facts.map((fact, index) =>
          buildItem({ name: `n${index}`, facts: [`f${fact}`], kind: kindOf(index) }),
        );
        const tempting = noise.map(([fact, isX], index) =>
          buildItem({ name: `t${index}`, facts: [`f${fact}`], kind: isX ? 'x' : 'y' }),
        );
        const x = Math.ceil(facts.length / 2);
        const quiz = buildQuiz({ items: facts.length, kinds: { x, y: facts.length - x } });
        const only = tempting.filter((item) => needed.some((other) => other.facts[0] === item.facts[0]));
        return attempted({ quiz, items: [...needed, ...only], seed }).ok;
      },
    );
    fc.assert(law, { numRuns: 300 });
  });
});
