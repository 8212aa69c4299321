import { compareText } from '#lib/base/diagnostic.ts';
import type { Claim, FactRef } from '#lib/knowledge/claim.ts';
import type { Concept, ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** Look-ups that the generator needs besides those of the knowledge base. */
export interface ClaimIndex {
  readonly byFact: ReadonlyMap<FactRef, readonly Claim[]>;
  /** `course|relation` → claims. */
  readonly byCourseAndRelation: ReadonlyMap<string, readonly Claim[]>;
  /** Kind → its concepts, by id. */
  readonly byKind: ReadonlyMap<string, readonly ConceptId[]>;
  /** Kind → its concepts that have an interval, by id. */
  readonly categories: ReadonlyMap<string, readonly ConceptId[]>;
  /** Kind → its concepts whose names are complete, by id. */
  readonly named: ReadonlyMap<string, readonly ConceptId[]>;
  /** Concept → itself and everything narrower. */
  readonly narrower: ReadonlyMap<ConceptId, readonly ConceptId[]>;
  /** Concept → the disjoint groups in which it stands itself. */
  readonly groups: ReadonlyMap<ConceptId, KnowledgeBase['disjoint']>;
  /** `relation|subject` → complete lists. */
  readonly complete: ReadonlyMap<string, KnowledgeBase['completeness']>;
  /** `relation|concept`, of the subject and of each object of the fact → what the fact avoids. */
  readonly avoided: ReadonlyMap<string, KnowledgeBase['avoidances']>;
}

const made = new WeakMap<KnowledgeBase, ClaimIndex>();

/** The index of a knowledge base, made once; a function of the base alone. */
export function claimIndex(kb: KnowledgeBase): ClaimIndex {
  const known = made.get(kb);
  if (known !== undefined) return known;
  const index: ClaimIndex = {
    ...indexOfConcepts(kb),
    byFact: Map.groupBy(kb.claims, ({ fact }) => fact),
    byCourseAndRelation: Map.groupBy(
      kb.claims,
      ({ fact, relation }) => `${kb.facts.get(fact)?.course ?? ''}|${relation}`,
    ),
    complete: Map.groupBy(kb.completeness, ({ relation, subject }) => `${relation}|${subject}`),
    avoided: groupByEach(kb.avoidances, ({ relation, subject, objects }) =>
      [subject, ...objects].map((id) => `${relation}|${id}`),
    ),
  };
  made.set(kb, index);
  return index;
}

function indexOfConcepts(
  kb: KnowledgeBase,
): Pick<ClaimIndex, 'byKind' | 'categories' | 'named' | 'narrower' | 'groups'> {
  const concepts = [...kb.concepts.values()];
  return {
    byKind: byKind(concepts),
    categories: byKind(concepts.filter(({ interval }) => interval !== undefined)),
    named: byKind(concepts.filter(({ namesComplete }) => namesComplete)),
    narrower: groupByEach(kb.concepts.keys(), (id) => [...(kb.wider.get(id) ?? [])]),
    groups: groupByEach(kb.disjoint, (group) => group),
  };
}

/** Key → the values that have it, in their order. */
function groupByEach<T>(values: Iterable<T>, keysOf: (value: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values)
    for (const key of new Set(keysOf(value))) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [value]);
      else known.push(value);
    }
  return groups;
}

function byKind(concepts: readonly Concept[]): Map<string, ConceptId[]> {
  const groups = Map.groupBy(concepts, ({ kind }) => kind);
  return new Map([...groups].map(([kind, members]) => [kind, members.map(({ id }) => id).sort(compareText)]));
}
