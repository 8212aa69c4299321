import type { Bank } from '#lib/bank/bank.ts';
import { dueForecast, type DueDay } from '#lib/progress/due-forecast.ts';
import type { FactsInBank } from '#lib/progress/fold-progress.ts';
import type { LearnerState } from '#lib/progress/learner-state.ts';

/** The facts that an item of the bank asks, with the kinds of those items. */
export function factsInBank({ items, lessons }: Pick<Bank, 'items' | 'lessons'>): FactsInBank {
  const kinds = new Map<string, Set<string>>();
  for (const { kind, facts } of items)
    for (const fact of facts) kinds.set(fact, (kinds.get(fact) ?? new Set()).add(kind));
  const safety = new Set(
    lessons.flatMap(({ facts }) => facts.filter((fact) => fact.safety).map(({ ref }) => ref)),
  );
  return new Map(
    [...kinds].map(([fact, through]) => [fact, { kinds: [...through], safety: safety.has(fact) }]),
  );
}

/** How many facts that the bank asks fall due on each day from `today` on (days since 1970-01-01), see `dueForecast`. */
export function dueInBank(
  bank: Pick<Bank, 'items' | 'lessons'>,
  state: LearnerState,
  today: number,
): readonly DueDay[] {
  const facts = [...factsInBank(bank)].map(([fact, { safety }]) => ({ fact, safety }));
  return facts.some(({ fact }) => state.facts.has(fact)) ? dueForecast(state, facts, today) : [];
}
