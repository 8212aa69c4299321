import { sha256 } from '#lib/base/hash.ts';
import { once } from '#lib/base/remembered.ts';
import type { Claim, FactRef } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/**
 * What a knowledge base says, in parts: what things are called, on which every item may depend; what each fact holds, on which an
 * item depends that can see it; and the texts that are only quoted, of which an item depends on a few.
 */
export interface KnowledgeParts {
  /** A hash of everything but texts, facts and amounts. */
  readonly words: string;
  /** Reference → everything that the fact holds but its texts, as text, in the order of the base. */
  readonly facts: ReadonlyMap<FactRef, string>;
  /** The concepts of amounts, which facts name, as JSON. */
  readonly amounts: ReadonlyMap<ConceptId, string>;
  /** Every text under its name: see `titleName`, `sourceName`, `factName` and `reasonNames`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The name of a lesson's title. @param lesson `course/lesson` */
export const titleName = (lesson: string): string => `title ${lesson}`;
/** The name of everything that is known of a source. */
export const sourceName = (id: string): string => `source ${id}`;
/** The name of what a fact quotes and who vouches for it: evidence, reasons, version, review. */
export const factName = (ref: string): string => `fact ${ref}`;
const REASON = 'reason ';

/** The names of the reasons of all claims, in their order: each by its fact and its place there, so that another fact changes no name. */
export function reasonNames(claims: readonly Claim[]): readonly string[] {
  const counts = new Map<FactRef, number>();
  return claims.map(({ fact }) => {
    const place = counts.get(fact) ?? 0;
    counts.set(fact, place + 1);
    return `${REASON}${fact} ${String(place)}`;
  });
}

const parts = new WeakMap<KnowledgeBase, KnowledgeParts>();
const keys = new WeakMap<KnowledgeBase, string>();

/**
 * A hash of everything that a knowledge base says, in its order. Only where its facts and concepts stand in their files is
 * left out: neither generators nor the checker read that, so that from bases of one key they make the same of everything.
 *
 * @throws TypeError when the base holds something of which no hash can be made
 */
export function knowledgeKey(kb: KnowledgeBase): string {
  const known = keys.get(kb);
  if (known !== undefined) return known;
  const { words, facts, amounts, texts } = knowledgeParts(kb);
  const key = sha256(JSON.stringify([words, ...facts, ...amounts, ...texts]));
  keys.set(kb, key);
  return key;
}

/** The same of everything but texts: what claims, names and amounts alone decide is the same for bases of one such key. */
export const logicKey = once((kb: KnowledgeBase) => {
  const { words, facts, amounts } = knowledgeParts(kb);
  return sha256(JSON.stringify([words, ...facts, ...amounts]));
});

/** The parts of a knowledge base. What is left out is as of `knowledgeKey`. @throws TypeError as `knowledgeKey` */
export function knowledgeParts(kb: KnowledgeBase): KnowledgeParts {
  const known = parts.get(kb);
  if (known !== undefined) return known;
  const made = {
    words: sha256(JSON.stringify(wordsOf(kb))),
    facts: factsOf(kb),
    amounts: amountsOf(kb),
    texts: textsOf(kb),
  };
  parts.set(kb, made);
  return made;
}

/**
 * A hash of what the lessons and the sources of a knowledge base say, in its order. Bases of one such key that were made with the
 * same files of the vocabulary are of one `knowledgeKey`; this one is made in less time.
 */
export const lessonsKey = once((kb: KnowledgeBase) => {
  const {
    // Made from the vocabulary alone. What is made from lessons too must not be left out here.
    relations: _relations,
    qualifiers: _qualifiers,
    kinds: _kinds,
    disjoint: _disjoint,
    ...ofLessons
  } = plainMembers(kb);
  return sha256(JSON.stringify([plain(ofLessons), ...[factsOf(kb), amountsOf(kb), textsOf(kb)].map(plain)]));
});

/** What a knowledge base holds besides concepts and their names, titles, sources, and what facts hold. */
function plainMembers({
  facts: _facts,
  claims: _claims,
  // Both hold the claims again, under keys that are made from them.
  claimsBySubject: _bySubject,
  claimsByObject: _byObject,
  completeness: _complete,
  avoidances: _avoided,
  concepts: _concepts,
  lexicon: _lexicon,
  wider: _wider,
  lessonTitles: _titles,
  sources: _sources,
  ...rest
}: KnowledgeBase) {
  return rest;
}

function amountsOf({ concepts }: KnowledgeBase): ReadonlyMap<ConceptId, string> {
  return new Map(
    [...concepts.values()]
      .filter(({ quantity }) => quantity !== undefined)
      .map((concept) => [concept.id, JSON.stringify(plain(placeless(concept)))]),
  );
}

/** What things are called, without amounts: of these the indexes of names hold what `amounts` says. */
function wordsOf(kb: KnowledgeBase): unknown {
  const { concepts, lexicon, wider, lessonTitles } = kb;
  const isAmount = (id: ConceptId): boolean => concepts.get(id)?.quantity !== undefined;
  return [
    Object.entries(plainMembers(kb)).map(([name, value]) => [name, plain(value)]),
    [...concepts.values()].filter(({ id }) => !isAmount(id)).map((concept) => plain(placeless(concept))),
    [...lexicon].flatMap(([name, ids]) => {
      const others = ids.filter((id) => !isAmount(id));
      return others.length === 0 ? [] : [[name, others]];
    }),
    [...wider].flatMap(([id, all]) => (isAmount(id) ? [] : [[id, [...all]]])),
    [...lessonTitles.keys()],
  ];
}

function factsOf({ facts, claims, completeness, avoidances }: KnowledgeBase): ReadonlyMap<FactRef, string> {
  const held = [claims.map(bareClaim), completeness, avoidances].map((list: readonly OfFact[]) =>
    Map.groupBy(list, ({ fact }) => fact),
  );
  return new Map(
    Array.from(facts, ([ref, fact]) => [
      ref,
      `${bareFact(fact)} ${JSON.stringify(held.map((byFact) => plain(byFact.get(ref))))}`,
    ]),
  );
}

/** Something that a fact holds. */
interface OfFact {
  readonly fact: FactRef;
}

/** A fact as far as it is logic: what is left out stands in its text. */
const bareFact = once((fact: Fact) => {
  const {
    place: _place,
    evidence: _evidence,
    version: _version,
    reviewedBy: _by,
    toVerify: _known,
    ...rest
  } = fact;
  return JSON.stringify(plain({ ...rest, entry: bareEntry(fact.entry) }));
});

/** The records of an entry whose values are reasons. */
const REASONED: ReadonlySet<string> = new Set(['false', 'reason-false', 'because-false']);
const QUOTED: ReadonlySet<string> = new Set(['evidence', 'why', 'reviewed-by']);

function bareEntry(entry: Fact['entry']): unknown {
  return Object.entries(entry).flatMap(([name, value]: [string, unknown]) => {
    if (QUOTED.has(name)) return [];
    return [[name, REASONED.has(name) && typeof value === 'object' ? Object.keys(value ?? {}) : value]];
  });
}

function bareClaim({ reason, ...rest }: Claim): OfFact & { readonly isReasoned: boolean } {
  return { ...rest, isReasoned: reason !== undefined };
}

/** Of a source nothing is read but by whoever cites it. */
function citedIn({ sources, facts, completeness }: KnowledgeBase): readonly (readonly [string, string])[] {
  const cited = new Set([
    ...[...facts.values()].flatMap(({ citations }) => citations.map(({ source }) => source)),
    ...completeness.map(({ source }) => source.split('#')[0] ?? ''),
  ]);
  return [...sources].flatMap(([id, source]) =>
    cited.has(id) ? [[sourceName(id), JSON.stringify(source)] as const] : [],
  );
}

function textsOf(kb: KnowledgeBase): ReadonlyMap<string, string> {
  const { lessonTitles, facts, claims } = kb;
  const names = reasonNames(claims);
  return new Map([
    ...Array.from(lessonTitles, ([lesson, title]) => [titleName(lesson), title] as const),
    ...citedIn(kb),
    ...Array.from(facts, ([ref, fact]) => [factName(ref), textOf(fact)] as const),
    ...claims.flatMap(({ reason }, place) =>
      reason === undefined ? [] : [[names[place] ?? '', reason] as const],
    ),
  ]);
}

const textOf = once(({ entry, evidence, version, reviewedBy, toVerify }: Fact) =>
  JSON.stringify({ why: entry.why, entry, evidence, version, reviewedBy, toVerify }),
);

/** The reason that an author gives in a text of `KnowledgeParts.texts`; undefined when it is none, or not there. */
export function reasonOf(name: string, text: string | undefined): string | undefined {
  if (text === undefined || name.startsWith(REASON)) return text;
  return name.startsWith(factName('')) ? (JSON.parse(text) as { readonly why?: string }).why : undefined;
}

/** Maps and sets as lists, in their order; members of objects in theirs. */
function plain(value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw new TypeError('knowledgeKey: the knowledge base holds something else than values');
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map)
    return Array.from(value as ReadonlyMap<unknown, unknown>, ([key, one]) => [key, plain(placeless(one))]);
  if (value instanceof Set) return Array.from(value as ReadonlySet<unknown>, plain);
  if (Array.isArray(value)) return value.map(plain);
  return Object.entries(value).map(([name, one]) => [name, plain(one)]);
}

/** An entry of an index without its place. */
function placeless(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || !('place' in entry)) return entry;
  const { place: _place, ...rest } = entry;
  return rest;
}
