/** What is made of a list of wrong answers, once for each list: the questions of hundreds of facts may share one. */
import { once } from '#lib/base/remembered.ts';
import type { Interval } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Candidate, Source, WrongCandidate } from './candidate.ts';
import { TriedConcepts } from './tried-concepts.ts';

type WrongList = readonly WrongCandidate[];

/** The candidates without those that are the same as, wider or narrower than an earlier one, or share a number with it. */
export function unrelated<T extends Candidate>(candidates: readonly T[], kb: KnowledgeBase): readonly T[] {
  const kept = new TriedConcepts(kb);
  return candidates.filter(({ concept }) => {
    const clashes =
      kept.hasComparable(concept) || kept.someOnScale(concept, (one) => overlap(one, concept, kb));
    if (!clashes) kept.add(concept);
    return !clashes;
  });
}

/** True when both stand on one scale and cover a common number. */
function overlap(one: string, other: string, kb: KnowledgeBase): boolean {
  const [a, b] = [kb.concepts.get(one), kb.concepts.get(other)];
  if (a?.interval === undefined || b?.interval === undefined || a.scale !== b.scale) return false;
  const ends = (low: Interval, high: Interval) =>
    low.max < high.min || (low.max === high.min && !low.maxIncluded);
  return !ends(a.interval, b.interval) && !ends(b.interval, a.interval);
}

/** `unrelated` of wrong answers. */
export function unrelatedWrong(wrong: WrongList, kb: KnowledgeBase): WrongList {
  return unrelatedOf(kb)(wrong);
}

const unrelatedOf = once((kb: KnowledgeBase) => once((wrong: WrongList) => unrelated(wrong, kb)));

/** The same, those with the longest labels first. */
export function longestFirst(wrong: WrongList, kb: KnowledgeBase): WrongList {
  return longestOf(kb)(wrong);
}

const longestOf = once((kb: KnowledgeBase) =>
  once((wrong: WrongList): WrongList =>
    [...unrelatedWrong(wrong, kb)].sort((a, b) => lengthOf(b, kb) - lengthOf(a, kb)),
  ),
);

/** The length of a candidate's label. */
export function lengthOf({ concept }: Candidate, kb: KnowledgeBase): number {
  return kb.concepts.get(concept)?.label.length ?? 0;
}

/**
 * The wrong answers that may stand beside a key, by source. "About 7" beside "3" and "70" would give itself away: rounded amounts
 * stand beside rounded ones alone.
 */
export function wrongBeside(
  key: Candidate,
  wrong: WrongList,
  kb: KnowledgeBase,
): ReadonlyMap<Source, WrongList> | undefined {
  return besideOf(kb)(wrong).get(aboutOf(key, kb));
}

const besideOf = once((kb: KnowledgeBase) =>
  once((wrong: WrongList): ReadonlyMap<boolean | undefined, ReadonlyMap<Source, WrongList>> => {
    const alike = grouped(wrong, (candidate) => aboutOf(candidate, kb));
    return new Map([...alike].map(([about, own]) => [about, grouped(own, ({ source }) => source)]));
  }),
);

function aboutOf({ concept }: Candidate, kb: KnowledgeBase): boolean | undefined {
  return kb.concepts.get(concept)?.quantity?.about;
}

/** The wrong answers of the key's form: as it singular or plural, and rounded or not. */
export function wrongOfForm(key: Candidate, wrong: WrongList, kb: KnowledgeBase): WrongList {
  return formsOf(kb)(wrong).get(formOf(key, kb)) ?? [];
}

const formsOf = once((kb: KnowledgeBase) =>
  once((wrong: WrongList) => grouped(wrong, (candidate) => formOf(candidate, kb))),
);

function formOf({ concept }: Candidate, kb: KnowledgeBase): string {
  const known = kb.concepts.get(concept);
  return `${String(known?.number)} ${String(known?.quantity?.about)}`;
}

/** Mostly there is one group: it is then the list itself, of which more is known already. */
function grouped<K>(wrong: WrongList, keyOf: (candidate: WrongCandidate) => K): ReadonlyMap<K, WrongList> {
  const groups = Map.groupBy(wrong, keyOf);
  return groups.size === 1 ? new Map([...groups.keys()].map((key) => [key, wrong])) : groups;
}
