import type { LocalDays } from './local-day.ts';

/** What activity reads of one response. */
export interface ActivityLine {
  /** `course/lesson/objective` */
  readonly objective: string;
  readonly receivedAt: string;
  readonly timeZone: string;
  /** From showing the item to the answer. */
  readonly latencyMs: number;
  /** Points divided by the maximum, 0 to 1. */
  readonly share: number;
}

/** A learner's day. */
export interface ActivityDay {
  answers: number;
  /** Answers with full points. */
  right: number;
  ms: number;
}

/** Answers and time by local day, and time by course. Plain JSON; grows line by line. */
export interface ActivityState {
  readonly days: Record<string, ActivityDay>;
  readonly courseMs: Record<string, number>;
  /** The learner's time zone at the last response (IANA name). */
  timeZone: string;
}

/** More time than this on one item is a page that was left open, not thinking (a judgement). */
export const LONGEST_THOUGHT_MS = 5 * 60_000;
/** Sums of thirds fall short of one by less than this. */
const ROUNDING = 1e-9;

/** No activity yet. */
export function emptyActivity(): ActivityState {
  return { days: {}, courseMs: {}, timeZone: 'UTC' };
}

/** How many responses were added. */
export function answersIn({ days }: ActivityState): number {
  return Object.values(days).reduce((sum, { answers }) => sum + answers, 0);
}

/** Adds the next response of the log; each comes once. */
export function addActivity(state: ActivityState, line: ActivityLine, days: LocalDays): void {
  const day = days.dayOf(line.receivedAt, line.timeZone);
  const ms = Math.min(line.latencyMs, LONGEST_THOUGHT_MS);
  const known = state.days[day] ?? { answers: 0, right: 0, ms: 0 };
  known.answers += 1;
  if (line.share >= 1 - ROUNDING) known.right += 1;
  known.ms += ms;
  state.days[day] = known;
  state.timeZone = line.timeZone;
  const [course = ''] = line.objective.split('/');
  state.courseMs[course] = (Object.hasOwn(state.courseMs, course) ? (state.courseMs[course] ?? 0) : 0) + ms;
}

/** A day of a stretch, with what was done on it. */
export type DatedActivity = { readonly day: string } & Readonly<ActivityDay>;

const DAY_MS = 86_400_000;

/**
 * The last `count` days up to `today` (YYYY-MM-DD), the oldest first, idle ones included.
 */
export function lastDays(state: ActivityState, today: string, count: number): readonly DatedActivity[] {
  const end = Date.parse(`${today}T00:00:00.000Z`);
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(end - (count - 1 - index) * DAY_MS).toISOString().slice(0, today.length);
    return { day, ...(state.days[day] ?? { answers: 0, right: 0, ms: 0 }) };
  });
}
