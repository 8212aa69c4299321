import fc from 'fast-check';
import { expect, test } from 'vitest';
import { steadyClock } from '#lib/shell/server/steady-clock.ts';

const HOUR_MS = 60 * 60_000;
const BEGAN_MS = Date.parse('2026-11-22T10:00:00.000Z');

test('a clock is steady for as long as the machine has run since it was last set', () => {
  const step = fc.record({
    runMs: fc.integer({ min: 0, max: 30 * HOUR_MS }),
    setMs: fc.constantFrom(0, 0, 0, 2 * HOUR_MS, -2 * HOUR_MS, 400 * 24 * HOUR_MS),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let [wall, machine, expected] = [BEGAN_MS, 0, 0];
      const steady = steadyClock({ now: () => new Date(wall).toISOString() }, () => machine);
      expect(steady()).toBe(0);
      for (const { runMs, setMs } of steps) {
        machine += runMs;
        wall += runMs + setMs;
        expected = setMs === 0 ? expected + runMs : 0;
        expect(steady()).toBe(expected);
      }
    }),
  );
});

test('small corrections are no setting', () => {
  let [wall, machine] = [BEGAN_MS, 0];
  const steady = steadyClock({ now: () => new Date(wall).toISOString() }, () => machine);
  machine += HOUR_MS;
  wall += HOUR_MS + 59 * 60_000;
  expect(steady()).toBe(HOUR_MS);
});
