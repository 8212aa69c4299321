import type { ScoredAnswer } from './scored-answers.ts';

/**
 * How participants moved from the first round to the second, after they had talked about the item (peer instruction: Mazur
 * 1997; Smith et al. 2009, Science 323:122). Counts of participants.
 */
export interface RoundShift {
  readonly rightRight: number;
  readonly wrongRight: number;
  readonly rightWrong: number;
  readonly wrongWrong: number;
  /** Answered in one round only: nothing is known of how they moved. */
  readonly firstOnly: number;
  readonly secondOnly: number;
}

/** @param first one answer for each participant, and so `second` */
export function roundShift(first: readonly ScoredAnswer[], second: readonly ScoredAnswer[]): RoundShift {
  const before = new Map(first.map(({ participant, isRight }) => [participant, isRight]));
  const moves = second.flatMap(({ participant, isRight }) => {
    const was = before.get(participant);
    return was === undefined ? [] : [{ was, is: isRight }];
  });
  const count = (was: boolean, is: boolean): number =>
    moves.filter((move) => move.was === was && move.is === is).length;
  return {
    rightRight: count(true, true),
    wrongRight: count(false, true),
    rightWrong: count(true, false),
    wrongWrong: count(false, false),
    firstOnly: first.length - moves.length,
    secondOnly: second.length - moves.length,
  };
}
