import {
  newFact,
  standingOn,
  type FactProgress,
  type Mastery,
  type Progress,
  type Standing,
} from './fold-progress.ts';

/** The facts of one objective (or of a lesson), as the bank has them now. */
export interface ObjectiveFacts {
  /** `course/lesson/objective` */
  readonly objective: string;
  readonly facts: readonly string[];
  /** Those of them that are safety-critical; absent: it is not known, and all count as such. */
  readonly safety?: readonly string[];
}

/** How far a learner is with one objective. */
export interface ObjectiveProgress {
  readonly objective: string;
  /** Secure when enough of its facts are, see `SECURE_SHARE`; new when every fact is. */
  readonly mastery: Mastery;
  readonly counts: Readonly<Record<Mastery, number>>;
  readonly facts: readonly FactProgress[];
  /** ISO 8601; null when none of its facts was seen. */
  readonly lastSeen: string | null;
}

/** Share of the facts that must be secure, besides all safety-critical ones (a judgement of this project). */
export const SECURE_SHARE = 0.9;

/** Progress on one objective; facts that are no longer in the bank are left out. */
export function objectiveProgress(
  progress: Progress,
  { objective, facts, safety = facts }: ObjectiveFacts,
): ObjectiveProgress {
  const states = facts.map((fact) => progress.facts.get(fact) ?? newFact(fact));
  const counts = { new: 0, learning: 0, secure: 0 };
  for (const state of states) counts[state.mastery] += 1;
  return {
    objective,
    mastery: together(states, counts, new Set(safety)),
    counts,
    facts: states,
    lastSeen: latest(states),
  };
}

/** How many facts are shown as what on a local day (days since 1970-01-01); each counts once. */
export function countStandings(
  facts: readonly FactProgress[],
  day: number,
): Readonly<Record<Standing, number>> {
  const counts = { new: 0, learning: 0, secure: 0, due: 0 };
  for (const fact of facts) counts[standingOn(fact, day)] += 1;
  return counts;
}

function together(
  states: readonly FactProgress[],
  counts: Readonly<Record<Mastery, number>>,
  safety: ReadonlySet<string>,
): Mastery {
  if (counts.new === states.length) return 'new';
  const isSafe = states.every(({ fact, mastery }) => mastery === 'secure' || !safety.has(fact));
  return isSafe && counts.secure >= SECURE_SHARE * states.length ? 'secure' : 'learning';
}

function latest(states: readonly FactProgress[]): string | null {
  const seen = states.flatMap((state) => (state.lastSeen === null ? [] : [state.lastSeen])).sort();
  return seen.at(-1) ?? null;
}
