import { once, remembered, rememberedOf } from '#lib/base/remembered.ts';
import { foldName, foldSpace } from '#lib/base/words.ts';
import { own } from '#lib/base/own.ts';
import type { Qualifiers } from '#lib/knowledge/claim.ts';
import type { Concept, ConceptId } from '#lib/knowledge/concept.ts';
import { BLANK } from '#lib/base/blank.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Qualifier, Relation } from '#lib/knowledge/relation.ts';
import {
  lowerFirst,
  phrasingOf,
  type Phrasing,
  type Pattern,
  type SentenceRole,
  type Slot,
} from './frames.ts';

/** What a sentence says, read back from its words alone. A question leaves the side that it asks for undefined. */
export interface Reading {
  readonly relation: string;
  readonly role: SentenceRole;
  readonly subject: ConceptId | undefined;
  readonly object: ConceptId | undefined;
  readonly qualifiers: Qualifiers;
  /** `reason` and `second-reason`, in a sentence that gives them. */
  readonly reasons: Readonly<Record<string, ConceptId>>;
}

/** Stems and names that are kept in mind, in memories that the checker shares with nobody. Chosen: those of some hundred items. */
const NAMES_MAX = 1000;

type Values = Readonly<Record<string, string>>;

/** The last paragraph of a stem, white space folded; what stands before it is the patient case. */
export const splitStem: (stem: string) => SplitStem = remembered((stem) => {
  const paragraphs = stem
    .split(/\r?\n[^\S\n]*\r?\n/u)
    .map(foldSpace)
    .filter((paragraph) => paragraph !== '');
  return { leadIn: paragraphs.at(-1) ?? '', context: paragraphs.slice(0, -1).join('\n\n') };
}, NAMES_MAX);

interface SplitStem {
  readonly context: string;
  readonly leadIn: string;
}

/**
 * Every reading of a sentence as a question in one of `roles`, each once; none when no phrasing gives these words.
 * `inCase` allows the phrasings that only make sense after a patient case.
 */
export function readLeadIn(
  kb: KnowledgeBase,
  text: string,
  roles: readonly SentenceRole[],
  inCase: boolean,
): Reading[] {
  return readSentence(kb, text, roles, inCase);
}

/** Every reading of a sentence as the statement of a relation, each once. */
export function readStatement(kb: KnowledgeBase, text: string): Reading[] {
  return readSentence(kb, text, ['statement'], false);
}

/** Every reading of a sentence as saying that a relation does not hold. */
export function readNegation(kb: KnowledgeBase, text: string): Reading[] {
  return readSentence(kb, text, ['negation'], false);
}

/** Every reading of a sentence that ties an answer to its reasons; what is still blank there is `BLANK`. */
export function readBecause(kb: KnowledgeBase, text: string, role: 'dyad' | 'triad'): Reading[] {
  return readSentence(kb, text, [role], false);
}

/** Sentences come back in many items: so many are remembered for a knowledge base. */
const REMEMBERED_MAX = 20_000;

/** By what is asked for, the readers of a knowledge base that remember what they read. */
const readersOf = once((_: KnowledgeBase) => new Map<string, (text: string) => Reading[]>());

function readSentence(
  kb: KnowledgeBase,
  written: string,
  roles: readonly SentenceRole[],
  inCase: boolean,
): Reading[] {
  const readers = readersOf(kb);
  const asked = inCase ? `${roles.join(' ')} in a case` : roles.join(' ');
  let reader = readers.get(asked);
  if (reader === undefined) {
    const fits = (pattern: Pattern): boolean => roles.includes(pattern.role) && (!pattern.inCase || inCase);
    const byWord = patternsThat(fits, kb);
    reader = remembered((text) => readAnew(kb, foldSpace(text), byWord), REMEMBERED_MAX);
    readers.set(asked, reader);
  }
  return reader(written);
}

