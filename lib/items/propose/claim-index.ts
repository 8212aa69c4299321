import { compareText } from '#lib/base/diagnostic.ts';
import type { Avoidance, Claim, Completeness, FactRef, Qualifiers } from '#lib/knowledge/claim.ts';
import type { Concept, ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** Subjects and objects of which something holds within a scope. */
export interface Held {
  readonly qualifiers: Qualifiers;
  readonly subjects: ReadonlySet<ConceptId>;
  readonly objects: ReadonlySet<ConceptId>;
}

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
  /** Concept → those that are narrower, itself included, by id. */
  readonly narrower: ReadonlyMap<ConceptId, readonly ConceptId[]>;
  /** `course|relation` → of what something holds, by the scopes in which it does. */
  readonly held: ReadonlyMap<string, readonly Held[]>;
  /** `relation|subject` → lists that say of themselves that they are complete. */
  readonly completeOf: ReadonlyMap<string, readonly Completeness[]>;
  /** Relation → subjects with such a list. */
  readonly completeSubjects: ReadonlyMap<string, readonly ConceptId[]>;
  /** `relation|subject` and `relation|object` → what is never shown as wrong there. */
  readonly avoidedOfSubject: ReadonlyMap<string, readonly Avoidance[]>;
  readonly avoidedOfObject: ReadonlyMap<string, readonly Avoidance[]>;
  /** Concept → the disjoint groups in which it stands itself. */
  readonly groupsOf: ReadonlyMap<ConceptId, readonly (readonly ConceptId[])[]>;
}

const made = new WeakMap<KnowledgeBase, ClaimIndex>();

/** The index of a knowledge base, made once; a function of the base alone. */
export function claimIndex(kb: KnowledgeBase): ClaimIndex {
  const known = made.get(kb);
  if (known !== undefined) return known;
  const concepts = [...kb.concepts.values()];
  const holding = kb.claims.filter(({ polarity }) => polarity === 1);
  const index: ClaimIndex = {
    byFact: Map.groupBy(kb.claims, ({ fact }) => fact),
    byCourseAndRelation: Map.groupBy(kb.claims, (claim) => courseAndRelation(claim, kb)),
    byKind: byKind(concepts),
    categories: byKind(concepts.filter(({ interval }) => interval !== undefined)),
    named: byKind(concepts.filter(({ namesComplete }) => namesComplete)),
    narrower: narrowerOf(kb),
    held: heldOf(Map.groupBy(holding, (claim) => courseAndRelation(claim, kb))),
    completeOf: Map.groupBy(kb.completeness, ({ relation, subject }) => `${relation}|${subject}`),
    completeSubjects: lists(kb.completeness.map(({ relation, subject }) => [relation, subject])),
    avoidedOfSubject: Map.groupBy(kb.avoidances, ({ relation, subject }) => `${relation}|${subject}`),
    avoidedOfObject: lists(
      kb.avoidances.flatMap((one) =>
        [...new Set(one.objects)].map((object): [string, Avoidance] => [`${one.relation}|${object}`, one]),
      ),
    ),
    groupsOf: lists(
      kb.disjoint.flatMap((group) =>
        [...new Set(group)].map((id): [ConceptId, readonly ConceptId[]] => [id, group]),
      ),
    ),
  };
  made.set(kb, index);
  return index;
}

function courseAndRelation({ fact, relation }: Claim, kb: KnowledgeBase): string {
  return `${kb.facts.get(fact)?.course ?? ''}|${relation}`;
}

function narrowerOf(kb: KnowledgeBase): Map<ConceptId, ConceptId[]> {
  const pairs = [...kb.wider].flatMap(([id, wider]) =>
    [...wider].map((one): [ConceptId, ConceptId] => [one, id]),
  );
  return lists(pairs.sort(([, a], [, b]) => compareText(a, b)));
}

/** What comes with each key, in order. */
function lists<V>(pairs: readonly (readonly [string, V])[]): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

function heldOf(groups: ReadonlyMap<string, readonly Claim[]>): Map<string, Held[]> {
  return new Map(
    [...groups].map(([key, claims]) => {
      const scopes = Map.groupBy(claims, ({ qualifiers }) => JSON.stringify(qualifiers));
      return [key, [...scopes.values()].flatMap(heldIn)];
    }),
  );
}

/** Of claims of one scope. */
function heldIn(claims: readonly Claim[]): readonly Held[] {
  const subjects = new Set(claims.map(({ subject }) => subject));
  const objects = new Set(claims.map(({ object }) => object));
  return claims.slice(0, 1).map(({ qualifiers }) => ({ qualifiers, subjects, objects }));
}

function byKind(concepts: readonly Concept[]): Map<string, ConceptId[]> {
  const groups = Map.groupBy(concepts, ({ kind }) => kind);
  return new Map([...groups].map(([kind, members]) => [kind, members.map(({ id }) => id).sort(compareText)]));
}
