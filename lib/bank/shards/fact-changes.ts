import { isSameList } from '#lib/base/same-list.ts';
import { namedIds } from '#lib/content/named-ids.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { wordsOf } from './name-index.ts';
import { knowledgeParts } from './knowledge-key.ts';

/** Names, each as its words: it could be read in a text that has them all. */
export type NameWords = readonly (readonly string[])[];

/** In what two knowledge bases differ beyond texts, as far as it can bear on an item: of changed facts as they are and were. */
export interface FactChanges {
  /** Facts that hold something else, came or went, and those that they replace. */
  readonly refs: ReadonlySet<FactRef>;
  /** Relations under which they hold anything. */
  readonly relations: ReadonlySet<string>;
  /** What they name, with everything wider and narrower. */
  readonly named: NameWords;
  /** What they claim something of, in either place. */
  readonly claimed: NameWords;
  /** Amounts that facts name now and did not before, or the other way round, or in other words. */
  readonly amounts: NameWords;
}

/**
 * What changed facts hold; undefined when more than facts and texts differ, words of the vocabulary or the order of facts. Then
 * nothing can be said of what an item depends on.
 */
export function factChanges(before: KnowledgeBase, now: KnowledgeBase): FactChanges | undefined {
  const [old, fresh] = [knowledgeParts(before), knowledgeParts(now)];
  if (old.words !== fresh.words || !isSameOrder([...old.facts.keys()], [...fresh.facts.keys()]))
    return undefined;
  const changed = differing(old.facts, fresh.facts);
  const held = [before, now].map((kb) => heldBy(changed, kb));
  const ids = (of: (one: Held) => ReadonlySet<ConceptId>): NameWords =>
    namesOf(new Set(held.flatMap((one) => [...of(one)])), [before, now]);
  return {
    refs: new Set([...changed, ...held.flatMap(({ replaced }) => replaced)]),
    relations: new Set(held.flatMap(({ relations }) => [...relations])),
    named: ids(({ named }) => named),
    claimed: ids(({ claimed }) => claimed),
    amounts: namesOf(differing(old.amounts, fresh.amounts), [before, now]),
  };
}

/** What both have stands in the same order. */
function isSameOrder(old: readonly FactRef[], fresh: readonly FactRef[]): boolean {
  const [had, has] = [new Set(old), new Set(fresh)];
  return isSameList(
    old.filter((ref) => has.has(ref)),
    fresh.filter((ref) => had.has(ref)),
  );
}

function differing(old: ReadonlyMap<string, string>, fresh: ReadonlyMap<string, string>): Set<string> {
  return new Set([...old.keys(), ...fresh.keys()].filter((key) => old.get(key) !== fresh.get(key)));
}

/** What facts hold in one of the bases. */
interface Held {
  readonly relations: ReadonlySet<string>;
  readonly named: ReadonlySet<ConceptId>;
  readonly claimed: ReadonlySet<ConceptId>;
  readonly replaced: readonly FactRef[];
}

function heldBy(changed: ReadonlySet<FactRef>, kb: KnowledgeBase): Held {
  const facts = [...changed].flatMap((ref) => kb.facts.get(ref) ?? []);
  const isChanged = ({ fact }: { readonly fact: FactRef }): boolean => changed.has(fact);
  const claims = kb.claims.filter(isChanged);
  const lists = kb.completeness.filter(isChanged);
  const avoided = kb.avoidances.filter(isChanged);
  const claimed = new Set(claims.flatMap(({ subject, object }) => [subject, object]));
  const named = new Set([
    ...namedIds(facts.map(({ entry }) => entry)),
    ...claimed,
    ...lists.flatMap(({ subject, members }) => [subject, ...members]),
    ...avoided.flatMap(({ subject, objects, concept }) => [subject, ...objects, concept]),
  ]);
  return {
    relations: new Set([...facts, ...claims, ...lists, ...avoided].map(({ relation }) => relation)),
    named: withKin(named, kb),
    claimed,
    replaced: facts.flatMap(({ course, lesson, entry: { supersedes } }) =>
      supersedes === undefined ? [] : [`${course}/${lesson}/${supersedes}`],
    ),
  };
}

/** The concepts among them, with everything wider and narrower. */
function withKin(ids: ReadonlySet<string>, { wider, concepts }: KnowledgeBase): ReadonlySet<ConceptId> {
  const kin = new Set([...ids].filter((id) => concepts.has(id)));
  for (const id of [...kin]) for (const wide of wider.get(id) ?? []) kin.add(wide);
  for (const [id, wide] of wider) if ([...ids].some((one) => wide.has(one))) kin.add(id);
  return kin;
}

function namesOf(ids: ReadonlySet<ConceptId>, kbs: readonly KnowledgeBase[]): NameWords {
  const names = kbs.flatMap(({ concepts }) => [...ids].flatMap((id) => concepts.get(id)?.names ?? []));
  return [...new Set(names)].map(wordsOf);
}
