import { chooseVariant, type ChosenVariant, type Variant } from './choose-variant.ts';
import type { LearnerState } from './learner-state.ts';
import type { QueuedFact } from './review-queue.ts';

/** One item of a review, and the fact for which it stands there. */
export interface ReviewItem extends ChosenVariant {
  readonly queued: QueuedFact;
}

/**
 * The items of a review, in the order of the queue: one a fact, none for a fact that an item before it asks as well. An
 * item never follows an enemy or another item that shares a fact with it: the first fact of the queue that has a fitting
 * item comes next, and what fits nowhere any more is left for another day.
 *
 * @param variantsOf the items that can ask a fact; none for a fact that cannot be asked now
 * @param seed of the learner's day, see `chooseVariant`
 */
export function planReview(
  queue: readonly QueuedFact[],
  variantsOf: (fact: string) => readonly Variant[],
  state: LearnerState,
  seed: string,
): readonly ReviewItem[] {
  const waiting = [...queue];
  const planned: ReviewItem[] = [];
  const asked = new Set<string>();
  while (waiting.length > 0) {
    const next = nextItem(waiting, planned.at(-1)?.variant, (queued, previous) => {
      const fitting = variantsOf(queued.fact).filter((variant) => !isEnemy(variant, previous));
      return chooseVariant(fitting, state.facts.get(queued.fact), queued.recall, seed);
    });
    if (next === undefined) break;
    planned.push(next);
    for (const fact of [next.queued.fact, ...next.variant.facts]) asked.add(fact);
    waiting.splice(0, waiting.length, ...waiting.filter(({ fact }) => !asked.has(fact)));
  }
  return planned;
}

function nextItem(
  waiting: readonly QueuedFact[],
  previous: Variant | undefined,
  choose: (queued: QueuedFact, previous: Variant | undefined) => ChosenVariant | undefined,
): ReviewItem | undefined {
  for (const queued of waiting) {
    const chosen = choose(queued, previous);
    if (chosen !== undefined) return { ...chosen, queued };
  }
  return undefined;
}

function isEnemy({ item, facts, enemies }: Variant, other: Variant | undefined): boolean {
  if (other === undefined) return false;
  return (
    enemies.includes(other.item) ||
    other.enemies.includes(item) ||
    other.facts.some((fact) => facts.includes(fact))
  );
}
