import type { Bank } from '#lib/bank/bank.ts';
import type { FactsInBank } from '#lib/progress/fold-progress.ts';

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
