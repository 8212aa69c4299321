import { afterEach, describe, expect, it, vi } from 'vitest';
import { eraseIdle } from '#lib/shell/server/erase-idle.ts';
import { holdLearner, insertLearner } from '#lib/shell/db/learners.ts';
import { contextOn, started } from '#tests/usecases/bench.ts';
import { expectOnConsole } from '#tests/support/console-guard.ts';
import { DAY_MS } from '#tests/support/clock.ts';
import { eachStore } from '#tests/support/stores.ts';

/** A little more than a month. */
const LONG_MS = 31 * DAY_MS + 1;
const patience = { timeout: 20_000 };

eachStore(({ store }) => {
  const isThere = (learner: string): Promise<boolean> =>
    store().read((records) => holdLearner(records, learner));

  describe('learners who are idle for long', () => {
    afterEach(() => vi.useRealTimers());

    it('are erased when the server starts, and every day, also after a day on which the store was away', async () => {
      const context = contextOn(store());
      const first = await started(context);
      context.clock.advance(LONG_MS);
      const second = await started(context);
      // The store is in use, so the clock is believed.
      const insertOther = (): Promise<void> =>
        store().write((records) =>
          insertLearner(
            records,
            context.clock.randomId(),
            new Date(Date.parse(context.clock.now()) - 20 * DAY_MS).toISOString(),
          ),
        );
      await insertOther();
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      const away = new Error('away');
      const reach = vi.fn(() => Promise.resolve(context));
      const stop = eraseIdle(reach, 1);
      await vi.waitUntil(async () => !(await isThere(first.learner)), patience);
      expect(await isThere(second.learner)).toBe(true);

      context.clock.advance(LONG_MS);
      await insertOther();
      const told = expectOnConsole(/^console\.error: Error: away$/u);
      reach.mockImplementationOnce(() => Promise.reject(away));
      vi.advanceTimersByTime(DAY_MS);
      await vi.waitUntil(() => told().length > 0, patience);
      expect(await isThere(second.learner)).toBe(true);
      vi.advanceTimersByTime(DAY_MS);
      await vi.waitUntil(async () => !(await isThere(second.learner)), patience);
      await stop();
      vi.advanceTimersByTime(DAY_MS);
      expect(reach).toHaveBeenCalledTimes(3);
      expect(told()).toHaveLength(1);
    });
  });
});
