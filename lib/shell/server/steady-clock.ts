import { monotonicMs, type Clock } from '../clock.ts';

/** A clock is corrected by seconds while it runs well; a whole hour is a clock that was set. */
const SET_MS = 60 * 60_000;

/**
 * How long the wall clock has run as the machine itself has: since the first call, or since it was last found set by more
 * than an hour, forward or back. Ask often: it compares only when it is asked.
 *
 * @param elapsed milliseconds that no setting of the clock changes
 * @returns gives milliseconds; 0 at first
 */
export function steadyClock(clock: Pick<Clock, 'now'>, elapsed: () => number = monotonicMs): () => number {
  const look = (): { wall: number; machine: number } => ({
    wall: Date.parse(clock.now()),
    machine: elapsed(),
  });
  let since = look();
  return () => {
    const { wall, machine } = look();
    if (Math.abs(wall - since.wall - (machine - since.machine)) > SET_MS) since = { wall, machine };
    return machine - since.machine;
  };
}
