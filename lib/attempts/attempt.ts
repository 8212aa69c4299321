import { ok, refuse, type Result } from '#lib/base/result.ts';

/** One stored answer, as far as the attempt is concerned. */
export interface Answer {
  /** The response's id, made by the client. */
  readonly response: string;
  readonly position: number;
  readonly points: number;
  readonly max: number;
}

/** What happened in an attempt, in the order in which the server received it. */
export type AttemptEvent =
  | {
      readonly type: 'started';
      readonly attempt: string;
      readonly items: number;
      /** How many of them count for the score; all when absent. */
      readonly scored?: number;
      readonly at: string;
    }
  | ({ readonly type: 'responded'; readonly at: string } & Answer)
  | { readonly type: 'withdrawn'; readonly position: number; readonly at: string }
  | { readonly type: 'finished'; readonly at: string };

/** One sitting of a form by one learner. */
export interface AttemptState {
  readonly attempt: string;
  /** Number of items of the form. */
  readonly items: number;
  /** The first so many count for the score; those behind them ask again what was missed. */
  readonly scored: number;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** Answers that count, by position. */
  readonly answers: ReadonlyMap<number, Answer>;
  /** Positions whose item was withdrawn: nothing is asked there any more, and an answer there is kept without counting. */
  readonly withdrawn: ReadonlySet<number>;
}

/** Why a response does not count. */
export interface ResponseRefusal {
  readonly code: 'already-answered' | 'attempt-finished' | 'item-withdrawn' | 'position-unknown';
}

/** What to do with a response: record it, or say again what was said when it came first. */
export type ResponseVerdict = 'record' | 'repeat';

/**
 * The state after one more event. Practice: the first answer to an item counts, and an event that changes nothing
 * (a response sent twice, a second answer, a second start or finish) leaves the state as it was.
 */
export function applyEvent(state: AttemptState | undefined, event: AttemptEvent): AttemptState | undefined {
  if (event.type === 'started') return state ?? startedState(event);
  if (state === undefined) return undefined;
  if (event.type === 'finished')
    return state.finishedAt === null ? { ...state, finishedAt: event.at } : state;
  if (event.type === 'withdrawn')
    return { ...state, withdrawn: new Set([...state.withdrawn, event.position]) };
  const verdict = judgeResponse(state, event);
  if (!verdict.ok || verdict.value === 'repeat') return state;
  const { response, position, points, max } = event;
  return { ...state, answers: new Map(state.answers).set(position, { response, position, points, max }) };
}

/** The state after all events; undefined when it never started. */
export function foldAttempt(events: readonly AttemptEvent[]): AttemptState | undefined {
  return events.reduce<AttemptState | undefined>(applyEvent, undefined);
}

/**
 * Whether a response counts.
 *
 * @returns `repeat` when this very response is stored already, also after the end; refuses another answer to an
 * answered item, an answer after the end, one to an item that was withdrawn, and a position that the form does not have
 */
export function judgeResponse(
  state: AttemptState,
  { response, position }: Pick<Answer, 'response' | 'position'>,
): Result<ResponseVerdict, ResponseRefusal> {
  const stored = state.answers.get(position);
  if (stored?.response === response) return ok('repeat');
  if (position < 0 || position >= state.items) return refuse({ code: 'position-unknown' });
  if (stored !== undefined) return refuse({ code: 'already-answered' });
  if (state.withdrawn.has(position)) return refuse({ code: 'item-withdrawn' });
  if (state.finishedAt !== null) return refuse({ code: 'attempt-finished' });
  return ok('record');
}

/** The first position that is open: not answered, and not withdrawn; undefined when there is none. */
export function nextPosition(state: AttemptState): number | undefined {
  for (let position = 0; position < state.items; position += 1) {
    if (!state.answers.has(position) && !state.withdrawn.has(position)) return position;
  }
  return undefined;
}

/** The attempt as if nothing of it had been withdrawn: what its learner saw at first. */
export function asFirstScored(state: AttemptState): AttemptState {
  return { ...state, withdrawn: new Set() };
}

function startedState(event: Extract<AttemptEvent, { type: 'started' }>): AttemptState {
  return {
    attempt: event.attempt,
    items: event.items,
    scored: event.scored ?? event.items,
    startedAt: event.at,
    finishedAt: null,
    answers: new Map(),
    withdrawn: new Set(),
  };
}
