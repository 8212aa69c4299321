import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeTurns } from '#lib/shell/server/guard/turns.ts';

const LONG = 60_000;

describe('turns', () => {
  it('are never more than may be taken at once, in the order in which they were asked for, and none is lost', async () => {
    const durations = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(durations, fc.integer({ min: 1, max: 4 }), async (turns, atOnce) => {
        const { take } = takeTurns({ atOnce, waiting: turns.length, holdMs: LONG });
        const begun: number[] = [];
        let taken = 0;
        let most = 0;
        await Promise.all(
          turns.map(async (ticks, index) => {
            const end = await take();
            begun.push(index);
            taken += 1;
            most = Math.max(most, taken);
            for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
            taken -= 1;
            end?.();
            end?.();
          }),
        );
        expect(begun).toEqual(turns.map((_, index) => index));
        expect(most).toBeLessThanOrEqual(atOnce);
        expect(await take()).toBeTypeOf('function');
      }),
    );
  });

  it('are refused when too many wait', async () => {
    const { take } = takeTurns({ atOnce: 1, waiting: 2, holdMs: LONG });
    const end = await take();
    const waiting = [take(), take()];
    expect(await take()).toBeUndefined();
    end?.();
    (await waiting[0])?.();
    expect(await waiting[1]).toBeTypeOf('function');
  });

  it('are passed on by whoever holds one for too long', async () => {
    const { take } = takeTurns({ atOnce: 1, waiting: 2, holdMs: 20 });
    await take();
    const began = performance.now();
    const second = await take();
    expect(performance.now() - began).toBeGreaterThan(10);
    await wait(40);
    // It was passed on already: ending it does not make room for two.
    second?.();
    await take();
    expect(await Promise.race([take().then(() => 'at once'), wait(5, 'waits')])).toBe('waits');
  });
});
