import { foldName, foldSpace } from '#lib/base/words.ts';
import { own } from '#lib/base/own.ts';
import type { Qualifiers } from '#lib/knowledge/claim.ts';
import type { Concept, ConceptId } from '#lib/knowledge/concept.ts';
import { SELECT_ALL } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Qualifier } from '#lib/knowledge/relation.ts';
import { lowerFirst, phrasingOf, type Pattern, type SentenceRole, type Slot } from './frames.ts';

/** What a sentence says, read back from its words alone. A question leaves the side that it asks for undefined. */
export interface Reading {
  readonly relation: string;
  readonly role: SentenceRole;
  readonly subject: ConceptId | undefined;
  readonly object: ConceptId | undefined;
  readonly qualifiers: Qualifiers;
}

type Values = Readonly<Record<string, string>>;

/** The last paragraph of a stem, white space folded; what stands before it is the patient case. */
export function splitStem(stem: string): { readonly context: string; readonly leadIn: string } {
  const paragraphs = stem
    .split(/\r?\n[^\S\n]*\r?\n/u)
    .map(foldSpace)
    .filter((paragraph) => paragraph !== '');
  return { leadIn: paragraphs.at(-1) ?? '', context: paragraphs.slice(0, -1).join('\n\n') };
}

/** Every reading of a stem's lead-in as a question, each once; none when no relation's phrasing gives these words. */
export function readLeadIn(kb: KnowledgeBase, stem: string): Reading[] {
  const { context, leadIn } = splitStem(stem);
  const many = leadIn.endsWith(` ${SELECT_ALL}`);
  const question = many ? leadIn.slice(0, -SELECT_ALL.length - 1) : leadIn;
  const fits = ({ role, inCase }: Pattern): boolean =>
    role !== 'statement' && role.endsWith('s') === many && (!inCase || context !== '');
  return readSentence(kb, question, fits);
}

/** Every reading of a sentence as a statement, each once. */
export function readStatement(kb: KnowledgeBase, text: string): Reading[] {
  return readSentence(kb, foldSpace(text), ({ role }) => role === 'statement');
}

function readSentence(kb: KnowledgeBase, text: string, fits: (pattern: Pattern) => boolean): Reading[] {
  const { byWord } = phrasingOf(kb);
  const candidates = [...new Set(['', ...text.split(' ')])]
    .flatMap((word) => byWord.get(word) ?? [])
    .filter(fits);
  if (candidates.length === 0) return [];
  const readings = frontQualifiers(kb, lowerFirst(text), 0).flatMap((front) =>
    candidates.flatMap((pattern) =>
      fill(kb, pattern, lowerFirst(front.rest)).flatMap((values) => toReading(pattern, front.values, values)),
    ),
  );
  const distinct = [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
  const sensible = distinct.filter((reading) => isOfItsKinds(kb, reading));
  return sensible.length > 0 ? sensible : distinct;
}

/** True when what stands on each side is of the kind that the relation speaks of; any other reading says nothing. */
function isOfItsKinds(kb: KnowledgeBase, { relation, subject, object }: Reading): boolean {
  const { domain, range } = kb.relations.get(relation) ?? {};
  const fits = (id: ConceptId | undefined, kind: string | undefined): boolean =>
    id === undefined || kb.concepts.get(id)?.kind === kind;
  return fits(subject, domain) && fits(object, range);
}

function toReading({ relation, role }: Pattern, front: Values, values: Values): Reading[] {
  const { subject, object, ...placed } = values;
  if (Object.keys(placed).some((id) => Object.hasOwn(front, id))) return [];
  const all = { ...front, ...placed };
  const qualifiers = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [{ relation: relation.id, role, subject, object, qualifiers }];
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
  { relation, numbers }: Pattern,
  slot: Slot,
  words: string,
): readonly string[] {
  const qualifier = kb.qualifiers.get(slot.name);
  if (slot.name !== 'subject' && slot.name !== 'object')
    return qualifier === undefined ? [] : qualifierValues(kb, qualifier, words, slot.form);
  const kind = slot.name === 'subject' ? relation.domain : relation.range;
  const named = slot.form === 'bare' ? conceptsNamed(kb, words, kind) : conceptsInSentence(kb, words, kind);
  const number = numbers[slot.name];
  return named.filter((concept) => number === undefined || concept.number === number).map(({ id }) => id);
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
export function conceptsNamed(kb: KnowledgeBase, name: string, kind: string): Concept[] {
  const named = (kb.lexicon.get(foldName(name)) ?? []).flatMap((id) => kb.concepts.get(id) ?? []);
  const fitting = named.filter((concept) => concept.kind === kind);
  return fitting.length > 0 ? fitting : named;
}

/** The concepts that go by a name with its article: the label's own; a synonym may take "an" where the label takes "a". */
function conceptsInSentence(kb: KnowledgeBase, words: string, kind: string): Concept[] {
  const plain = conceptsNamed(kb, words, kind).filter(({ article }) => article === 'none');
  const [, article = '', name = ''] = /^(the|an|a) (.+)$/iu.exec(words) ?? [];
  const takes = (concept: Concept): boolean =>
    concept.article === article.toLowerCase() ||
    (/^an?$/u.test(concept.article) && /^an?$/iu.test(article) && foldName(concept.label) !== foldName(name));
  return name === '' ? plain : [...plain, ...conceptsNamed(kb, name, kind).filter(takes)];
}
