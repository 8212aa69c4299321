import { nextOpen } from '#lib/base/next-open.ts';

/** One place of an attempt, as the line of places shows it. */
export interface Place {
  /** Counts from 1. */
  readonly position: number;
  readonly state: 'here' | 'answered' | 'open';
}

/** The address of an item of an attempt; `position` counts from 1. */
export function itemAddress(attempt: string, position: number): string {
  return `/attempts/${attempt}?item=${position}`;
}

/** The address of an attempt's result. */
export function resultAddress(attempt: string): string {
  return `/attempts/${attempt}/result`;
}

/**
 * The places of an attempt around the present one.
 *
 * @param position the present place, counts from 1
 * @returns `next`: the next open place after the present one, or else the first open one, or else the result
 */
export function placesOf(
  attempt: string,
  answered: readonly boolean[],
  position: number,
): {
  readonly all: readonly Place[];
  readonly here: string;
  readonly next: string;
  readonly isLast: boolean;
} {
  const all = answered.map((isAnswered, index): Place => {
    const state = index + 1 === position ? 'here' : isAnswered ? 'answered' : 'open';
    return { position: index + 1, state };
  });
  const next = nextOpen(
    all.map(({ state }) => state === 'open'),
    position - 1,
  );
  return {
    all,
    here: itemAddress(attempt, position),
    next: next === undefined ? resultAddress(attempt) : itemAddress(attempt, next + 1),
    isLast: next === undefined,
  };
}
