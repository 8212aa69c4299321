import { nestedIds } from '#lib/checks/text/mentions.ts';
import { conceptsInText } from '#lib/items/written/concepts-in-text.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { ReadItem } from './read-bank.ts';

/** Words that so many facts speak of name nothing in particular. */
export const FACTS_TRIED = 80;

/** What the words of a question name, and which facts speak of that. */
export interface Fitting {
  /** In the order of the words, each once. */
  readonly named: readonly ConceptId[];
  /** True claims of which the stem names one side and a right answer the other. */
  readonly asked: readonly Claim[];
  /** True claims of which the stem names one side and any answer the other. */
  readonly between: readonly Claim[];
  /** True claims of which the words name both sides, those that are asked first; where there is none, of which they name one. */
  readonly near: readonly Claim[];
  /** True claims of which the words name one side at least. */
  readonly any: readonly Claim[];
}

/**
 * The claims of a course that a question may be about, found by the names in its words: labels, synonyms, brands and
 * abbreviations of the vocabulary. Only what both sides name is suggested; whether it is meant, a person says.
 */
export function fittingClaims(
  { stem, options }: Pick<ReadItem, 'stem' | 'options'>,
  course: string,
  kb: KnowledgeBase,
): Fitting {
  const named = namedIn([stem], kb);
  const inKeys = namedIn(
    options.filter(({ key }) => key).map(({ text }) => text),
    kb,
  );
  const inOptions = namedIn(
    options.map(({ text }) => text),
    kb,
  );
  const isAskedOf = (inStem: ReadonlySet<ConceptId>): boolean =>
    [...inKeys].some((id) => (claimsOf(course, kb).get(id) ?? []).some(isBetween(inStem, inKeys)));
  // "Immediate-release gabapentin" names gabapentin too, where the facts speak of that.
  const inside = isAskedOf(named) ? named : new Set([...named, ...nestedIds(stem, kb)]);
  const inStem = isAskedOf(inside) ? inside : named;
  const inAll = new Set([...inStem, ...inOptions]);
  const any = [...new Set([...inAll].flatMap((id) => claimsOf(course, kb).get(id) ?? []))];
  const both = any.filter(({ subject, object }) => inAll.has(subject) && inAll.has(object));
  const isAsked = isBetween(inStem, inKeys);
  const asked = both.filter(isAsked);
  const between = both.filter(isBetween(inStem, inOptions));
  const near = both.length > 0 ? [...asked, ...both.filter((claim) => !isAsked(claim))] : any;
  return { named: [...inAll], asked, between, near, any };
}

/** The one side is named there, the other one here. */
function isBetween(there: ReadonlySet<ConceptId>, here: ReadonlySet<ConceptId>): (claim: Claim) => boolean {
  return ({ subject, object }) =>
    (there.has(subject) && here.has(object)) || (there.has(object) && here.has(subject));
}

function namedIn(texts: readonly string[], kb: KnowledgeBase): ReadonlySet<ConceptId> {
  return new Set(texts.flatMap((text) => conceptsInText(text, kb).flatMap(({ concepts }) => concepts)));
}

const remembered = new WeakMap<KnowledgeBase, Map<string, ReadonlyMap<ConceptId, readonly Claim[]>>>();

/** The true stated claims of a course by each side. */
function claimsOf(course: string, kb: KnowledgeBase): ReadonlyMap<ConceptId, readonly Claim[]> {
  const ofKb = remembered.get(kb) ?? new Map<string, ReadonlyMap<ConceptId, readonly Claim[]>>();
  remembered.set(kb, ofKb);
  const known = ofKb.get(course);
  if (known !== undefined) return known;
  const found = new Map<ConceptId, Claim[]>();
  for (const claim of kb.claims) {
    if (!isAskable(claim, course, kb)) continue;
    for (const id of [claim.subject, claim.object]) found.set(id, [...(found.get(id) ?? []), claim]);
  }
  ofKb.set(course, found);
  return found;
}

function isAskable({ fact: ref, polarity, origin }: Claim, course: string, kb: KnowledgeBase): boolean {
  const fact = kb.facts.get(ref);
  return polarity === 1 && origin === 'stated' && fact?.course === course && fact.examinable;
}
