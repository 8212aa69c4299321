import { systemClock, type Clock } from '#lib/shell/clock.ts';

/** A clock that stands still until it is told to go on; ids and secrets are real. */
export interface TestClock extends Clock {
  readonly advance: (milliseconds: number) => void;
}

export const DAY_MS = 86_400_000;

/** @param start ISO 8601 */
export function testClock(start = '2026-03-01T12:00:00.000Z'): TestClock {
  let instant = Date.parse(start);
  return {
    ...systemClock,
    now: () => new Date(instant).toISOString(),
    advance: (milliseconds) => {
      instant += milliseconds;
    },
  };
}
