import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsBefore } from '#lib/base/months-before.ts';

const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
const months = fc.integer({ min: 0, max: 240 });

test('the month is that many months earlier, at the same time of day, on the same day or the last one', () => {
  fc.assert(
    fc.property(instants, months, (date, count) => {
      const before = new Date(monthsBefore(date.toISOString(), count));
      const monthOf = (of: Date): number => of.getUTCFullYear() * 12 + of.getUTCMonth();
      const next = new Date(before.getTime() + 86_400_000);
      expect(monthOf(before)).toBe(monthOf(date) - count);
      expect(before.toISOString().slice(10)).toBe(date.toISOString().slice(10));
      if (before.getUTCDate() !== date.getUTCDate()) {
        expect(before.getUTCDate()).toBeLessThan(date.getUTCDate());
        expect(next.getUTCDate()).toBe(1);
      }
    }),
  );
});

test.each([
  ['2026-03-31T08:00:00.000Z', 1, '2026-02-28T08:00:00.000Z'],
  ['2028-02-29T23:59:59.999Z', 24, '2026-02-28T23:59:59.999Z'],
  ['2026-01-15T00:00:00.000Z', 24, '2024-01-15T00:00:00.000Z'],
])('%s, %i months before: %s', (instant, count, before) => {
  expect(monthsBefore(instant, count)).toBe(before);
});
