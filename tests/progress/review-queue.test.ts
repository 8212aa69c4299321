import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueForecast } from '#lib/progress/due-forecast.ts';
import { dueFrom } from '#lib/progress/fold-progress.ts';
import { foldLog, type LearnerState } from '#lib/progress/learner-state.ts';
import { dayNumber } from '#lib/progress/local-day.ts';
import { mergeLogs, type LoggedResponse } from '#lib/progress/response-log.ts';
import {
  REVIEW_LIMITS,
  reviewQueue,
  type ReviewFact,
  type ReviewLimits,
} from '#lib/progress/review-queue.ts';
import { anyLine, onDay } from '#tests/support/response-log.ts';

const FIRST = dayNumber('2026-03-01');
const WIDE: ReviewLimits = { facts: 100, newFacts: 100, newFactsKept: 0 };

const fact = (name: string, changes: Partial<ReviewFact> = {}): ReviewFact => ({
  fact: name,
  safety: false,
  ...changes,
});
const answer = (name: string, days: number, changes: Partial<LoggedResponse> = {}): LoggedResponse =>
  onDay(days, { id: `${name}-${days}`, facts: [{ fact: name, right: true }], ...changes });
const miss = (name: string, days: number, changes: Partial<LoggedResponse> = {}): LoggedResponse =>
  answer(name, days, { facts: [{ fact: name, right: false }], ...changes });
const names = (
  log: readonly LoggedResponse[],
  facts: readonly ReviewFact[],
  day: number,
  limits = WIDE,
): string[] =>
  reviewQueue(foldLog(log), facts, FIRST + day, limits).map((queued) => `${queued.fact} ${queued.reason}`);

describe('the queue of a day', () => {
  test('begins with safety-critical facts that were missed in certainty, due or not', () => {
    const facts = [fact('a'), fact('b', { safety: true }), fact('c', { safety: true })];
    const log = [answer('a', 0), answer('b', 0), miss('c', 0, { confidence: 'sure' })];
    expect(names(log, facts, 0)).toEqual(['c sure-miss']);
    expect(names(log, facts, 60)).toEqual(['c sure-miss', 'b due', 'a due']);
    const righted = [...log, { ...answer('c', 0), id: 'righted', receivedAt: '2026-03-01T13:00:00.000Z' }];
    expect(names(righted, facts, 0)).toEqual([]);
    expect(names([miss('c', 0, { confidence: 'guessing' })], facts.slice(2), 0)).toEqual([]);
  });

  test('then takes safety-critical facts, then the others, the least likely to be recalled first', () => {
    const facts = ['a', 'b', 'c', 'd'].map((name) => fact(name, { safety: name > 'b' }));
    const log = [answer('a', 5), answer('b', 0), answer('c', 5), answer('d', 0)];
    expect(names(log, facts, 90)).toEqual(['d due', 'c due', 'b due', 'a due']);
  });

  test('keeps facts that are confused with each other side by side', () => {
    const facts = [
      fact('a', { confusable: 'x' }),
      fact('b'),
      fact('c', { confusable: 'x' }),
      fact('d', { confusable: 'y' }),
    ];
    const log = [answer('a', 0), answer('b', 1), answer('d', 2), answer('c', 3)];
    expect(names(log, facts, 90)).toEqual(['a due', 'c due', 'b due', 'd due']);
  });

  test('opens a new fact only when those before it were answered rightly', () => {
    const facts = [fact('a'), fact('b', { after: ['a'] }), fact('c', { after: ['a', 'b'] })];
    expect(names([], facts, 0)).toEqual(['a new']);
    expect(names([miss('a', 0)], facts, 0)).toEqual([]);
    expect(names([answer('a', 0)], facts, 0)).toEqual(['b new']);
  });

  test('takes new facts in the order given, safety-critical ones first', () => {
    const facts = [fact('z'), fact('y', { safety: true }), fact('x'), fact('w', { safety: true })];
    expect(names([], facts, 0)).toEqual(['y new', 'w new', 'z new', 'x new']);
  });

  test('keeps room for a new fact when more is due than the day holds, and fills room that is left', () => {
    const met = ['a', 'b', 'c'].map((name, day) => answer(name, day));
    const facts = ['a', 'b', 'c', 'd', 'e'].map((name) => fact(name));
    const limits = { facts: 3, newFacts: 2, newFactsKept: 1 };
    expect(names(met, facts, 90, limits)).toEqual(['d new', 'a due', 'b due']);
    expect(names(met, facts, 3, { ...limits, facts: 5 })).toEqual([
      'd new',
      'e new',
      'a ahead',
      'b ahead',
      'c ahead',
    ]);
    expect(names(met, facts, 2, { ...limits, facts: 9 })).not.toContain('c ahead');
  });
});

