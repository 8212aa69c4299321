import { newFact, type FactProgress, type Mastery, type Progress } from './fold-progress.ts';

/** The facts of one objective, as the bank has them now. */
export interface ObjectiveFacts {
  /** `course/lesson/objective` */
  readonly objective: string;
  readonly facts: readonly string[];
}

/** How far a learner is with one objective. */
export interface ObjectiveProgress {
  readonly objective: string;
  /** Secure when every fact is, new when every fact is. */
  readonly mastery: Mastery;
  readonly counts: Readonly<Record<Mastery, number>>;
  readonly facts: readonly FactProgress[];
  /** ISO 8601; null when none of its facts was seen. */
  readonly lastSeen: string | null;
}

/** Progress on one objective; facts that are no longer in the bank are left out. */
export function objectiveProgress(
  progress: Progress,
  { objective, facts }: ObjectiveFacts,
): ObjectiveProgress {
  const states = facts.map((fact) => progress.facts.get(fact) ?? newFact(fact));
  const counts = { new: 0, learning: 0, secure: 0 };
  for (const state of states) counts[state.mastery] += 1;
  return { objective, mastery: together(counts), counts, facts: states, lastSeen: latest(states) };
}

function together(counts: Readonly<Record<Mastery, number>>): Mastery {
  if (counts.learning === 0 && counts.secure === 0) return 'new';
  return counts.learning === 0 && counts.new === 0 ? 'secure' : 'learning';
}

function latest(states: readonly FactProgress[]): string | null {
  const seen = states.flatMap((state) => (state.lastSeen === null ? [] : [state.lastSeen])).sort();
  return seen.at(-1) ?? null;
}
