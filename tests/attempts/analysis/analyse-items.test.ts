import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseItems } from '#lib/attempts/analysis/analyse-items.ts';
import type { ItemResponses } from '#lib/attempts/analysis/item-responses.ts';
import { DEFAULT_THRESHOLDS, labelOf } from '#lib/attempts/analysis/thresholds.ts';
import { ATTITUDE, columnsOf, LSAT6 } from './known-data.ts';

/** A column of zeros and ones: the key was chosen for 1, the distractors in turn for 0. */
function single(id: string, points: readonly number[]): ItemResponses {
  return {
    id,
    max: 1,
    options: [
      { id: 'right', key: true },
      { id: 'wrong', key: false },
      { id: 'other', key: false },
    ],
    responses: points.map((point, row) => ({
      points: point,
      picks: [point === 1 ? 'right' : row % 2 === 0 ? 'wrong' : 'other'],
    })),
  };
}

/** A test in which examinee `row` of `n` gets right the items that are easy enough; the first item as given. */
function testWith(first: ItemResponses, n: number): readonly ItemResponses[] {
  const others = [0.2, 0.4, 0.6, 0.8].map((hard, index) =>
    single(
      `item-${index}`,
      Array.from({ length: n }, (_, row) => (row / n >= hard ? 1 : 0)),
    ),
  );
  return [first, ...others];
}

const lsat = columnsOf(LSAT6).map((column, index) => single(`item-${index}`, column));

