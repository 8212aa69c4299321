import fc from 'fast-check';
import { describe, test } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { insertReset } from '#lib/shell/db/progress-resets.ts';
import { keepProgressAlong } from '#lib/shell/usecases/keep-progress.ts';
import { newLearner } from '../support/long-log.ts';
import { eachStore } from '../support/stores.ts';
import { contextOn } from './bench.ts';
import { answered, readsAsWhole, SECOND_MS, withdraw } from './long-practice.ts';

eachStore((bench) => {
  describe('progress', () => {
    type Deed = readonly ['answers' | 'wait' | 'recall' | 'reset' | 'keep' | 'look', number];
    const deed: fc.Arbitrary<Deed> = fc.oneof(
      { weight: 5, arbitrary: fc.tuple(fc.constant('answers' as const), fc.integer({ min: 1, max: 300 })) },
      { weight: 2, arbitrary: fc.tuple(fc.constant('wait' as const), fc.integer({ min: 1, max: 90 })) },
      {
        weight: 4,
        arbitrary: fc.tuple(
          fc.constantFrom('recall' as const, 'reset' as const, 'keep' as const, 'look' as const),
          fc.integer({ min: 0, max: 5 }),
        ),
      },
    );

    test('is the fold of the whole log, whatever was kept on the way', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 14 }), async (deeds) => {
          const shared = contextOn(bench.store());
          const [learner, name] = [await newLearner(bench.store()), systemClock.randomId()];
          for (const [what, number] of deeds) {
            if (what === 'answers') await answered(shared, learner, number, name);
            else if (what === 'wait') shared.clock.advance(number * SECOND_MS);
            // Four of the six were met.
            else if (what === 'recall') await withdraw(shared, `${name}-${number}`);
            else if (what === 'keep') await keepProgressAlong(shared, learner);
            else if (what === 'look') await readsAsWhole(shared, learner);
            else {
              const scope = number % 2 === 0 ? 'course-secret' : 'course-secret/second';
              const marker = { id: systemClock.randomId(), scope, at: shared.clock.now() };
              await bench.store().write((records) => insertReset(records, learner, marker));
            }
          }
          await readsAsWhole(shared, learner);
        }),
        { numRuns: 20 },
      );
    }, 120_000);
  });
});
