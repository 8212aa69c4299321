import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extremeGroups, meanIn } from '#lib/attempts/analysis/extreme-groups.ts';
import { fisher, wilson } from '#lib/attempts/analysis/interval.ts';
import { correlation, less, mean, totalsOf, variance } from '#lib/attempts/analysis/moments.ts';
import {
  alpha,
  alphaIfDeleted,
  kr21,
  meanInterItem,
  spearmanBrown,
  standardError,
  standardisedAlpha,
} from '#lib/attempts/analysis/reliability.ts';
import { ATTITUDE, BY_HAND, columnsOf, LSAT6, LSAT7 } from './known-data.ts';

type Columns = readonly (readonly number[])[];

const restCorrelations = (columns: Columns) =>
  columns.map((column) => correlation(column, less(totalsOf(columns), column)) ?? NaN);
const totalCorrelations = (columns: Columns) =>
  columns.map((column) => correlation(column, totalsOf(columns)) ?? NaN);
const groupMeans = (columns: Columns, share?: number) => {
  const { lower, upper } = extremeGroups(totalsOf(columns), share);
  return { lower: columns.map((c) => meanIn(lower, c)), upper: columns.map((c) => meanIn(upper, c)) };
};

/** All values within 1e-4, or within half of the last printed digit. */
function expectClose(found: readonly (number | undefined)[], expected: readonly number[], digits = 4): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries())
    expect(Math.abs((found[index] ?? NaN) - value), `value ${index}`).toBeLessThanOrEqual(
      digits === 4 ? 1e-4 : 0.5 * 10 ** -digits + 1e-9,
    );
}

const table = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 3, max: 25 })).chain(([k, n]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n }), {
    minLength: k,
    maxLength: k,
  }),
);

describe('laws', () => {
  it('the order of examinees says nothing', () => {
    fc.assert(
      fc.property(table, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (columns, draws) => {
        const order = (columns[0] ?? []).map((_, row) => ({ row, at: Number(draws.next().value) }));
        order.sort((a, b) => a.at - b.at);
        const shuffled = columns.map((column) => order.map(({ row }) => column[row] ?? 0));
        const [a, b] = [columns, shuffled].map((one) => [
          alpha(one) ?? 9,
          ...restCorrelations(one).map((r) => (Number.isNaN(r) ? 9 : r)),
          ...groupMeans(one).lower,
          ...groupMeans(one).upper,
        ]);
        for (const [index, value] of (a ?? []).entries()) expect(b?.[index]).toBeCloseTo(value, 9);
      }),
    );
  });

  it('the order of items says nothing to alpha', () => {
    fc.assert(
      fc.property(table, (columns) => {
        expect(alpha([...columns].reverse()) ?? 9).toBeCloseTo(alpha(columns) ?? 9, 9);
      }),
    );
  });

  it('correlations stay between -1 and 1, and are undefined only where nothing varies', () => {
    fc.assert(
      fc.property(table, ([a = [], b = []]) => {
        const r = correlation(a, b);
        if (r === undefined) expect(variance(a) * variance(b)).toBeCloseTo(0, 9);
        else expect(Math.abs(r)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('points in another measure change neither alpha nor a correlation', () => {
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -5, max: 5 }),
        (columns, by, more) => {
          const scaled = columns.map((column) => column.map((value) => value * by + more));
          expect(alpha(scaled) ?? 9).toBeCloseTo(alpha(columns) ?? 9, 9);
          expect(totalCorrelations(scaled).map((r) => r || 0)).toEqual(
            totalCorrelations(columns).map((r) => expect.closeTo(r || 0, 9) as number),
          );
        },
      ),
    );
  });

  it('alpha is at most 1, and 1 for items that agree in everything', () => {
    fc.assert(
      fc.property(table, (columns) => {
        expect(alpha(columns) ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        const [first = []] = columns;
        if (variance(first) > 0) expect(alpha([first, first, first])).toBeCloseTo(1, 9);
      }),
    );
  });

  it('KR-21 never exceeds KR-20', () => {
    fc.assert(
      fc.property(table, (columns) => {
        const binary = columns.map((column) => column.map((value) => (value > 1 ? 1 : 0)));
        const found = kr21(totalsOf(binary), binary.length);
        if (found !== undefined) expect(found).toBeLessThanOrEqual((alpha(binary) ?? NaN) + 1e-9);
      }),
    );
  });

  it('each extreme group weighs exactly its share, whatever is tied', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 60 }), (totals) => {
        const { lower, upper } = extremeGroups(totals);
        for (const group of [lower, upper])
          expect(group.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0.27 * totals.length, 9);
        for (const [index, total] of totals.entries())
          expect(lower[index]).toBe(lower[totals.indexOf(total)]);
      }),
    );
  });

  it('intervals hold their value and narrow as examinees are added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 4, max: 5000 }), (percent, n) => {
        const [few, many] = [wilson(percent / 100, n), wilson(percent / 100, n * 2)];
        expect(few.low).toBeLessThanOrEqual(few.value + 1e-12);
        expect(few.high).toBeGreaterThanOrEqual(few.value - 1e-12);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
        const r = fisher((percent - 50) / 51, n);
        expect(r.low).toBeLessThanOrEqual(r.value);
        expect(Math.max(-r.low, r.high)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('a test twice as long and halved again is as reliable as before', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer({ min: 2, max: 9 }),
        (r, times) => {
          expect(spearmanBrown(spearmanBrown(r, times), 1 / times)).toBeCloseTo(r, 9);
          expect(spearmanBrown(r, times)).toBeGreaterThan(r);
        },
      ),
    );
  });
});

