import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#lib/base/canonical-json.ts';
import { asJson } from '#lib/bank/chunk.ts';
import type { BankQuiz } from '#lib/bank/bank.ts';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { formSeed } from '#lib/forms/form-seed.ts';
import { shortageSentence } from '#lib/forms/form.ts';
import type { Item } from '#lib/items/item.ts';
import { buildItem, buildQuiz, buildTraits } from '../support/bank-builder.ts';
import {
  assembled,
  expectBlueprintHeld,
  expectKeysBalanced,
  itemsOf,
  longestRun,
  type Sort,
} from '../support/form-laws.ts';

const SEEDS = Array.from({ length: 1_000 }, (_, seed) => `seed ${String(seed)}`);
const LEVELS = ['recall', 'application', 'analysis'] as const;
const BANDS = ['easy', 'medium', 'hard'] as const;
const KINDS = ['single-best-answer', 'multiple-response', 'numeric-entry'] as const;

/** 300 items on 100 facts; every fact three times, in kinds, levels, bands, templates and medicines that cross. */
const items: readonly Item[] = Array.from({ length: 300 }, (_, n) => {
  const kind = KINDS[n % 3];
  const item = buildItem({
    name: `n${String(n)}`,
    facts: [`f${String(n % 100)}`],
    ...(kind ? { kind } : {}),
  });
  return { ...item, level: LEVELS[Math.floor(n / 7) % 3] ?? 'recall', safety: n % 5 === 0 };
});
const numberOf = new Map(items.map((item, n) => [item.id, n]));
const traits = buildTraits(items, ({ id }) => {
  const n = numberOf.get(id) ?? 0;
  return {
    template: `t${String(n % 11)}`,
    difficulty: BANDS[Math.floor(n / 5) % 3] ?? 'easy',
    medicines: [`m${String(n % 6)}`],
    // Named by one side only: whoever reads it takes it both ways.
    enemies: n % 4 === 0 ? [items[(n + 17) % 300]?.id ?? ''] : [],
    signed: n % 2 === 0,
  };
});
const quiz = buildQuiz({
  items: 24,
  lessons: ['first'],
  kinds: { 'single-best-answer': 6, 'numeric-entry': 4 },
  cells: [
    { level: 'application', min: 8, max: 10 },
    { difficulty: 'hard', min: 7 },
    { kind: 'multiple-response', min: 0, max: 6 },
    { safety: true, min: 5 },
    { kind: 'numeric-entry', level: 'analysis', difficulty: 'easy', min: 1, max: 2 },
  ],
  itemsPerTemplate: 3,
  sharePerMedicine: 25,
});

describe('a form of a generated bank', () => {
  const sort: Sort = { quiz, items, traits };

  test('holds its blueprint, keeps enemies and frames apart, and balances its keys, for a thousand seeds', () => {
    for (const seed of SEEDS) {
      const form = assembled({ ...sort, seed });
      const chosen = itemsOf(form, items);
      expectBlueprintHeld(chosen, sort);
      expectKeysBalanced(form, chosen);
      expect(longestRun(chosen.map(({ id }) => traits[id]?.template ?? ''))).toBeLessThanOrEqual(2);
    }
  });

  test('is the same again, byte for byte, and another for another learner', () => {
    const source = { bank: 'b', engine: 'e', quiz, learnerSalt: 'ada', attempt: '1' };
    const bytesFor = (changes: Partial<typeof source>): string =>
      canonicalJson(asJson(assembled({ ...sort, seed: formSeed({ ...source, ...changes }) }).entries));
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const change = { attempt: String(attempt) };
      expect(bytesFor(change)).toBe(bytesFor(change));
      expect(bytesFor({ ...change, learnerSalt: 'ben' })).not.toBe(bytesFor(change));
    }
  });

  test('of signed items holds no other', () => {
    const signed = {
      ...sort,
      quiz: { ...quiz, items: 12, kinds: {}, cells: [], sharePerMedicine: undefined, signedOnly: true },
    };
    const chosen = itemsOf(assembled({ ...signed, seed: 's' }), items);
    expect(chosen.filter(({ id }) => traits[id]?.signed !== true)).toEqual([]);
  });

  test('takes an enemy relation both ways, whoever names whom', () => {
    const [a, b] = items;
    if (a === undefined || b === undefined) throw new Error('no items');
    const pair = { quiz: buildQuiz({ items: 2, kinds: {}, lessons: ['first'] }), items: [a, b] };
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = buildTraits([a, b], (item) => (item === one ? { enemies: [other.id] } : {}));
      expect(assembleForm({ ...pair, traits: known, seed: 's' })).toMatchObject({
        ok: false,
        error: { cell: 'items', needed: 2, available: 1 },
      });
    }
  });

  test('may ask twice about a fact, in two kinds, where the quiz allows it', () => {
    const fact = ['single-best-answer', 'single-best-answer', 'multiple-response'].map((kind, n) =>
      buildItem({ name: `same${String(n)}`, kind, facts: ['same'] }),
    );
    const others = ['p', 'q', 'r'].map((name) => buildItem({ name }));
    const all = [...fact, ...others];
    const twice = buildQuiz({ items: 5, kinds: { 'multiple-response': 1 }, itemsPerFact: 2 });
    const chosen = itemsOf(assembled({ quiz: twice, items: all, traits: buildTraits(all), seed: 's' }), all);
    const same = chosen.filter(({ facts }) => facts[0]?.endsWith('same'));
    expect(same.map(({ kind }) => kind).sort()).toEqual(['multiple-response', 'single-best-answer']);
  });
});

