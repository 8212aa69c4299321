/** Answers of attempts that were told to be kept, counted by the pages that told so. */

/** How many, since the process started; what is sent again is acknowledged again. */
export interface Acknowledged {
  readonly practice: number;
  readonly exam: number;
}

const SLOT = Symbol.for('stemma.acknowledged');

/** The counts of this process; the pages run in the same process from another bundle, so they stand on `globalThis`. */
function counts(): Record<keyof Acknowledged, number> {
  const shared = globalThis as { [SLOT]?: Record<keyof Acknowledged, number> | undefined };
  shared[SLOT] ??= { practice: 0, exam: 0 };
  return shared[SLOT];
}

/** Called when the store has acknowledged an answer, and nowhere else. */
export function countAcknowledged(where: keyof Acknowledged): void {
  counts()[where] += 1;
}

export function acknowledged(): Acknowledged {
  return { ...counts() };
}