describe('LSAT section 6', () => {
  const columns = columnsOf(LSAT6);

  it('has the published difficulties and totals', () => {
    expect(totalsOf(columns)).toHaveLength(1000);
    expectClose(columns.map(mean), [0.924, 0.709, 0.553, 0.763, 0.87]);
    expectClose([mean(totalsOf(columns)), Math.sqrt(variance(totalsOf(columns)))], [3.819, 1.035041]);
  });

  it('has the known reliabilities, with one denominator', () => {
    expect(alpha(columns)).toBeCloseTo(0.294997, 6);
    expectClose(alphaIfDeleted(columns), [0.2754, 0.2376, 0.2168, 0.2459, 0.2663]);
    expectClose([kr21(totalsOf(columns), 5), standardError(columns)], [0.196441, 0.869067]);
  });

  it('has the known discriminations', () => {
    expectClose(totalCorrelations(columns), [0.362, 0.5668, 0.6184, 0.5344, 0.4354]);
    expectClose(restCorrelations(columns), [0.1128, 0.1532, 0.1728, 0.1444, 0.1216]);
    const { lower, upper } = groupMeans(columns);
    expectClose(lower, [0.8034, 0.3685, 0.1891, 0.463, 0.6797]);
    expectClose(upper, [1, 1, 1, 1, 1]);
    expectClose(less(upper, lower), [0.1966, 0.6315, 0.8109, 0.537, 0.3203]);
  });
});

describe('LSAT section 7', () => {
  it('has the known values', () => {
    const columns = columnsOf(LSAT7);
    expect(totalsOf(columns)).toHaveLength(1000);
    expectClose([alpha(columns)], [0.453409]);
    expectClose(columns.map(mean), [0.828, 0.658, 0.772, 0.606, 0.843]);
    expectClose(restCorrelations(columns), [0.2457, 0.2467, 0.3132, 0.2228, 0.1748]);
  });
});

describe('the attitude survey, items of many points', () => {
  it('has the values that R gives', () => {
    expectClose(
      [alpha(ATTITUDE), standardisedAlpha(ATTITUDE), meanInterItem(ATTITUDE)],
      [0.843143, 0.839084, 0.426907],
    );
    expectClose(restCorrelations(ATTITUDE), [0.671, 0.742, 0.561, 0.714, 0.786, 0.265, 0.461], 3);
    expectClose(alphaIfDeleted(ATTITUDE), [0.81, 0.797, 0.828, 0.803, 0.795, 0.864, 0.84], 3);
  });
});

describe('ten examinees by hand', () => {
  it('has the values worked out by hand', () => {
    expect(totalsOf(BY_HAND)).toEqual([5, 4, 4, 4, 3, 2, 2, 2, 1, 1]);
    expectClose(BY_HAND.map(mean), [0.9, 0.6, 0.5, 0.4, 0.4]);
    expectClose([alpha(BY_HAND), standardError(BY_HAND)], [0.497159, 0.9916]);
    expectClose([Math.sqrt(variance(totalsOf(BY_HAND)))], [1.3984]);
    expectClose(restCorrelations(BY_HAND), [0.2458, 0.5833, 0.2727, 0.2566, 0.068]);
  });

  it('shares the places at the cut among those that are tied', () => {
    const exact = groupMeans(BY_HAND, 0.3);
    expectClose(less(exact.upper, exact.lower), [0.3333, 0.8889, 0.6667, 0.6667, 0.4444]);
    const fractional = groupMeans(BY_HAND);
    expectClose(less(fractional.upper, fractional.lower), [0.3704, 0.9136, 0.7037, 0.7037, 0.4198]);
  });
});
