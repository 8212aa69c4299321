/** The rules of an exam: how long it lasts, and which answers count. Times are ISO 8601 in UTC by the server's clock. */

/** How much time a learner chose before the start; `none` takes the limit away (WCAG 2.2, 2.2.1). */
export const PACES = ['1', '1.5', '2', 'none'] as const;

export type Pace = (typeof PACES)[number];

const MINUTE_MS = 60_000;

/**
 * When an exam ends by itself.
 *
 * @param minutes undefined for an exam without a limit
 * @returns null when there is no limit, or the learner took it away
 */
export function deadlineFor(startedAt: string, minutes: number | undefined, pace: Pace): string | null {
  if (minutes === undefined || pace === 'none') return null;
  return new Date(Date.parse(startedAt) + minutes * Number(pace) * MINUTE_MS).toISOString();
}

/** Milliseconds left at `now`, not below 0; null when there is no limit. */
export function remainingMs(deadline: string | null, now: string): number | null {
  return deadline === null ? null : Math.max(0, Date.parse(deadline) - Date.parse(now));
}

/** True once the deadline has passed; an answer that comes at the very deadline is in time. */
export function isOver(deadline: string | null, now: string): boolean {
  return deadline !== null && now > deadline;
}

/** An answer to one item of an exam, as the server received it. */
export interface ExamAnswer {
  readonly position: number;
  /** Grows with every answer that an attempt receives. */
  readonly sequence: number;
  /** True when nothing is chosen or typed: the learner took the answer back. */
  readonly isEmpty: boolean;
  /** True when it came after the end. */
  readonly isLate: boolean;
}

/** The last answer to each item by position, late ones aside: what stands in the exam now. An answer taken back is none. */
export function standingAnswers<T extends ExamAnswer>(answers: readonly T[]): ReadonlyMap<number, T> {
  const last = lastByPosition(answers.filter((answer) => !answer.isLate));
  return new Map([...last].filter(([, answer]) => !answer.isEmpty));
}

/** The last answer to each item that came after the end: kept and shown, never scored. */
export function lateAnswers<T extends ExamAnswer>(answers: readonly T[]): ReadonlyMap<number, T> {
  return lastByPosition(answers.filter((answer) => answer.isLate && !answer.isEmpty));
}

function lastByPosition<T extends ExamAnswer>(answers: readonly T[]): ReadonlyMap<number, T> {
  const last = new Map<number, T>();
  for (const answer of answers) {
    const known = last.get(answer.position);
    if (known === undefined || known.sequence < answer.sequence) last.set(answer.position, answer);
  }
  return new Map([...last].sort(([a], [b]) => a - b));
}
