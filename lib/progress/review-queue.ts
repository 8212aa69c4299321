import { compareText } from '#lib/base/diagnostic.ts';
import { recallOn, type FactState } from './fact-state.ts';
import { dueFrom } from './fold-progress.ts';
import type { LearnerState } from './learner-state.ts';

/** A fact that may be reviewed, as the bank has it now. */
export interface ReviewFact {
  readonly fact: string;
  readonly safety: boolean;
  /** Facts that must have been answered rightly before this one is asked for the first time. */
  readonly after?: readonly string[];
  /** Name of the set of facts it is confused with: a contrast, or one relation within one objective. */
  readonly confusable?: string;
}

/**
 * Why a fact stands in the queue: a safety-critical one was missed while the learner was sure; recall has faded; it was
 * never asked; or the day has room left and it was not seen for longest.
 */
export type ReviewReason = 'sure-miss' | 'due' | 'new' | 'ahead';

/** A fact to ask today. */
export interface QueuedFact {
  readonly fact: string;
  readonly reason: ReviewReason;
  readonly safety: boolean;
  /** Predicted probability of recall today, 0 to 1; null for a new fact. */
  readonly recall: number | null;
}

/** How much one day holds. */
export interface ReviewLimits {
  /** Facts a day. */
  readonly facts: number;
  /** New facts a day, at most. */
  readonly newFacts: number;
  /** New facts a day for which there is room even when more is due than the day holds. */
  readonly newFactsKept: number;
}

/** What a day holds unless the learner chooses otherwise: about ten minutes. Chosen with `npm run simulate`. */
export const REVIEW_LIMITS: ReviewLimits = { facts: 30, newFacts: 8, newFactsKept: 1 };

interface MetFact extends QueuedFact {
  readonly confusable: string | undefined;
  /** Local day of the last answer that counted. */
  readonly lastDay: number;
}

/**
 * What to ask on a local day, in order:
 *
 * 1. safety-critical facts that the learner missed while sure of the answer, until they are answered rightly;
 * 2. the new facts for which room is kept;
 * 3. facts that are due, safety-critical ones first, the least likely to be recalled first; of facts that are confused with
 *    each other the others follow the first, since telling them apart is what is hard (Rohrer 2012; Carvalho & Goldstone
 *    2014);
 * 4. more new facts, safety-critical ones first, in the order given and so by lesson: first meetings are not mixed;
 * 5. when room is left, facts that are not due yet, the one not seen for longest first.
 *
 * @param facts in the bank's order
 * @param day days since 1970-01-01, the learner's
 * @param limits what is left of the day: take off what was asked today already
 */
export function reviewQueue(
  state: LearnerState,
  facts: readonly ReviewFact[],
  day: number,
  limits: ReviewLimits = REVIEW_LIMITS,
): readonly QueuedFact[] {
  const met = facts.flatMap((fact) => metFact(fact, state.facts.get(fact.fact), day));
  const due = met.filter(({ reason }) => reason === 'due');
  const fresh = freshFacts(state, facts).slice(0, limits.newFacts);
  const queue = [
    ...met.filter(({ reason }) => reason === 'sure-miss').sort(byRecall),
    ...fresh.slice(0, limits.newFactsKept),
    ...interleaved(due.filter(({ safety }) => safety)),
    ...interleaved(due.filter(({ safety }) => !safety)),
    ...fresh.slice(limits.newFactsKept),
    ...met.filter(({ reason, lastDay }) => reason === 'ahead' && lastDay < day).sort(byLastDay),
  ];
  return queue.slice(0, Math.max(0, limits.facts)).map(queued);
}

function metFact(
  { fact, safety, confusable }: ReviewFact,
  state: FactState | undefined,
  day: number,
): MetFact[] {
  if (state === undefined) return [];
  const isSureMiss = safety && !state.lastRight && state.lastSure;
  const reason = isSureMiss ? 'sure-miss' : dueFrom(state, safety) <= day ? 'due' : 'ahead';
  return [{ fact, safety, reason, recall: recallOn(state, day), confusable, lastDay: state.memory.day }];
}

function freshFacts(state: LearnerState, facts: readonly ReviewFact[]): readonly QueuedFact[] {
  return facts
    .filter(({ fact, after }) => !state.facts.has(fact) && isOpen(after, state))
    .sort((a, b) => Number(b.safety) - Number(a.safety))
    .map(({ fact, safety }) => ({ fact, safety, reason: 'new', recall: null }));
}

function isOpen(after: readonly string[] = [], { facts }: LearnerState): boolean {
  return after.every((fact) => facts.get(fact)?.lastRight === true);
}

/** By recall, each followed by the others of its confusable set. */
function interleaved(facts: readonly MetFact[]): readonly MetFact[] {
  const sets = Map.groupBy([...facts].sort(byRecall), ({ confusable, fact }) => confusable ?? ` ${fact}`);
  return [...sets.values()].flat();
}

function byRecall(a: QueuedFact, b: QueuedFact): number {
  return (a.recall ?? 1) - (b.recall ?? 1) || compareText(a.fact, b.fact);
}

function byLastDay(a: MetFact, b: MetFact): number {
  return a.lastDay - b.lastDay || byRecall(a, b);
}

function queued({ fact, reason, safety, recall }: QueuedFact): QueuedFact {
  return { fact, reason, safety, recall };
}
