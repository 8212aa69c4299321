import type { FactOutcome } from './fact-outcomes.ts';

/**
 * The facts that an attempt left open: the last outcome of each is wrong, or its item was not answered. In the order in
 * which they were missed first.
 *
 * @param outcomes of the answers that count, in the order in which they were given
 * @param unanswered the facts of items without an answer
 */
export function missedFacts(
  outcomes: readonly FactOutcome[],
  unanswered: readonly string[],
): readonly string[] {
  const last = new Map<string, boolean>();
  for (const { fact, right } of outcomes) last.set(fact, right);
  const missed = [...last].filter(([, right]) => !right).map(([fact]) => fact);
  return [...new Set([...missed, ...unanswered.filter((fact) => !last.has(fact))])];
}
