import { compareText } from '#lib/base/diagnostic.ts';
import type { LocalDays } from './local-day.ts';
import type { LoggedResponse } from './response-log.ts';

/** What was counted of one fact. Plain JSON, so that it can be kept. */
export interface FactTally {
  right: number;
  wrong: number;
  /** Local days with a right answer, each once, in the order in which they came. */
  days: string[];
  /** Item kinds through which it was answered rightly, each once. */
  kinds: string[];
  lastRight: boolean;
  lastSeen: string;
}

/** A log folded up to some line. Grows line by line: adding one costs the same however long the log is. */
export interface ProgressState {
  responses: number;
  readonly facts: Record<string, FactTally>;
}

/** Nothing answered yet. */
export function emptyProgress(): ProgressState {
  return { responses: 0, facts: {} };
}

/** Adds the next line of the log to the state. Lines come in the order of `mergeLogs`, each once. */
export function addResponse(state: ProgressState, line: LoggedResponse, days: LocalDays): void {
  state.responses += 1;
  const day = days.dayOf(line.receivedAt, line.timeZone);
  for (const { fact, right } of line.facts) {
    const tally = Object.hasOwn(state.facts, fact) ? state.facts[fact] : undefined;
    const known = tally ?? { right: 0, wrong: 0, days: [], kinds: [], lastRight: false, lastSeen: '' };
    if (tally === undefined) state.facts[fact] = known;
    count(known, line, right, day);
  }
}

/** The facts of a state in the order of their names. */
export function factsOf(state: ProgressState): readonly (readonly [fact: string, tally: FactTally])[] {
  return Object.entries(state.facts).sort(([a], [b]) => compareText(a, b));
}

function count(tally: FactTally, line: LoggedResponse, right: boolean, day: string): void {
  tally.lastRight = right;
  tally.lastSeen = line.receivedAt;
  if (!right) {
    tally.wrong += 1;
    return;
  }
  tally.right += 1;
  // The newest day stands last, so that a day is nearly always found at once.
  if (tally.days.at(-1) !== day && !tally.days.includes(day)) tally.days.push(day);
  if (!tally.kinds.includes(line.kind)) tally.kinds.push(line.kind);
}
