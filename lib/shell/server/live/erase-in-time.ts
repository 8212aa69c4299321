import { eraseOverdueSessions } from '../../usecases/erase-overdue-sessions.ts';
import { repeat } from '../repeat.ts';
import { steadyClock } from '../steady-clock.ts';
import type { LiveContext } from './live-context.ts';

const EVERY_MS = 60 * 60_000;

/**
 * Erases sessions whose time to be kept is over, at once and every hour. It waits for no device: a room that nobody comes
 * back to is what it is for. A store that is away is tried again in an hour.
 *
 * @param reach the world, asked for each time
 * @param erased is told which sessions are gone
 * @returns ends it, once what is under way is done
 */
export function eraseInTime(
  reach: () => Promise<Pick<LiveContext, 'store' | 'clock'>>,
  erased: (sessions: readonly string[]) => void,
): () => Promise<void> {
  let steady: (() => number) | undefined;
  return repeat(async () => {
    const context = await reach();
    steady ??= steadyClock(context.clock);
    erased(await eraseOverdueSessions(context, steady()));
  }, EVERY_MS);
}