describe('laws', () => {
  it('says nothing but counts of fewer than 50 examinees, and flags nothing below 100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 }), (n) => {
        const reversed = single(
          'reversed',
          Array.from({ length: n }, (_, row) => (row < n / 10 ? 1 : 0)),
        );
        const { items, test, examinees } = analyseItems(testWith(reversed, n));
        expect(examinees).toBe(n);
        expect(test === undefined).toBe(n < 50);
        for (const item of items) {
          expect(item.statistics === undefined).toBe(n < 50);
          expect(Object.values(item.chosen).reduce((sum, one) => sum + one, 0)).toBe(n);
          if (n < 100)
            expect([item.statistics?.flags ?? [], item.statistics?.suspicions ?? []]).toEqual([[], []]);
        }
        if (n >= 100) expect(items[0]?.statistics?.flags).toContain('negative-discrimination');
      }),
      { numRuns: 60 },
    );
  });

  it('every share lies between 0 and 1', () => {
    for (const { statistics } of analyseItems(lsat).items) {
      expect(statistics).toBeDefined();
      if (statistics === undefined) continue;
      const { difficulty, distractorEfficiency, options } = statistics;
      const ofOptions = options.flatMap(({ share, upperShare }) => [share, upperShare]);
      for (const share of [
        difficulty.low,
        difficulty.value,
        difficulty.high,
        distractorEfficiency,
        ...ofOptions,
      ]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('analyseItems', () => {
  it('gives the known values of LSAT section 6', () => {
    const { test, items } = analyseItems(lsat);
    expect(test?.alpha).toBeCloseTo(0.294997, 4);
    expect(test?.kr21).toBeCloseTo(0.196441, 4);
    expect(test?.label).toBe('too low to tell examinees apart');
    expect(items[0]?.statistics).toMatchObject({
      difficulty: { value: 0.924, label: 'easy' },
      itemRest: { value: expect.closeTo(0.1128, 4) as number, label: 'poor' },
      itemTotal: expect.closeTo(0.362, 4) as number,
      discrimination: expect.closeTo(0.1966, 4) as number,
      alphaIfDeleted: expect.closeTo(0.2754, 4) as number,
    });
  });

  it('flags discrimination only when the whole interval is poor', () => {
    const flags = analyseItems(lsat).items.map(({ statistics }) => statistics?.flags);
    // r = .1128 of 1,000 lies between .05 and .17; r = .1728 between .11 and .23, which still holds 0.20.
    expect(flags[0]).toEqual(['poor-discrimination']);
    expect(flags[2]).toEqual([]);
  });

  it('takes items of several points by their share of the maximum', () => {
    const repeated = ATTITUDE.map((column) => [...column, ...column]);
    const columns = repeated.map((column, index) => ({
      id: `scale-${index}`,
      max: 100,
      options: [],
      responses: column.map((points) => ({ points, picks: [] })),
    }));
    const { test, items } = analyseItems(columns);
    expect(test?.alpha).toBeCloseTo(0.843143, 4);
    expect(test?.kr21).toBeUndefined();
    expect(items[0]?.statistics?.difficulty.value).toBeCloseTo(0.6463, 4);
    expect(items[0]?.statistics?.distractorEfficiency).toBeUndefined();
  });

  it('never flags an item for being easy', () => {
    const easy = single(
      'easy',
      Array.from({ length: 400 }, (_, row) => (row >= 20 ? 1 : 0)),
    );
    expect(analyseItems(testWith(easy, 400)).items[0]?.statistics).toMatchObject({
      difficulty: { label: 'easy' },
      flags: [],
    });
  });

  it('calls a distractor that nobody or rather the better choose non-functioning', () => {
    const n = 200;
    const picks = (row: number) => (row < 60 ? 'wrong' : row >= 190 ? 'other' : 'right');
    const column: ItemResponses = {
      ...single('x', []),
      responses: Array.from({ length: n }, (_, row) => ({
        points: picks(row) === 'right' ? 1 : 0,
        picks: [picks(row)],
      })),
    };
    const { statistics } = analyseItems(testWith(column, n)).items[0] ?? {};
    expect(statistics?.options.map(({ option, functioning }) => [option, functioning])).toEqual([
      ['right', undefined],
      ['wrong', true],
      ['other', false],
    ]);
    expect(statistics?.distractorEfficiency).toBe(0.5);
  });
});

describe('key validation', () => {
  const miskeyed: ItemResponses = {
    ...single('miskeyed', []),
    responses: Array.from({ length: 200 }, (_, row) => ({
      points: row < 100 ? 1 : 0,
      picks: [row < 100 ? 'right' : 'wrong'],
    })),
  };

  it('asks for review where the better examinees choose a distractor, and changes no score', () => {
    const { items } = analyseItems(testWith(miskeyed, 200));
    const suspicions = items[0]?.statistics?.suspicions ?? [];
    expect(suspicions.map(({ code, option, action }) => [code, option, action])).toEqual([
      ['upper-group-prefers-distractor', 'wrong', 'review'],
      ['key-against-rest', 'wrong', 'review'],
    ]);
    expect(items[0]?.meanPoints).toBe(0.5);
    for (const item of items.slice(1)) expect(item.statistics?.suspicions).toEqual([]);
  });

  it('asks for review where more than one in twenty challenge the item', () => {
    const challenged = (challenges: number) =>
      analyseItems(lsat.map((column) => ({ ...column, challenges }))).items[0]?.statistics?.suspicions;
    expect(challenged(50)).toEqual([]);
    expect(challenged(51)?.map(({ code }) => code)).toEqual(['challenged']);
  });
});

describe('variants of one fact', () => {
  const pooled = (harder: number, seen = 100): ItemResponses => ({
    ...single('family', []),
    responses: Array.from({ length: 200 }, (_, row) => {
      const variant = row < seen ? 'a' : 'b';
      const points = row % 10 < (variant === 'a' ? 8 : 8 - harder) ? 1 : 0;
      return { points, picks: [], variant };
    }),
  });

  it('are exchangeable while their difficulties lie close', () => {
    const spread = (harder: number) => analyseItems(testWith(pooled(harder), 200)).items[0]?.statistics;
    expect(spread(1)?.variants).toMatchObject({
      spread: expect.closeTo(0.1, 9) as number,
      exchangeable: true,
    });
    expect(spread(1)?.flags).not.toContain('variants-differ');
    expect(spread(2)?.variants?.exchangeable).toBe(false);
    expect(spread(2)?.flags).toContain('variants-differ');
  });

  it('are compared only when 50 examinees saw each', () => {
    expect(analyseItems(testWith(pooled(2, 160), 200)).items[0]?.statistics?.variants).toBeUndefined();
  });
});

describe('labelOf', () => {
  it('follows the published bands', () => {
    const { difficulty, discrimination, reliability } = DEFAULT_THRESHOLDS;
    expect([0.29, 0.3, 0.8].map((p) => labelOf(p, difficulty))).toEqual(['hard', 'target', 'easy']);
    expect([-0.1, 0, 0.2, 0.3, 0.4].map((r) => labelOf(r, discrimination))).toEqual([
      'negative',
      'poor',
      'marginal',
      'good',
      'very good',
    ]);
    expect(
      [0.69, 0.7, 0.8, 0.9].map((r) => labelOf(r, reliability)).map((label) => label.split(' ').at(-1)),
    ).toEqual(['apart', 'class', 'course', 'it']);
  });
});
