import type { Avoidance, Completeness, FactRef } from '#lib/knowledge/claim.ts';
import type { ConceptId, Interval } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

type Index<T> = ReadonlyMap<string, readonly T[]>;

/** What the proofs look up often, computed from the knowledge base and nothing else. */
export interface Ground {
  /** All narrower concepts of a concept, itself included. */
  readonly narrower: ReadonlyMap<ConceptId, ReadonlySet<ConceptId>>;
  /** The declared disjoint groups in which a concept stands itself. */
  readonly groups: Index<readonly ConceptId[]>;
  /** Completeness records under `relation|subject`. */
  readonly complete: Index<Completeness>;
  /** Avoidances under `relation|subject`, and under `relation|object` of the fact they belong to. */
  readonly avoidBySubject: Index<Avoidance>;
  readonly avoidByObject: Index<Avoidance>;
  /** The steps of each sequence fact: what its own claims name. */
  readonly steps: ReadonlyMap<FactRef, ReadonlySet<ConceptId>>;
}

const grounds = new WeakMap<KnowledgeBase, Ground>();

/** The indexes of `kb`, made once: a knowledge base is a value and never changes. */
export function groundOf(kb: KnowledgeBase): Ground {
  const known = grounds.get(kb);
  if (known !== undefined) return known;
  const ground: Ground = {
    narrower: narrowerConcepts(kb),
    groups: indexBy(kb.disjoint, (group) => group),
    complete: indexBy(kb.completeness, (record) => [`${record.relation}|${record.subject}`]),
    avoidBySubject: indexBy(kb.avoidances, (avoid) => [`${avoid.relation}|${avoid.subject}`]),
    avoidByObject: indexBy(kb.avoidances, (avoid) => avoid.objects.map((id) => `${avoid.relation}|${id}`)),
    steps: sequenceSteps(kb),
  };
  grounds.set(kb, ground);
  return ground;
}

function indexBy<T>(values: readonly T[], keysOf: (value: T) => readonly string[]): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const value of values) {
    for (const key of new Set(keysOf(value))) {
      const listed = index.get(key);
      if (listed === undefined) index.set(key, [value]);
      else listed.push(value);
    }
  }
  return index;
}

function narrowerConcepts(kb: KnowledgeBase): Map<ConceptId, Set<ConceptId>> {
  const narrower = new Map<ConceptId, Set<ConceptId>>();
  for (const [id, wider] of kb.wider) {
    for (const wide of wider) narrower.set(wide, (narrower.get(wide) ?? new Set<ConceptId>()).add(id));
  }
  return narrower;
}

function sequenceSteps(kb: KnowledgeBase): Map<FactRef, Set<ConceptId>> {
  const steps = new Map<FactRef, Set<ConceptId>>();
  for (const claim of kb.claims) {
    if (claim.origin !== 'stated' || kb.facts.get(claim.fact)?.kind !== 'sequence') continue;
    steps.set(
      claim.fact,
      (steps.get(claim.fact) ?? new Set<ConceptId>()).add(claim.subject).add(claim.object),
    );
  }
  return steps;
}

/** A concept with everything wider. */
export function widerOf(kb: KnowledgeBase, id: ConceptId): ReadonlySet<ConceptId> {
  return kb.wider.get(id) ?? new Set([id]);
}

/** A concept with everything narrower. */
export function narrowerOf(kb: KnowledgeBase, id: ConceptId): ReadonlySet<ConceptId> {
  return groundOf(kb).narrower.get(id) ?? new Set([id]);
}

/** True when the two are the same, or one is wider than the other. */
export function comparable(kb: KnowledgeBase, a: ConceptId, b: ConceptId): boolean {
  return widerOf(kb, a).has(b) || widerOf(kb, b).has(a);
}

/** True when some concept falls under both: then one being true does not make the other false. */
export function mayMeet(kb: KnowledgeBase, a: ConceptId, b: ConceptId): boolean {
  const [few, many] = [narrowerOf(kb, a), narrowerOf(kb, b)].sort((x, y) => x.size - y.size);
  for (const id of few ?? []) if (many?.has(id)) return true;
  return false;
}

/** True when `a` and `b`, themselves or through wider concepts, stand as two members of one declared disjoint group. */
export function declaredDisjoint(kb: KnowledgeBase, a: ConceptId, b: ConceptId): boolean {
  const [widerA, widerB] = [widerOf(kb, a), widerOf(kb, b)];
  for (const x of widerA) {
    if (widerB.has(x)) continue;
    for (const group of groundOf(kb).groups.get(x) ?? []) {
      if (group.some((y) => widerB.has(y) && !widerA.has(y))) return true;
    }
  }
  return false;
}

/** True when someone has checked that no name of another concept means this one. */
export function namesComplete(kb: KnowledgeBase, id: ConceptId): boolean {
  return kb.concepts.get(id)?.namesComplete ?? false;
}

/** Two ids are two things only when someone said so: both with complete names, or in one disjoint group. */
export function provablyDifferent(kb: KnowledgeBase, a: ConceptId, b: ConceptId): boolean {
  if (mayMeet(kb, a, b)) return false;
  return (namesComplete(kb, a) && namesComplete(kb, b)) || declaredDisjoint(kb, a, b);
}

/** Where two concepts stand on one scale: `apart` when their intervals share no number; undefined without a common scale. */
export function onScale(kb: KnowledgeBase, a: ConceptId, b: ConceptId): 'apart' | 'overlap' | undefined {
  const [first, second] = [kb.concepts.get(a), kb.concepts.get(b)];
  if (first?.interval === undefined || second?.interval === undefined) return undefined;
  if (first.scale === undefined || first.scale !== second.scale) return undefined;
  return below(first.interval, second.interval) || below(second.interval, first.interval)
    ? 'apart'
    : 'overlap';
}

/** Every number of `low` lies under every number of `high`. An interval that holds no number lies nowhere. */
function below(low: Interval, high: Interval): boolean {
  if (isEmpty(low) || isEmpty(high)) return false;
  return low.max < high.min || (low.max === high.min && !low.maxIncluded);
}

function isEmpty({ min, max, maxIncluded }: Interval): boolean {
  return !(min < max || (min === max && maxIncluded));
}
