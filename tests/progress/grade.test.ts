import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item, Option, Part } from '#lib/items/item.ts';
import { factOutcomes } from '#lib/attempts/fact-outcomes.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { score } from '#lib/items/kinds/multiple-response/score.ts';
import { CONFIDENCES } from '#lib/attempts/confidence.ts';
import { gradeOf, knewGivenRight } from '#lib/progress/grade.ts';
import { guessChances } from '#lib/progress/guess-chance.ts';
import { isConstructed, isPlainRecognition, usualChance } from '#lib/progress/item-family.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a right answer', () => {
  test.each([
    [4, 0.5, 0.8],
    [4, 0.7, 0.903],
    [4, 0.9, 0.973],
    [2, 0.5, 0.667],
    [2, 0.7, 0.824],
    [2, 0.9, 0.947],
  ])('among %i options, recall predicted at %d, was known with probability %d', (options, recall, knew) => {
    expect(knewGivenRight(recall, 1 / options)).toBeCloseTo(knew, 3);
  });

  test('says more when recall was likelier and guessing harder', () => {
    fc.assert(
      fc.property(share, share, share, (recall, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(knewGivenRight(recall, high)).toBeLessThanOrEqual(knewGivenRight(recall, low));
        expect(knewGivenRight(low, recall)).toBeLessThanOrEqual(knewGivenRight(high, recall) + 1e-12);
      }),
    );
  });

  test('that could not be guessed was known', () => {
    expect(knewGivenRight(0.01, 0)).toBe(1);
  });
});

describe('the grade', () => {
  const answer = {
    right: true,
    kind: 'single-best-answer',
    chance: 1 / 4,
    confidence: 'fairly-sure' as const,
  };

  test.each([
    ['wrong', { ...answer, right: false, confidence: 'sure' as const }, 0.99, 1],
    ['likely a lucky guess', answer, 0.5, 2],
    ['likely known', answer, 0.7, 3],
    ['said to be a guess', { ...answer, confidence: 'guessing' as const }, 0.99, 2],
    ['true or false, recall likely', { ...answer, chance: 1 / 2 }, 0.7, 2],
    ['sure, yet only recognised', { ...answer, confidence: 'sure' as const }, 0.99, 3],
    ['typed and sure', { ...answer, kind: 'numeric-entry', chance: 0, confidence: 'sure' as const }, 0.5, 4],
    ['typed and not asked', { ...answer, kind: 'numeric-entry', chance: 0, confidence: undefined }, 0.5, 3],
  ])('of an answer that is %s', (_, graded, recall, grade) => {
    expect(gradeOf(graded, recall)).toBe(grade);
  });

  test('is 1 exactly for wrong answers, and 4 only for what was typed', () => {
    const kind = fc.constantFrom(...kinds.map(({ id }) => id));
    const confidence = fc.constantFrom(undefined, ...CONFIDENCES);
    fc.assert(
      fc.property(fc.boolean(), kind, share, confidence, share, (right, of, chance, sure, recall) => {
        const grade = gradeOf({ right, kind: of, chance, confidence: sure }, recall);
        expect(grade === 1).toBe(!right);
        if (grade === 4) expect(of).toBe('numeric-entry');
      }),
    );
  });
});

describe('every kind of the registry', () => {
  test.each(kinds.map(({ id }) => [id]))('%s has a usual chance, and is recognition or more', (id) => {
    expect(usualChance(id)).toBeGreaterThanOrEqual(0);
    expect(usualChance(id)).toBeLessThanOrEqual(1 / 2);
    expect(isConstructed(id)).toBe(id === 'numeric-entry');
  });

  test('some are plain recognition and some are more; one that is not known counts as recognition', () => {
    expect(new Set(kinds.map(({ id }) => isPlainRecognition(id))).size).toBe(2);
    expect(isPlainRecognition('constructor')).toBe(true);
    expect(usualChance('constructor')).toBe(1 / 4);
  });
});

describe('the chance of guessing', () => {
  const option = (id: string, key: boolean, facts: readonly string[]): Option => ({
    id,
    text: id,
    key,
    rationale: '',
    proof: { kind: key ? 'entailed' : 'R1', facts },
  });
  const item = (kind: string, facts: string[], shape: Pick<Item, 'options' | 'parts'>) => ({
    kind,
    facts,
    ...shape,
  });
  const single = (keys: number): Option[] =>
    Array.from({ length: keys }, (_, index) => option(`o${index}`, index === 0, ['f']));
  const row = (id: string, facts: readonly string[], options: number): Part => ({
    id,
    text: id,
    options: Array.from({ length: options }, (_, index) => option(`${id}${index}`, index === 0, facts)),
  });
  const chances = (of: Parameters<typeof guessChances>[0]): Record<string, number> =>
    Object.fromEntries(guessChances(of));

  test('is one in k for one key among k options', () => {
    expect(chances(item('single-best-answer', ['f'], { options: single(4) }))).toEqual({ f: 1 / 4 });
    expect(chances(item('single-best-answer', ['f'], { options: single(3) }))).toEqual({ f: 1 / 3 });
  });

  test('is one half for each row that is true or false, and less for a fact of two rows', () => {
    const parts = [row('a', ['f'], 2), row('b', ['g'], 2), row('c', ['g'], 2)];
    expect(chances(item('matrix-multiple-choice', ['f', 'g'], { options: [], parts }))).toEqual({
      f: 1 / 2,
      g: 1 / 4,
    });
  });

  test('is one in n! for n steps in order', () => {
    const parts = ['1', '2', '3', '4'].map((id) => row(id, ['f'], 4));
    expect(chances(item('ordered-response', ['f'], { options: [], parts })).f).toBeCloseTo(1 / 24, 12);
  });

  test('is nought for a number that is typed', () => {
    const entry = { unit: 'mg', lowest: '1', highest: '1', units: [] };
    const parts = [{ ...row('main', ['f'], 3), entry }];
    expect(chances(item('numeric-entry', ['f'], { options: [], parts }))).toEqual({ f: 0 });
  });

  test('of several keys is the share of all ways to tick as many options, counted one by one', () => {
    const flags = fc.array(fc.record({ key: fc.boolean(), fact: fc.constantFrom('f', 'g') }), {
      minLength: 4,
      maxLength: 8,
    });
    fc.assert(
      fc.property(flags, (drawn) => {
        const options = drawn.map(({ key, fact }, index) => option(`o${index}`, key, [fact]));
        const keys = options.filter(({ key }) => key).length;
        fc.pre(keys >= 2 && options.some(({ key, proof }) => key && proof.facts.includes('f')));
        const of = { ...item('multiple-response', ['f'], { options }) } as unknown as Item;
        const ways = subsets(options.map(({ id }) => id)).filter((picks) => picks.length === keys);
        const right = ways.filter((main) => {
          const response = { picks: { main } };
          return factOutcomes(of, response, score(of, response))[0]?.right;
        });
        expect(guessChances(of).get('f')).toBeCloseTo(right.length / ways.length, 9);
      }),
    );
  });
});

function subsets(ids: readonly string[]): string[][] {
  return ids.reduce<string[][]>((all, id) => [...all, ...all.map((subset) => [...subset, id])], [[]]);
}
