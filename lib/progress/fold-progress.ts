import { compareText } from '#lib/base/diagnostic.ts';
import { LocalDays } from './local-day.ts';
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

interface Tally {
  right: number;
  wrong: number;
  readonly days: Set<string>;
  readonly kinds: Set<string>;
  lastRight: boolean;
  lastSeen: string;
}

/** Progress of one learner; the same for every order and duplication of the log. */
export function foldProgress(log: readonly LoggedResponse[]): Progress {
  const days = new LocalDays();
  const tallies = new Map<string, Tally>();
  const lines = mergeLogs(log);
  for (const line of lines) {
    const day = days.dayOf(line.receivedAt, line.timeZone);
    for (const { fact, right } of line.facts) {
      const tally = tallies.get(fact) ?? emptyTally();
      tallies.set(fact, tally);
      count(tally, line, right, day);
    }
  }
  const facts = [...tallies]
    .sort(([a], [b]) => compareText(a, b))
    .map(([fact, tally]) => [fact, factProgress(fact, tally)] as const);
  return { responses: lines.length, facts: new Map(facts) };
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

function emptyTally(): Tally {
  return { right: 0, wrong: 0, days: new Set(), kinds: new Set(), lastRight: false, lastSeen: '' };
}

function count(tally: Tally, line: LoggedResponse, right: boolean, day: string): void {
  tally.lastRight = right;
  tally.lastSeen = line.receivedAt;
  if (!right) {
    tally.wrong += 1;
    return;
  }
  tally.right += 1;
  tally.days.add(day);
  tally.kinds.add(line.kind);
}

function factProgress(fact: string, tally: Tally): FactProgress {
  const isSecure =
    tally.lastRight &&
    tally.right >= SECURE.right &&
    tally.days.size >= SECURE.days &&
    tally.kinds.size >= SECURE.kinds;
  return {
    fact,
    mastery: isSecure ? 'secure' : 'learning',
    right: tally.right,
    wrong: tally.wrong,
    rightDays: tally.days.size,
    rightKinds: [...tally.kinds].sort(compareText),
    lastRight: tally.lastRight,
    lastSeen: tally.lastSeen,
  };
}
