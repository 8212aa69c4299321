/** That an attempt was begun, was left for a while, and went on. */
import { aboutAttempt, type ToldAttempt } from './attempt-frame.ts';
import { durationText } from './duration.ts';
import { statementId, type Statement } from './statement.ts';
import { VERBS } from './vocabulary.ts';

/**
 * How long nothing happens in an attempt before it counts as left: an hour, chosen and not measured. It is longer than a break,
 * and short enough for whoever looks on the same day.
 */
export const PAUSE_MS = 60 * 60_000;

/** That an attempt was begun. */
export function initializedStatement(attempt: ToldAttempt): Statement {
  const id = statementId(attempt.id, 'initialized');
  return { ...aboutAttempt(attempt), id, verb: VERBS.initialized, timestamp: attempt.startedAt };
}

/** From one thing that happened in an attempt to the next. */
export interface Stretch {
  /** How many answers there were before it. */
  readonly answered: number;
  /** ISO 8601, like all times here. */
  readonly from: string;
  readonly to: string;
  /** Whether something happened at its end; otherwise it goes on. */
  readonly isOver: boolean;
}

/**
 * That an attempt was left, at the last thing that happened in it, and that it went on; neither when the stretch is no pause.
 * It was not ended: `suspended` and `resumed` say so, as `abandoned` would not.
 */
export function pauseStatements(
  attempt: ToldAttempt,
  { answered, from, to, isOver }: Stretch,
): readonly Statement[] {
  if (Date.parse(to) - Date.parse(from) < PAUSE_MS) return [];
  const about = aboutAttempt(attempt);
  const duration = durationText(Date.parse(from) - Date.parse(attempt.startedAt));
  const suspended = {
    ...about,
    id: statementId(attempt.id, 'suspended', String(answered)),
    verb: VERBS.suspended,
    result: { completion: false, duration },
    timestamp: from,
  };
  const id = statementId(attempt.id, 'resumed', String(answered));
  return isOver ? [suspended, { ...about, id, verb: VERBS.resumed, timestamp: to }] : [suspended];
}
