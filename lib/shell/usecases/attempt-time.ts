import type { UseCaseContext } from './context.ts';

/** When an attempt was first asked about: by the clock, and by one that is never set. */
interface FirstSight {
  readonly at: number;
  readonly monotonic: number;
}

/** More attempts than a process has under way; those that were looked at first are forgotten first. */
const MOST = 20_000;
const KEY = Symbol.for('stemma.attempt-times');

/** Pages, actions and route handlers are bundled apart, and go by one time. */
const shelf: typeof globalThis & { [KEY]?: Map<string, FirstSight> } = globalThis;

/**
 * The time in an attempt: what comes first there is earlier, and an exam lasts as long as it should, though the clock is set
 * meanwhile, forward or back. It goes by the clock as it was when this process first met the attempt, and counts on from there;
 * it is never before the attempt's start.
 *
 * @returns ISO 8601; without a monotonic clock, the time of the clock
 */
export function timeIn(
  { clock, monotonic }: Pick<UseCaseContext, 'clock' | 'monotonic'>,
  attempt: { readonly id: string; readonly startedAt?: string },
): string {
  const now = steadily({ clock, monotonic }, attempt.id);
  const { startedAt = now } = attempt;
  return now < startedAt ? startedAt : now;
}

function steadily(
  { clock, monotonic }: Pick<UseCaseContext, 'clock'> & { readonly monotonic: (() => number) | undefined },
  attempt: string,
): string {
  if (monotonic === undefined) return clock.now();
  const seen = shelf[KEY] ?? new Map<string, FirstSight>();
  shelf[KEY] = seen;
  const known = seen.get(attempt);
  if (known !== undefined) return new Date(known.at + monotonic() - known.monotonic).toISOString();
  const now = clock.now();
  for (const [oldest] of seen) {
    if (seen.size < MOST) break;
    seen.delete(oldest);
  }
  seen.set(attempt, { at: Date.parse(now), monotonic: monotonic() });
  return now;
}
