import { once } from '#lib/base/remembered.ts';
import type { Avoidance, Claim, Completeness, FactRef, Qualifiers } from '#lib/knowledge/claim.ts';
import type { Concept, ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { unitOf } from '#lib/knowledge/units.ts';
import { compare, exact, times, type Exact } from './exact.ts';

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
  /** What the claims of each sequence fact give. */
  readonly sequences: ReadonlyMap<FactRef, Sequence>;
}

/** The steps that a sequence fact's own claims name. */
export interface Sequence {
  readonly fact: FactRef;
  readonly relation: string;
  readonly qualifiers: Qualifiers;
  readonly steps: ReadonlySet<ConceptId>;
  /** The steps from first to last; empty when the claims are not one chain. */
  readonly order: readonly ConceptId[];
}

/** The indexes of a knowledge base, made once: it is a value and never changes. */
export const groundOf = once((kb: KnowledgeBase): Ground => ({
  narrower: narrowerConcepts(kb),
  groups: indexBy(kb.disjoint, (group) => group),
  complete: indexBy(kb.completeness, (record) => [`${record.relation}|${record.subject}`]),
  avoidBySubject: indexBy(kb.avoidances, (avoid) => [`${avoid.relation}|${avoid.subject}`]),
  avoidByObject: indexBy(kb.avoidances, (avoid) => avoid.objects.map((id) => `${avoid.relation}|${id}`)),
  sequences: sequenceSteps(kb),
}));

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

function sequenceSteps(kb: KnowledgeBase): Map<FactRef, Sequence> {
  const links = new Map<FactRef, Claim[]>();
  for (const claim of kb.claims) {
    if (claim.origin !== 'stated' || kb.facts.get(claim.fact)?.kind !== 'sequence') continue;
    links.set(claim.fact, [...(links.get(claim.fact) ?? []), claim]);
  }
  return new Map([...links].map(([fact, claims]) => [fact, toSequence(fact, claims)]));
}

function toSequence(fact: FactRef, claims: readonly Claim[]): Sequence {
  const follows = new Map(claims.filter(({ polarity }) => polarity === 1).map((c) => [c.subject, c.object]));
  const later = new Set(follows.values());
  const firsts = [...follows.keys()].filter((step) => !later.has(step));
  const order: ConceptId[] = [];
  const [first] = firsts;
  for (let step = first; step !== undefined && !order.includes(step); step = follows.get(step))
    order.push(step);
  const isChain = firsts.length === 1 && order.length === follows.size + 1 && later.size === follows.size;
  const [link] = claims;
  return {
    fact,
    relation: link?.relation ?? '',
    qualifiers: link?.qualifiers ?? {},
    steps: new Set(claims.flatMap(({ subject, object }) => [subject, object])),
    order: isChain ? order : [],
  };
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
  const [first, second] = [narrowerOf(kb, a), narrowerOf(kb, b)];
  const [few, many] = first.size > second.size ? [second, first] : [first, second];
  for (const id of few) if (many.has(id)) return true;
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

/** Numbers covered on a scale, exact: from `low` (included) to `high`. */
export interface Range {
  readonly scale: string;
  readonly low: Exact;
  readonly high: Exact;
  readonly highIncluded: boolean;
}

/**
 * The numbers that a concept covers: of an amount in the canonical unit of its dimension, of a category as the vocabulary
 * gives them. Undefined for what is no range, and for one that holds no number.
 */
export function rangeOf(kb: KnowledgeBase, id: ConceptId): Range | undefined {
  const concept = kb.concepts.get(id);
  return concept?.scale === undefined ? undefined : covered(concept).range;
}

const covered = once((concept: Concept) => ({ range: readRange(concept) }));

function readRange({ scale = '', interval, quantity }: Concept): Range | undefined {
  const range =
    quantity === undefined || quantity.about
      ? rangeFrom(scale, interval, '1')
      : rangeFrom(
          scale,
          { min: quantity.from, max: quantity.to, maxIncluded: true },
          unitOf(quantity.unit)?.factor ?? '',
        );
  return range === undefined || isEmpty(range) ? undefined : range;
}

function rangeFrom(
  scale: string,
  bounds:
    | { readonly min: number | string; readonly max: number | string; readonly maxIncluded: boolean }
    | undefined,
  unit: string,
): Range | undefined {
  if (bounds === undefined) return undefined;
  const [low, high, factor] = [String(bounds.min), String(bounds.max), unit].map(exact);
  if (low === undefined || high === undefined || factor === undefined) return undefined;
  return { scale, low: times(low, factor), high: times(high, factor), highIncluded: bounds.maxIncluded };
}

function isEmpty({ low, high, highIncluded }: Range): boolean {
  const order = compare(low, high);
  return order > 0 || (order === 0 && !highIncluded);
}

/** Where two concepts stand on one scale: `apart` when they share no number; undefined without a common scale. */
export function onScale(kb: KnowledgeBase, a: ConceptId, b: ConceptId): 'apart' | 'overlap' | undefined {
  const [first, second] = [rangeOf(kb, a), rangeOf(kb, b)];
  if (first === undefined || second === undefined || first.scale !== second.scale) return undefined;
  return below(first, second) || below(second, first) ? 'apart' : 'overlap';
}

/** Every number of `one` lies under every number of `other`. */
function below(one: Range, other: Range): boolean {
  const order = compare(one.high, other.low);
  return order < 0 || (order === 0 && !one.highIncluded);
}
