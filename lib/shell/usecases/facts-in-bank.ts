import type { LessonOutline } from '#lib/bank/lesson-outline.ts';
import type { ServedBank } from '#lib/bank/served-bank.ts';
import { dueForecast, type DueDay } from '#lib/progress/due-forecast.ts';
import type { FactsInBank } from '#lib/progress/fold-progress.ts';
import type { LearnerState } from '#lib/progress/learner-state.ts';

/** Made once for a bank, and gone with it. */
const found = new WeakMap<readonly LessonOutline[], FactsInBank>();

/** The facts that an item of the bank asks, with the kinds of those items. */
export function factsInBank({ outlines }: Pick<ServedBank, 'outlines'>): FactsInBank {
  const known = found.get(outlines);
  if (known !== undefined) return known;
  const kinds = new Map<string, Set<string>>();
  for (const { asks } of outlines)
    for (const [fact, through] of asks) {
      const all = kinds.get(fact) ?? new Set();
      for (const kind of through) all.add(kind);
      kinds.set(fact, all);
    }
  const safety = new Set(
    outlines.flatMap(({ facts }) => facts.filter((fact) => fact.safety).map(({ ref }) => ref)),
  );
  const facts = new Map(
    [...kinds].map(([fact, through]) => [fact, { kinds: [...through], safety: safety.has(fact) }]),
  );
  found.set(outlines, facts);
  return facts;
}

/** How many facts that the bank asks fall due on each day from `today` on (days since 1970-01-01), see `dueForecast`. */
export function dueInBank(
  bank: Pick<ServedBank, 'outlines'>,
  state: LearnerState,
  today: number,
): readonly DueDay[] {
  const known = factsInBank(bank);
  const met = [...state.facts.keys()].flatMap((fact) => {
    const asked = known.get(fact);
    return asked === undefined ? [] : [{ fact, safety: asked.safety }];
  });
  return met.length > 0 ? dueForecast(state, met, today) : [];
}
