import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextOpen } from '#lib/base/next-open.ts';

const places = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 12 })
  .chain((isOpen) => fc.tuple(fc.constant(isOpen), fc.nat({ max: isOpen.length - 1 })));

test('the next open place is open, another one, and none is passed over on the way round', () => {
  fc.assert(
    fc.property(places, ([isOpen, after]) => {
      const next = nextOpen(isOpen, after);
      const others = isOpen.filter((flag, place) => flag && place !== after).length;
      expect(next === undefined).toBe(others === 0);
      if (next === undefined) return;
      expect([isOpen[next], next === after]).toEqual([true, false]);
      const steps = (next - after + isOpen.length) % isOpen.length;
      const passed = Array.from(
        { length: steps - 1 },
        (_, step) => isOpen[(after + 1 + step) % isOpen.length],
      );
      expect(passed).not.toContain(true);
    }),
  );
});
