/** Ids in the order in which a reader counts. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareIds } from '#lib/base/compare-ids.ts';

const id = fc.string({ unit: fc.constantFrom('a', 'b', '-', '0', '1', '9'), maxLength: 8 });

it('is a total order', () => {
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) + 0);
      expect(compareIds(a, b) === 0).toBe(a === b);
      if (compareIds(a, b) < 0 && compareIds(b, c) < 0) expect(compareIds(a, c)).toBeLessThan(0);
    }),
  );
});

it('counts numbers of any length', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 0n, max: 10n ** 30n }), (a, b) => {
      const order = compareIds(`week-${String(a)}-end`, `week-${String(b)}-end`);
      expect(Math.sign(order)).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});

it('sorts weeks as a calendar does', () => {
  const weeks = [
    'week-10',
    'week-2',
    'week-1',
    'week',
    'unit-3',
    'week-02',
    'week-2-part-11',
    'week-2-part-9',
  ];
  expect(weeks.toSorted(compareIds)).toEqual([
    'unit-3',
    'week',
    'week-1',
    'week-02',
    'week-2',
    'week-2-part-9',
    'week-2-part-11',
    'week-10',
  ]);
});