describe('every queue', () => {
  const setting = fc.record({
    log: fc.array(anyLine, { maxLength: 30 }),
    day: fc.integer({ min: 0, max: 60 }),
    limits: fc.record({
      facts: fc.integer({ min: 0, max: 6 }),
      newFacts: fc.integer({ min: 0, max: 4 }),
      newFactsKept: fc.integer({ min: 0, max: 2 }),
    }),
    facts: fc
      .shuffledSubarray(['f', 'g', 'h', 'i', 'j', 'k'], { minLength: 0 })
      .chain((chosen) =>
        fc.tuple(...chosen.map((name) => fc.boolean().map((safety) => fact(name, { safety })))),
      ),
  });

  test('holds each fact once, at most as many as the day holds, and none that is not in the bank', () => {
    fc.assert(
      fc.property(setting, ({ log, day, limits, facts }) => {
        const queue = reviewQueue(foldLog(log), facts, FIRST + day, limits);
        expect(new Set(queue.map((queued) => queued.fact)).size).toBe(queue.length);
        expect(queue.length).toBeLessThanOrEqual(limits.facts);
        expect(queue.filter(({ reason }) => reason === 'new').length).toBeLessThanOrEqual(limits.newFacts);
        expect(queue.every((queued) => facts.some((known) => known.fact === queued.fact))).toBe(true);
      }),
    );
  });

  test('is the same for every order of the log, and says of each fact what is true of it', () => {
    fc.assert(
      fc.property(setting, ({ log, day, limits, facts }) => {
        const state = foldLog(log);
        const queue = reviewQueue(state, facts, FIRST + day, limits);
        expect(reviewQueue(foldLog([...log].reverse()), facts, FIRST + day, limits)).toEqual(queue);
        for (const queued of queue) expect(queued.reason).toBe(reasonOf(state, queued, FIRST + day));
      }),
    );
  });

  function reasonOf(
    state: LearnerState,
    { fact: name, safety }: { fact: string; safety: boolean },
    day: number,
  ): string {
    const met = state.facts.get(name);
    if (met === undefined) return 'new';
    if (safety && met.lastSure && !met.lastRight) return 'sure-miss';
    return dueFrom(met, safety) <= day ? 'due' : 'ahead';
  }
});

describe('the forecast', () => {
  test('counts every met fact once, today when it is overdue, as far as it falls into the days looked at', () => {
    fc.assert(
      fc.property(fc.array(anyLine), fc.integer({ min: 0, max: 40 }), (log, day) => {
        const state = foldLog(mergeLogs(log));
        const facts = ['f', 'g', 'h', 'i'].map((name) => fact(name, { safety: name === 'f' }));
        const days = dueForecast(state, facts, FIRST + day, 40_000);
        expect(days.reduce((sum, { due }) => sum + due, 0)).toBe(
          facts.filter((known) => state.facts.has(known.fact)).length,
        );
        const queue = reviewQueue(state, facts, FIRST + day, WIDE);
        const dueNow = [...state.facts].filter(([name, met]) => dueFrom(met, name === 'f') <= FIRST + day);
        expect(days[0]?.due).toBe(dueNow.length);
        expect(queue.filter(({ reason }) => reason === 'due').length).toBeLessThanOrEqual(dueNow.length);
      }),
      { numRuns: 20 },
    );
  });

  test('looks at fourteen days, today first', () => {
    const log = [answer('a', 0), answer('b', 0)];
    const days = dueForecast(foldLog(log), [fact('a'), fact('b', { safety: true }), fact('c')], FIRST);
    expect(days.map(({ day }) => day - FIRST)).toEqual(Array.from({ length: 14 }, (_, index) => index));
    expect(days.filter(({ due }) => due > 0)).toEqual([
      { day: FIRST + 1, due: 1, safety: 1 },
      { day: FIRST + 4, due: 1, safety: 0 },
    ]);
  });
});

test('the usual limits make sense together', () => {
  const { facts, newFacts, newFactsKept } = REVIEW_LIMITS;
  expect([facts > newFacts, newFacts > newFactsKept, newFactsKept > 0]).toEqual([true, true, true]);
});
