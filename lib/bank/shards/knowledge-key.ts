import { sha256 } from '#lib/base/hash.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/**
 * What a knowledge base says, in two parts: what things are called and what holds, on which every item may depend, and the texts
 * that are only quoted, of which an item depends on a few.
 */
export interface KnowledgeParts {
  /** A hash of everything but texts. */
  readonly logic: string;
  /** Every text under its name: see `titleName`, `sourceName`, `factName` and `reasonName`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The name of a lesson's title. @param lesson `course/lesson` */
export const titleName = (lesson: string): string => `title ${lesson}`;
/** The name of everything that is known of a source. */
export const sourceName = (id: string): string => `source ${id}`;
/** The name of what a fact quotes and who vouches for it: evidence, reasons, version, review. */
export const factName = (ref: string): string => `fact ${ref}`;
/** The name of the reason of a claim, by its place in the base. */
export const reasonName = (place: number | ''): string => `reason ${String(place)}`;

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
  const { logic, texts } = knowledgeParts(kb);
  const key = sha256(JSON.stringify([logic, ...texts]));
  keys.set(kb, key);
  return key;
}

/** The parts of a knowledge base. What is left out is as of `knowledgeKey`. @throws TypeError as `knowledgeKey` */
export function knowledgeParts(kb: KnowledgeBase): KnowledgeParts {
  const known = parts.get(kb);
  if (known !== undefined) return known;
  const made = { logic: sha256(JSON.stringify(logicOf(kb))), texts: textsOf(kb) };
  parts.set(kb, made);
  return made;
}

function logicOf(kb: KnowledgeBase): unknown {
  const { lessonTitles, sources, facts, claims, claimsBySubject, claimsByObject, ...rest } = kb;
  return [
    Object.entries(rest).map(([name, value]) => [name, plain(value)]),
    [...lessonTitles.keys()],
    [...sources.keys()],
    Array.from(facts, ([ref, fact]) => [ref, plain(bareFact(fact))]),
    claims.map((claim) => plain(bareClaim(claim))),
    // Both hold the claims again, under keys that are made from them.
    claimsBySubject.size,
    claimsByObject.size,
  ];
}

/** A fact as far as it is logic: what is left out stands in its text. */
function bareFact(fact: Fact): unknown {
  const {
    place: _place,
    evidence: _evidence,
    version: _version,
    reviewedBy: _by,
    toVerify: _known,
    ...rest
  } = fact;
  return { ...rest, entry: bareEntry(fact.entry) };
}

/** The records of an entry whose values are reasons. */
const REASONED: ReadonlySet<string> = new Set(['false', 'reason-false', 'because-false']);
const QUOTED: ReadonlySet<string> = new Set(['evidence', 'why', 'reviewed-by']);

function bareEntry(entry: Fact['entry']): unknown {
  return Object.entries(entry).flatMap(([name, value]: [string, unknown]) => {
    if (QUOTED.has(name)) return [];
    return [[name, REASONED.has(name) && typeof value === 'object' ? Object.keys(value ?? {}) : value]];
  });
}

function bareClaim({ reason, ...rest }: Claim): unknown {
  return { ...rest, isReasoned: reason !== undefined };
}

function textsOf({ lessonTitles, sources, facts, claims }: KnowledgeBase): ReadonlyMap<string, string> {
  return new Map([
    ...Array.from(lessonTitles, ([lesson, title]) => [titleName(lesson), title] as const),
    ...Array.from(sources, ([id, source]) => [sourceName(id), JSON.stringify(source)] as const),
    ...Array.from(facts, ([ref, fact]) => [factName(ref), textOf(fact)] as const),
    ...claims.flatMap(({ reason }, place) =>
      reason === undefined ? [] : [[reasonName(place), reason] as const],
    ),
  ]);
}

function textOf({ entry, evidence, version, reviewedBy, toVerify }: Fact): string {
  return JSON.stringify({ why: entry.why, entry, evidence, version, reviewedBy, toVerify });
}

/** The reason that an author gives in a text of `KnowledgeParts.texts`; undefined when it is none, or not there. */
export function reasonOf(name: string, text: string | undefined): string | undefined {
  if (text === undefined || name.startsWith(reasonName(''))) return text;
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
