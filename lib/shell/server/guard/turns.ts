/**
 * Pages that are made anew take turns: a few at a time, the others in the order in which they came. Made all at once they hold
 * each other up: of fifty, some waited for seconds while others that came later were made (docs/performance.md).
 */

/** Ends a turn; to be called once it is over, and harmless when it was ended before. */
export type EndTurn = () => void;

export interface Turns {
  /** Resolves when it is one's turn; undefined at once when too many wait. */
  readonly take: () => Promise<EndTurn | undefined>;
}

/**
 * @param limits `atOnce`: turns taken at a time; `waiting`: how many may wait; `holdMs`: after so many ms a turn is passed on, since
 * whoever has it waits for something else (a store that is away) and keeps nobody from being served
 */
export function takeTurns(limits: {
  readonly atOnce: number;
  readonly waiting: number;
  readonly holdMs: number;
}): Turns {
  const queue: ((end: EndTurn) => void)[] = [];
  let taken = 0;
  const begin = (): EndTurn => {
    let isOver = false;
    const end = (): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(held);
      const next = queue.shift();
      if (next === undefined) taken -= 1;
      else next(begin());
    };
    const held = setTimeout(end, limits.holdMs);
    held.unref();
    return end;
  };
  return {
    take: () => {
      if (taken < limits.atOnce) {
        taken += 1;
        return Promise.resolve(begin());
      }
      if (queue.length >= limits.waiting) return Promise.resolve(undefined);
      return new Promise((turn) => queue.push(turn));
    },
  };
}