describe('a cell that cannot be filled', () => {
  test.each([
    [{ level: 'analysis', difficulty: 'hard', kind: 'numeric-entry', min: 40 } as const, 'numeric'],
    [{ safety: true, level: 'recall', min: 60 } as const, 'on safety'],
    [{ lesson: 'second', min: 1 } as const, 'from the lesson second'],
  ])('is named, in words too (%#)', (cell, words) => {
    const refused = assembleForm({ quiz: { ...quiz, items: 80, cells: [cell] }, items, traits, seed: 's' });
    if (refused.ok) throw new Error('it was filled');
    expect(refused.error.words).toContain(words);
    expect(refused.error.needed).toBe(cell.min);
    expect(refused.error.available).toBeLessThan(cell.min);
    expect(shortageSentence(refused.error)).toContain(`asks for ${String(cell.min)} items`);
  });

  test('is found by what fits together, not by what there is', () => {
    const crowd = ['a', 'b', 'c'].map((name) => buildItem({ name, facts: ['same'] }));
    const others = ['p', 'q', 'r'].map((name) => ({ ...buildItem({ name }), safety: true }));
    const all = [...crowd, ...others];
    const cells: BankQuiz['cells'] = [{ safety: false, min: 2 }];
    const refused = assembleForm({
      quiz: buildQuiz({ items: 4, kinds: {}, cells }),
      items: all,
      traits: buildTraits(all),
      seed: 's',
    });
    expect(refused).toMatchObject({ error: { cell: 'safety:false', needed: 2, available: 1 } });
  });
});

test('a cell is filled although the first item that comes would shut out two others', () => {
  const chain = [
    ['a', ['2', '3']],
    ['b', ['1', '2']],
    ['c', ['3', '4']],
  ] as const;
  const all = chain.map(([name, facts]) => buildItem({ name, facts }));
  const pair = buildQuiz({ items: 2, kinds: {} });
  for (const seed of SEEDS.slice(0, 50))
    expect(assembleForm({ quiz: pair, items: all, traits: buildTraits(all), seed }).ok).toBe(true);
});

describe('a patient case', () => {
  const inCase = (name: string, key: string, leadIn: string): Item => {
    const item = buildItem({ name });
    const options = item.options.map((option) => (option.key ? { ...option, text: key } : option));
    return { ...item, options, stem: `A man of 70 shakes when he wakes.\n\n${leadIn}` };
  };
  const unfolding = [
    inCase('aa', 'Stop slowly', 'The man has tremor. What is done?'),
    inCase('bb', 'Tremor', 'What does the man have?'),
    inCase('cc', 'Kidney function', 'What is measured?'),
  ];
  const all = [...unfolding, ...Array.from({ length: 9 }, (_, n) => buildItem({ name: `x${String(n)}` }))];
  const whole = buildQuiz({ items: 12, kinds: {} });

  test('keeps its items together, and none tells what a later one asks', () => {
    for (const seed of SEEDS.slice(0, 100)) {
      const row = itemsOf(assembled({ quiz: whole, items: all, traits: buildTraits(all), seed }), all);
      const places = unfolding.map((item) => row.indexOf(item)).sort((a, b) => a - b);
      expect((places[2] ?? 0) - (places[0] ?? 0)).toBe(2);
      expect(row.indexOf(unfolding[1] as Item)).toBeLessThan(row.indexOf(unfolding[0] as Item));
    }
  });

  test('does not stand beside an item whose key it names', () => {
    const named = buildItem({ name: 'waking' });
    const options = named.options.map((option) => (option.key ? { ...option, text: 'He wakes' } : option));
    const cued: Item = { ...named, options };
    const more = [...all, cued];
    for (const seed of SEEDS.slice(0, 100)) {
      const quizOfAll = { ...whole, items: 13 };
      const row = itemsOf(assembled({ quiz: quizOfAll, items: more, traits: buildTraits(more), seed }), more);
      const place = row.indexOf(cued);
      const neighbours = [row[place - 1], row[place + 1]];
      expect(neighbours.filter((item) => item !== undefined && unfolding.includes(item))).toEqual([]);
    }
  });
});

describe('steps to be put in order', () => {
  const steps = ['s1', 's2', 's3', 's4'];
  const plain = buildItem({ name: 'steps' });
  const ordered: Item = {
    ...plain,
    kind: 'ordered-response',
    order: 'fixed',
    options: [],
    parts: steps.map((_, place) => ({
      id: `position-${String(place + 1)}`,
      text: String(place + 1),
      options: steps.map((id, step) => ({
        id,
        text: id,
        key: step === place,
        rationale: '',
        proof: { kind: 'entailed', facts: [] },
      })),
    })),
  };
  const one = buildQuiz({ items: 1, kinds: {} });

  test('stand in one order at every place, drawn anew, and never in the right one', () => {
    const seen = new Set<string>();
    for (const seed of SEEDS) {
      const [entry] = assembled({
        quiz: one,
        items: [ordered],
        traits: buildTraits([ordered]),
        seed,
      }).entries;
      const orders = entry?.optionOrder ?? [];
      expect(orders.map(({ part }) => part)).toEqual(ordered.parts?.map(({ id }) => id));
      expect(new Set(orders.map(({ options }) => options.join())).size).toBe(1);
      seen.add(orders[0]?.options.join() ?? '');
    }
    expect(seen.size).toBe(23);
    expect(seen).not.toContain(steps.join());
  });
});
