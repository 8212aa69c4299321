import { digestOf } from '#lib/base/hash.ts';
import { once } from '#lib/base/remembered.ts';
import { shuffled, streamFor } from '#lib/base/random.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { alsoRight, type Candidate, type Prospect } from './candidate.ts';
import { unrelated, unrelatedWrong } from './wrong-lists.ts';

/** NCSBN: select all that apply and select N have 5 to 10 options; more than seven tire the reader. */
export const MANY_OPTIONS = { min: 5, max: 10, most: 7 } as const;

/**
 * Right and wrong answers in varying numbers: at least two right, and enough wrong ones that ticking everything
 * earns at most one point. Which ones depends on the item's id alone. Undefined when too few can be proved, or when
 * facts other than the prospect's own give right answers too, so that its list is not the whole of what is known.
 */
export function chooseMany(prospect: Prospect, id: string, kb: KnowledgeBase): Candidate[] | undefined {
  const { key, fact } = prospect;
  const isOwn = ({ concept, facts }: Candidate) => concept === key.concept || facts.includes(fact.ref);
  if (prospect.right.length === 1 || !prospect.right.every(isOwn)) return undefined;
  const right = unrelated([key, ...alsoRight(prospect)], kb);
  const wrong = unrelatedWrong(prospect.wrong, kb);
  const keysMax = Math.min(right.length, wrong.length + 1, MANY_OPTIONS.most - 2);
  const fewest = Math.max(2, MANY_OPTIONS.min - wrong.length);
  if (keysMax < 2 || fewest > keysMax) return undefined;
  const keys = fewest + (digestOf(id) % (keysMax - fewest + 1));
  const least = Math.max(MANY_OPTIONS.min - keys, keys - 1, 1);
  const most = Math.max(least, Math.min(wrong.length, MANY_OPTIONS.most - keys));
  return [...draw(right, 'right', keys, id), ...draw(wrong, 'wrong', most, id)];
}

/** The first prospect of every question that a fact's claims give rise to: a list of five members is one question. */
export const distinctProspects = once((prospects: readonly Prospect[]): readonly Prospect[] => {
  const first = new Map<string, Prospect>();
  for (const prospect of prospects) {
    const { fact, relation, asks, known, qualifiers } = prospect;
    const question = JSON.stringify([fact.ref, relation, asks, known, Object.entries(qualifiers).sort()]);
    if (!first.has(question)) first.set(question, prospect);
  }
  return [...first.values()];
});

function draw<T>(values: readonly T[], purpose: string, count: number, id: string): T[] {
  return shuffled(streamFor(id, purpose), values).slice(0, count);
}
