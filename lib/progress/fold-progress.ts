import { compareText } from '#lib/base/diagnostic.ts';
import { LocalDays } from './local-day.ts';
import { addResponse, emptyProgress, factsOf, type FactTally, type ProgressState } from './progress-state.ts';
import { mergeLogs, type LoggedResponse } from './response-log.ts';

/** How well a fact is known. `due` joins these when the memory model says when a fact fades. */
export type Mastery = 'new' | 'learning' | 'secure';

/** What the log says of one fact. */
export interface FactProgress {
  readonly fact: string;
  readonly mastery: Mastery;
  readonly right: number;
  readonly wrong: number;
  /** Local days with at least one right answer. */
  readonly rightDays: number;
  /** Item kinds through which it was answered rightly, sorted. */
  readonly rightKinds: readonly string[];
  readonly lastRight: boolean;
  /** ISO 8601; null when it was never seen. */
  readonly lastSeen: string | null;
}

/** What the log says of one learner. */
export interface Progress {
  readonly responses: number;
  /** By fact; a fact that was never answered is not in it. */
  readonly facts: ReadonlyMap<string, FactProgress>;
}

/** Right answers, days with one, and kinds that they came through, from which a fact is secure (a judgement, not a norm). */
export const SECURE = { right: 3, days: 3, kinds: 2 } as const;

/** Progress of one learner; the same for every order and duplication of the log. */
export function foldProgress(log: readonly LoggedResponse[]): Progress {
  const days = new LocalDays();
  const state = emptyProgress();
  for (const line of mergeLogs(log)) addResponse(state, line, days);
  return progressOf(state);
}

/** What a folded log says. */
export function progressOf(state: ProgressState): Progress {
  const facts = factsOf(state).map(([fact, tally]) => [fact, factProgress(fact, tally)] as const);
  return { responses: state.responses, facts: new Map(facts) };
}

/** A fact that was never answered. */
export function newFact(fact: string): FactProgress {
  return {
    fact,
    mastery: 'new',
    right: 0,
    wrong: 0,
    rightDays: 0,
    rightKinds: [],
    lastRight: false,
    lastSeen: null,
  };
}

function factProgress(fact: string, tally: FactTally): FactProgress {
  const { right, wrong, days, kinds, lastRight, lastSeen } = tally;
  const isSecure =
    lastRight && right >= SECURE.right && days.length >= SECURE.days && kinds.length >= SECURE.kinds;
  return {
    fact,
    mastery: isSecure ? 'secure' : 'learning',
    right,
    wrong,
    rightDays: days.length,
    rightKinds: [...kinds].sort(compareText),
    lastRight,
    lastSeen,
  };
}
