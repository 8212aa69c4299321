import { compareText } from '#lib/base/diagnostic.ts';
import { isPlainRecognition } from './item-family.ts';
import type { FactState } from './fact-state.ts';
import { foldLog, type LearnerState } from './learner-state.ts';
import { daysUntil, recallAfter } from './memory.ts';
import type { LoggedResponse } from './response-log.ts';

/** How well a fact is known. */
export type Mastery = 'new' | 'learning' | 'secure';

/** How a fact is shown on a day: `due` when it is met and its memory has faded to where a review pays. */
export type Standing = Mastery | 'due';

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
  /** Local day, counted from 1970-01-01, from which it is due; null when it was never seen. */
  readonly dueFrom: number | null;
}

/** What the log says of one learner. */
export interface Progress {
  readonly responses: number;
  /** By fact, sorted; a fact that was never answered is not in it. */
  readonly facts: ReadonlyMap<string, FactProgress>;
}

/** What progress needs to know of a fact as the bank has it now. */
export interface FactInBank {
  /** Item kinds through which the bank can ask it. */
  readonly kinds: readonly string[];
  readonly safety: boolean;
}

/** By fact. Of one that is not in it nothing is known: two kinds are asked for, of whichever sort, and it is not safety-critical. */
export type FactsInBank = ReadonlyMap<string, FactInBank>;

/**
 * When a fact is secure: right answers, days with one, kinds they came through, and the probability of
 * recall that is predicted so many days after the last answer. Judgements, not norms.
 */
export const SECURE = { right: 3, days: 3, kinds: 2, recall: 0.85, recallAfterDays: 30 } as const;

/**
 * Predicted probability of recall at which a fact is due. The usual one was chosen by simulation among 0.5 to 0.95 (see
 * docs/memory.md): below 0.8 reviews come late, above it they crowd out new facts. Safety-critical facts keep FSRS's own 0.9.
 */
export const DUE_RECALL = { usual: 0.8, safety: 0.9 } as const;

const UNKNOWN_BANK: FactsInBank = new Map();

/** Progress of one learner; the same for every order and duplication of the log. */
export function foldProgress(log: readonly LoggedResponse[], bank: FactsInBank = UNKNOWN_BANK): Progress {
  return progressOf(foldLog(log), bank);
}

/** Progress of a folded log. */
export function progressOf({ responses, facts }: LearnerState, bank: FactsInBank = UNKNOWN_BANK): Progress {
  const sorted = [...facts].sort(([a], [b]) => compareText(a, b));
  return {
    responses,
    facts: new Map(sorted.map(([fact, state]) => [fact, factProgress(fact, state, bank.get(fact))])),
  };
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
    dueFrom: null,
  };
}

/**
 * Whether a fact is secure: at least 3 right answers on at least 3 local days, through at least 2 kinds of which one is
 * more than recognition, the last answer right, and recall predicted at 0.85 or more 30 days after it. Of the kinds no more
 * is asked than the bank offers for the fact.
 *
 * @param kindsInBank undefined when it is not known what the bank offers
 */
export function isSecure(state: FactState, kindsInBank: readonly string[] | undefined): boolean {
  return (
    state.lastRight &&
    state.right >= SECURE.right &&
    state.rightDays >= SECURE.days &&
    hasKinds(state.rightKinds, kindsInBank) &&
    recallAfter(state.memory, SECURE.recallAfterDays) >= SECURE.recall
  );
}

/** First local day on which recall has faded to where a review is due, see `DUE_RECALL`. */
export function dueFrom({ memory }: FactState, safety: boolean): number {
  return memory.day + daysUntil(memory, safety ? DUE_RECALL.safety : DUE_RECALL.usual);
}

/** How a fact is shown on a local day (days since 1970-01-01). */
export function standingOn({ mastery, dueFrom: from }: FactProgress, day: number): Standing {
  return from !== null && from <= day ? 'due' : mastery;
}

function hasKinds(through: readonly string[], inBank: readonly string[] | undefined): boolean {
  const wanted = Math.min(SECURE.kinds, inBank?.length ?? SECURE.kinds);
  const needsMore = inBank?.some((kind) => !isPlainRecognition(kind)) ?? false;
  return through.length >= wanted && (!needsMore || through.some((kind) => !isPlainRecognition(kind)));
}

function factProgress(fact: string, state: FactState, inBank: FactInBank | undefined): FactProgress {
  const { right, wrong, rightDays, rightKinds, lastRight, lastSeen } = state;
  return {
    fact,
    mastery: isSecure(state, inBank?.kinds) ? 'secure' : 'learning',
    right,
    wrong,
    rightDays,
    rightKinds,
    lastRight,
    lastSeen,
    dueFrom: dueFrom(state, inBank?.safety ?? false),
  };
}
