import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibration } from '#lib/progress/calibration.ts';
import { chooseVariant, type Variant } from '#lib/progress/choose-variant.ts';
import { foldLog } from '#lib/progress/learner-state.ts';
import { planReview } from '#lib/progress/plan-review.ts';
import type { LoggedResponse } from '#lib/progress/response-log.ts';
import type { QueuedFact } from '#lib/progress/review-queue.ts';
import { anyLine, onDay } from '#tests/support/response-log.ts';

const variant = (item: string, changes: Partial<Variant> = {}): Variant => ({
  item,
  revision: `r-${item}`,
  kind: 'single-best-answer',
  difficulty: 'medium',
  facts: ['f'],
  enemies: [],
  ...changes,
});
const showing = (days: number, item: string, changes: Partial<LoggedResponse> = {}): LoggedResponse =>
  onDay(days, { item: `r-${item}`, ...changes });
const choose = (
  variants: readonly Variant[],
  log: readonly LoggedResponse[],
  recall: number | null = 0.8,
): string | undefined => chooseVariant(variants, foldLog(log).facts.get('f'), recall, 'seed')?.variant.item;

describe('the variant of a fact', () => {
  test('is none of the last three that were shown', () => {
    const four = ['a', 'b', 'c', 'd'].map((item) => variant(item));
    expect(choose(four, [showing(0, 'a'), showing(1, 'c'), showing(2, 'd')])).toBe('b');
    expect(choose(four, [showing(0, 'b'), showing(1, 'a'), showing(2, 'c'), showing(3, 'd')])).toBe('b');
  });

  test('is the one shown longest ago when all were shown lately', () => {
    expect(choose([variant('a'), variant('b')], [showing(0, 'b'), showing(1, 'a')])).toBe('b');
  });

  test('puts the key elsewhere when there is but one', () => {
    const state = foldLog([showing(0, 'a', { keyAt: 2 })]).facts.get('f');
    expect(chooseVariant([variant('a')], state, 0.8, 'seed')?.keyNotAt).toBe(2);
    expect(chooseVariant([variant('a')], undefined, null, 'seed')?.keyNotAt).toBeUndefined();
  });

  test('is recognition at first, and more once the fact has lasted a week', () => {
    const both = [variant('a'), variant('b', { kind: 'drop-down-cloze' })];
    expect(choose(both, [])).toBe('a');
    const lasting = [onDay(0), onDay(3), onDay(12), onDay(40)].map((line) => ({ ...line, item: 'other' }));
    expect(choose(both, lasting)).toBe('b');
  });

  test('is of the kind seen least, and of another kind than the last', () => {
    const two = [variant('a'), variant('b', { kind: 'select-n' })];
    const plain = showing(0, 'x');
    expect(choose(two, [plain])).toBe('b');
    expect(choose(two, [plain, showing(1, 'y', { kind: 'select-n' })])).toBe('a');
    expect(choose(two, [showing(0, 'y', { kind: 'select-n' }), { ...showing(1, 'x') }])).toBe('b');
  });

  test.each([
    [null, 'e'],
    [0.6, 'e'],
    [0.8, 'm'],
    [0.95, 'h'],
  ])('is of the difficulty that fits a recall of %j', (recall, wanted) => {
    const levels = [
      variant('h', { difficulty: 'hard' }),
      variant('m', { difficulty: 'medium' }),
      variant('e', { difficulty: 'easy' }),
    ];
    expect(choose(levels, [], recall)).toBe(wanted);
  });

  test('is otherwise drawn by lot, which the seed decides', () => {
    const many = Array.from({ length: 8 }, (_, index) => variant(`v${index}`));
    const drawn = (seed: string): string | undefined =>
      chooseVariant(many, undefined, null, seed)?.variant.item;
    expect(drawn('one')).toBe(drawn('one'));
    const all = Array.from({ length: 60 }, (_, index) => drawn(`seed ${index}`));
    expect(new Set(all).size).toBeGreaterThan(4);
  });

  test('is none where there is none', () => {
    expect(choose([], [])).toBeUndefined();
  });
});