/** The patterns that fit, under their own words. */
function patternsThat(fits: (pattern: Pattern) => boolean, kb: KnowledgeBase): Phrasing['byWord'] {
  const fitting = new Map<string, readonly Pattern[]>();
  for (const [word, patterns] of phrasingOf(kb).byWord) {
    const found = patterns.filter(fits);
    if (found.length > 0) fitting.set(word, found);
  }
  return fitting;
}

function readAnew(kb: KnowledgeBase, text: string, byWord: Phrasing['byWord']): Reading[] {
  const candidates = [...new Set(['', ...text.split(' ')])].flatMap((word) => byWord.get(word) ?? []);
  if (candidates.length === 0) return [];
  const readings = frontQualifiers(kb, lowerFirst(text), 0).flatMap((front) =>
    candidates.flatMap((pattern) =>
      fill(kb, pattern, lowerFirst(front.rest)).flatMap((values) => toReading(pattern, front.values, values)),
    ),
  );
  const distinct =
    readings.length < 2
      ? readings
      : [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
  const sensible = distinct.filter((reading) => isOfItsKinds(kb, reading));
  return sensible.length > 0 ? sensible : distinct;
}

/** True when what stands on each side is of the kind that the relation speaks of; any other reading says nothing. */
function isOfItsKinds(kb: KnowledgeBase, { relation, subject, object }: Reading): boolean {
  const { domain, range } = kb.relations.get(relation) ?? {};
  const fits = (id: ConceptId | undefined, kind: string | undefined): boolean =>
    id === undefined || id === BLANK || kb.concepts.get(id)?.kind === kind;
  return fits(subject, domain) && fits(object, range);
}

function toReading({ relation, role }: Pattern, front: Values, values: Values): Reading[] {
  const { subject, object, ...others } = values;
  const isReason = ([name]: readonly [string, string]): boolean =>
    (role === 'dyad' || role === 'triad') && name.endsWith('reason');
  const placed = Object.entries(others).filter((pair) => !isReason(pair));
  if (placed.some(([id]) => Object.hasOwn(front, id))) return [];
  const reasons = Object.fromEntries(Object.entries(others).filter(isReason));
  const all = { ...front, ...Object.fromEntries(placed) };
  const qualifiers = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [{ relation: relation.id, role, subject, object, qualifiers, reasons }];
}

/** The ways to take qualifiers off the front, in vocabulary order from the `from`th on, each ended by a comma. */
function frontQualifiers(kb: KnowledgeBase, text: string, from: number): { values: Values; rest: string }[] {
  const ways: { values: Values; rest: string }[] = [{ values: {}, rest: text }];
  const ids = [...kb.qualifiers.values()];
  for (let comma = text.indexOf(', '); comma !== -1; comma = text.indexOf(', ', comma + 2)) {
    const words = text.slice(0, comma);
    for (let order = from; order < ids.length; order += 1) {
      const qualifier = ids[order];
      if (qualifier === undefined || qualifier.conceptKind !== undefined) continue;
      for (const value of qualifierValues(kb, qualifier, words, 'sentence')) {
        const further = frontQualifiers(kb, text.slice(comma + 2), order + 1);
        ways.push(
          ...further.map((way) => ({ values: { [qualifier.id]: value, ...way.values }, rest: way.rest })),
        );
      }
    }
  }
  return ways;
}

/** Every way to fill the pattern's slots so that its literals and slots together give the whole text. */
function fill(kb: KnowledgeBase, pattern: Pattern, text: string): Values[] {
  const [first = '', ...literals] = pattern.literals;
  if (!text.startsWith(first) || !text.endsWith(literals.at(-1) ?? '')) return [];
  let ways: { readonly values: Values; readonly end: number }[] = [{ values: {}, end: first.length }];
  for (const [index, slot] of pattern.slots.entries()) {
    const literal = literals[index] ?? '';
    const isLast = index === pattern.slots.length - 1;
    ways = ways.flatMap(({ values, end }) =>
      positions(text, literal, end, isLast).flatMap((at) =>
        slotValues(kb, pattern, slot, text.slice(end, at))
          .filter((value) => (own(values, slot.name) ?? value) === value)
          .map((value) => ({ values: { ...values, [slot.name]: value }, end: at + literal.length })),
      ),
    );
  }
  return ways.filter(({ end }) => end === text.length).map(({ values }) => values);
}

/** Where `literal` stands in `text` behind `from`; for the last literal only at the very end. */
function positions(text: string, literal: string, from: number, isLast: boolean): number[] {
  if (isLast) return text.length - literal.length > from ? [text.length - literal.length] : [];
  const found: number[] = [];
  for (let at = text.indexOf(literal, from + 1); at !== -1; at = text.indexOf(literal, at + 1))
    found.push(at);
  return found;
}

function slotValues(
  kb: KnowledgeBase,
  { relation, numbers, role }: Pattern,
  slot: Slot,
  words: string,
): readonly string[] {
  const ties = role === 'dyad' || role === 'triad';
  if (ties && words === BLANK) return [BLANK];
  const kind = kindAt(kb, relation, slot.name, ties);
  if (kind === undefined) {
    const qualifier = kb.qualifiers.get(slot.name);
    return qualifier === undefined ? [] : qualifierValues(kb, qualifier, words, slot.form);
  }
  const named = slot.form === 'bare' ? conceptsNamed(kb, words, kind) : conceptsInSentence(kb, words, kind);
  const number = numbers[slot.name];
  return named.filter((concept) => number === undefined || concept.number === number).map(({ id }) => id);
}

/** The kind of concept that stands in a slot, or undefined in the slot of a qualifier. */
function kindAt(kb: KnowledgeBase, relation: Relation, slot: string, ties: boolean): string | undefined {
  if (slot === 'subject') return relation.domain;
  if (slot === 'object') return relation.range;
  if (!ties || !slot.endsWith('reason')) return undefined;
  return kb.relations.get(relation.because?.relation ?? '')?.range;
}

function qualifierValues(
  kb: KnowledgeBase,
  qualifier: Qualifier,
  words: string,
  form: Slot['form'],
): readonly string[] {
  if (qualifier.conceptKind !== undefined) {
    const kind = qualifier.conceptKind;
    const found = [...conceptsInSentence(kb, words, kind), ...conceptsNamed(kb, words, kind)];
    return [...new Set(found.filter((concept) => concept.kind === kind).map(({ id }) => id))];
  }
  const written = form === 'noun' ? 'noun' : 'sentence';
  return phrasingOf(kb).qualifierWords.get(`${qualifier.id}/${written}`)?.get(lowerFirst(words)) ?? [];
}

/** The concepts that go by a name: those of `kind` when there are any, since a place in a sentence decides between namesakes. */
export function conceptsNamed(kb: KnowledgeBase, name: string, kind: string): readonly Concept[] {
  const named = namesakes(name, kb);
  if (named.every((concept) => concept.kind === kind)) return named;
  const fitting = named.filter((concept) => concept.kind === kind);
  return fitting.length > 0 ? fitting : named;
}

const namesakes = rememberedOf(
  (name, kb: KnowledgeBase): readonly Concept[] =>
    (kb.lexicon.get(foldName(name)) ?? []).flatMap((id) => kb.concepts.get(id) ?? []),
  NAMES_MAX,
);

const WITH_ARTICLE = /^(the|an|a) (.+)$/iu;

/** The concepts that go by a name with its article: the label's own; a synonym may take "an" where the label takes "a". */
function conceptsInSentence(kb: KnowledgeBase, words: string, kind: string): readonly Concept[] {
  const plain = conceptsNamed(kb, words, kind).filter(({ article }) => article === 'none');
  const [, article = '', name = ''] = WITH_ARTICLE.exec(words) ?? [];
  const takes = (concept: Concept): boolean =>
    concept.article === article.toLowerCase() ||
    (/^an?$/u.test(concept.article) && /^an?$/iu.test(article) && foldName(concept.label) !== foldName(name));
  return name === '' ? plain : [...plain, ...conceptsNamed(kb, name, kind).filter(takes)];
}
