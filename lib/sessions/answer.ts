import { ok, refuse, type Result } from '#lib/base/result.ts';
import { isPosition, type Round, type SessionState } from './session.ts';

/** An answer of one participant to one item in one round, as the server received it. */
export interface LiveAnswer {
  /** Made by the participant's device: the same answer sent again has the same id. */
  readonly response: string;
  readonly participant: string;
  readonly position: number;
  readonly round: Round;
  /** Grows with every answer of the participant to the item in the round. */
  readonly sequence: number;
}

/** Why an answer does not count. */
export interface AnswerRefusal {
  readonly code:
    | 'closed'
    | 'not-shown'
    | 'removed'
    | 'participant-unknown'
    | 'session-finished'
    | 'response-id-taken';
}

/**
 * Whether an answer counts that arrives now. Until the round is closed a participant may answer anew: the last answer
 * before closing counts. One to an item or a round that the room is not at is refused, and never counts for another.
 *
 * @param answer `isLate` when the round's time was over on the server's clock
 * @returns `repeat` when this very answer is stored already, also after closing: its receipt is given again
 */
export function judgeAnswer(
  state: SessionState,
  answer: Pick<LiveAnswer, 'response' | 'participant' | 'position' | 'round'> & { readonly isLate: boolean },
  stored: readonly string[],
): Result<'record' | 'repeat', AnswerRefusal> {
  const participant = state.participants.get(answer.participant);
  if (participant === undefined) return refuse({ code: 'participant-unknown' });
  if (stored.includes(answer.response)) return ok('repeat');
  if (participant.isRemoved) return refuse({ code: 'removed' });
  if (state.phase === 'finished') return refuse({ code: 'session-finished' });
  if (!isAsked(state, answer)) return refuse({ code: 'not-shown' });
  if (state.phase !== 'open' || answer.isLate) return refuse({ code: 'closed' });
  return ok('record');
}

/** The answers that count: the last of each participant to each item in each round. */
export function countingAnswers<T extends LiveAnswer>(answers: readonly T[]): readonly T[] {
  const last = new Map<string, T>();
  for (const answer of answers) {
    const key = `${answer.participant}/${answer.position}/${answer.round}`;
    const known = last.get(key);
    if (known === undefined || known.sequence < answer.sequence) last.set(key, answer);
  }
  return [...last.values()].sort((a, b) => a.sequence - b.sequence);
}

function isAsked(state: SessionState, answer: Pick<LiveAnswer, 'position' | 'round'>): boolean {
  if (answer.round !== state.round) return false;
  return state.pacing === 'trainer' ? answer.position === state.position : isPosition(answer.position, state);
}