describe('the items of a review', () => {
  const queued = (fact: string): QueuedFact => ({ fact, reason: 'due', safety: false, recall: 0.7 });
  const FACTS = ['f', 'g', 'h', 'i', 'j'];
  const bank = fc.array(
    fc.record({
      kind: fc.constantFrom('single-best-answer', 'select-n', 'drop-down-cloze'),
      difficulty: fc.constantFrom('easy', 'medium', 'hard'),
      facts: fc.uniqueArray(fc.constantFrom(...FACTS), { minLength: 1, maxLength: 3 }),
      enemies: fc.uniqueArray(
        fc.integer({ min: 0, max: 14 }).map((index) => `v${index}`),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 15 },
  );

  test('ask what is queued, each fact once, and no item stands beside an enemy or shares a fact with it', () => {
    fc.assert(
      fc.property(bank, fc.array(anyLine), fc.shuffledSubarray(FACTS), (drawn, log, facts) => {
        const variants = drawn.map((own, index) => variant(`v${index}`, own as Partial<Variant>));
        const of = (fact: string): Variant[] => variants.filter((own) => own.facts.includes(fact));
        const items = planReview(facts.map(queued), of, foldLog(log), 'seed');
        const first = items[0]?.queued.fact;
        expect(first).toBe(facts.find((fact) => of(fact).length > 0));
        for (const [index, { variant: own, queued: asked }] of items.entries()) {
          expect(own.facts).toContain(asked.fact);
          const before = items.slice(0, index).flatMap((item) => item.variant.facts);
          expect(before).not.toContain(asked.fact);
          const previous = items[index - 1]?.variant;
          if (previous === undefined) continue;
          expect([...own.enemies, ...own.facts]).not.toContain(previous.item);
          expect(previous.enemies).not.toContain(own.item);
          expect(own.facts.filter((fact) => previous.facts.includes(fact))).toEqual([]);
        }
      }),
    );
  });

  test('leave a fact for later rather than put it beside an enemy', () => {
    const a = variant('a', { enemies: ['b'] });
    const b = variant('b', { facts: ['g'] });
    const c = variant('c', { facts: ['h'] });
    const of = (fact: string): Variant[] => [a, b, c].filter((own) => own.facts.includes(fact));
    const items = planReview(['f', 'g', 'h'].map(queued), of, foldLog([]), 'seed');
    expect(items.map((item) => item.variant.item)).toEqual(['a', 'c', 'b']);
  });
});

describe('calibration', () => {
  test('counts answers by confidence, with intervals and points that never count as a grade', () => {
    const said = (count: number, right: number, confidence: LoggedResponse['confidence']): LoggedResponse[] =>
      Array.from({ length: count }, (_, index) =>
        onDay(index, {
          id: `${confidence ?? 'none'}-${index}`,
          facts: [{ fact: 'f', right: index < right }],
          ...(confidence && { confidence }),
        }),
      );
    const log = [...said(10, 9, 'sure'), ...said(6, 3, 'fairly-sure'), ...said(5, 5, undefined)];
    const [guessing, fairly, sure] = calibration(foldLog(log));
    expect(guessing).toEqual({
      confidence: 'guessing',
      answers: 0,
      right: 0,
      share: undefined,
      points: 0,
      paysFrom: 0,
    });
    expect(fairly).toMatchObject({ answers: 6, right: 3, points: 0 });
    expect(sure).toMatchObject({ answers: 10, right: 9, points: 21, share: { value: 0.9 } });
    // Wilson's interval of 9 in 10.
    expect(sure?.share?.low).toBeCloseTo(0.5958, 4);
    expect(sure?.share?.high).toBeCloseTo(0.9821, 4);
  });

  test('pays best where the confidence is honest', () => {
    const expected = (share: number): number[] =>
      calibration(foldLog([])).map(({ confidence }) => {
        const points = { guessing: [1, 0], 'fairly-sure': [2, -2], sure: [3, -6] }[confidence];
        return (points[0] ?? 0) * share + (points[1] ?? 0) * (1 - share);
      });
    const from = calibration(foldLog([])).map(({ paysFrom }) => paysFrom);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        fc.pre(from.every((edge) => Math.abs(edge - share) > 1e-9));
        const points = expected(share);
        expect(points.indexOf(Math.max(...points))).toBe(from.findLastIndex((edge) => edge <= share));
      }),
    );
  });

  test('a response is right when it is right about every fact', () => {
    const both = onDay(0, {
      confidence: 'sure',
      facts: [
        { fact: 'f', right: true },
        { fact: 'g', right: false },
      ],
    });
    const none = onDay(1, { confidence: 'sure', facts: [] });
    expect(calibration(foldLog([both, none]))[2]).toMatchObject({ answers: 1, right: 0 });
  });
});
