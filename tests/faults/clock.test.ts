import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachStore } from '#tests/support/stores.ts';
import { sitThroughJumps } from './jump-clock.ts';

const DAY_MS = 86_400_000;
const jump = fc.record({
  offMs: fc.oneof(fc.constant(0), fc.integer({ min: -2 * DAY_MS, max: 2 * DAY_MS })),
  passesMs: fc.integer({ min: 0, max: 100_000 }),
});

eachStore((bench) => {
  describe('an exam whose clock is set forward and back', () => {
    test('lasts as long as it should, and keeps its answers in order', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(jump, { minLength: 1, maxLength: 5 }), async (jumps) => {
          const { lost, duplicated, unclean } = await sitThroughJumps(bench.store(), jumps);
          expect([...lost, ...duplicated, ...unclean]).toEqual([]);
        }),
        { numRuns: 5 },
      );
    });
  });
});
