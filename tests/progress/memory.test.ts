import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysUntil, nextMemory, recallAfter, type FactMemory, type Grade } from '#lib/progress/memory.ts';

const grade = fc.constantFrom<Grade>(1, 2, 3, 4);
const history = fc.array(fc.tuple(grade, fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 12 });

function replay(steps: readonly (readonly [Grade, number])[]): FactMemory {
  const [first, ...rest] = steps;
  const start = nextMemory(undefined, first?.[0] ?? 3, 0);
  return rest.reduce((memory, [how, days]) => nextMemory(memory, how, days), start);
}

/** The second way: FSRS-6 written out from its formulas with its default weights, for answers on different days. */
const W = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
  1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
const w = (index: number): number => W[index] ?? Number.NaN;
const recallByFormula = (days: number, stability: number): number =>
  (1 + ((0.9 ** (-1 / w(20)) - 1) * days) / stability) ** -w(20);
const firstDifficulty = (how: number): number => w(4) - Math.exp(w(5) * (how - 1)) + 1;
const between = (value: number): number => Math.min(Math.max(value, 1), 10);

function byFormula({ stability: s, difficulty: d }: FactMemory, how: Grade, days: number): FactMemory {
  const r = recallByFormula(days, s);
  const moved = d + (-w(6) * (how - 3) * (10 - d)) / 9;
  const difficulty = between(w(7) * firstDifficulty(4) + (1 - w(7)) * moved);
  const lapse = w(11) * d ** -w(12) * ((s + 1) ** w(13) - 1) * Math.exp(w(14) * (1 - r));
  if (how === 1) return { difficulty, stability: Math.min(lapse, s / Math.exp(w(17) * w(18))) };
  const factor = how === 2 ? w(15) : how === 4 ? w(16) : 1;
  const growth = Math.exp(w(8)) * (11 - d) * s ** -w(9) * (Math.exp(w(10) * (1 - r)) - 1) * factor;
  return { difficulty, stability: s * (1 + growth) };
}

describe('the vectors of FSRS-6', () => {
  test.each<[Grade, number, number]>([
    [1, 0.212, 6.4133],
    [2, 1.2931, 5.11217071],
    [3, 2.3065, 2.11810397],
    [4, 8.2956, 1],
  ])('first answer %i: stability %d, difficulty %d', (how, stability, difficulty) => {
    const memory = nextMemory(undefined, how, 0);
    expect(memory.stability).toBeCloseTo(stability, 4);
    expect(memory.difficulty).toBeCloseTo(difficulty, 4);
  });

  test('again, then good at gaps of 0, 1, 3, 8 and 21 days', () => {
    const gaps = [0, 1, 3, 8, 21];
    const stabilities = [0.212];
    let memory = nextMemory(undefined, 1, 0);
    for (const days of gaps) {
      memory = nextMemory(memory, 3, days);
      stabilities.push(memory.stability);
    }
    const wanted = [0.212, 0.24669, 2.02148, 7.8637, 21.91771, 53.62691];
    for (const [index, stability] of wanted.entries()) expect(stabilities[index]).toBeCloseTo(stability, 4);
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4);
  });

  test.each([
    [8, 8.2956, 0.9024733],
    [20, 10, 0.845885],
    [100, 10, 0.692827],
    [10, 10, 0.9],
    [0, 3, 1],
  ])('recall after %d days at stability %d is %d', (days, stability, recall) => {
    expect(recallAfter({ stability }, days)).toBeCloseTo(recall, 4);
  });

  test.each([
    [0.95, 402.6],
    [0.9, 1000],
    [0.85, 1906.4],
    [0.8, 3316],
  ])('at stability 1000 recall is down to %d after %d days', (retention, days) => {
    expect(Math.abs(daysUntil({ stability: 1_000 }, retention) - days)).toBeLessThanOrEqual(1);
  });
});

describe('memory', () => {
  test('is what the formulas say, for answers on different days', () => {
    const memory = fc.record({
      stability: fc.double({ min: 0.1, max: 2_000, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    });
    fc.assert(
      fc.property(memory, grade, fc.integer({ min: 1, max: 1_000 }), (before, how, days) => {
        const [got, wanted] = [nextMemory(before, how, days), byFormula(before, how, days)];
        expect(Math.abs(got.stability / wanted.stability - 1)).toBeLessThan(1e-4);
        expect(got.difficulty).toBeCloseTo(wanted.difficulty, 4);
      }),
    );
  });

  test('is the same, bit for bit, when the recall is told that it would find out', () => {
    fc.assert(
      fc.property(history, grade, fc.integer({ min: 0, max: 400 }), (steps, how, days) => {
        const memory = replay(steps);
        expect(nextMemory(memory, how, days, recallAfter(memory, days))).toEqual(
          nextMemory(memory, how, days),
        );
      }),
    );
  });

  test('stays within its bounds, fades with time, and never grows by a wrong answer', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 400 }), (steps, days) => {
        const memory = replay(steps);
        expect(memory.stability).toBeGreaterThanOrEqual(0.001);
        expect(memory.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory.difficulty).toBeLessThanOrEqual(10);
        expect(recallAfter(memory, days + 1)).toBeLessThan(recallAfter(memory, days));
        expect(nextMemory(memory, 1, days).stability).toBeLessThanOrEqual(memory.stability);
      }),
    );
  });

  test('grows more by a better grade', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 400 }), (steps, days) => {
        const memory = replay(steps);
        const after = ([1, 2, 3, 4] as const).map((how) => nextMemory(memory, how, days).stability);
        expect(after).toEqual([...after].sort((a, b) => a - b));
      }),
    );
  });

  test('is due when recall has faded to what was asked for, give or take the rounding to days', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 1_000, noNaN: true }),
        fc.double({ min: 0.7, max: 0.97, noNaN: true }),
        (stability, retention) => {
          const days = daysUntil({ stability }, retention);
          expect(recallAfter({ stability }, days + 0.51)).toBeLessThan(retention);
          if (days > 1) expect(recallAfter({ stability }, days - 0.51)).toBeGreaterThan(retention);
        },
      ),
    );
  });
});
