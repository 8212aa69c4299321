import { own } from '#lib/base/own.ts';
import { once, remembered } from '#lib/base/remembered.ts';
import { foldSpace } from '#lib/base/words.ts';
import type { Qualifiers } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { BLANK } from '#lib/base/blank.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Formula } from '#lib/knowledge/relation.ts';
import { unitOf } from '#lib/knowledge/units.ts';
import { fillSlots, type Values } from './fill-slots.ts';
import { lowerFirst, phrasingOf, type Pattern, type SentenceRole } from './frames.ts';
import { PatternsByWord } from './patterns-by-word.ts';

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

/** Stems that are kept in mind, in a memory that the checker shares with nobody. Chosen: those of some hundred items. */
const STEMS_MAX = 1000;

/** The last paragraph of a stem, white space folded; what stands before it is the patient case. */
export const splitStem: (stem: string) => SplitStem = remembered((stem) => {
  const paragraphs = stem
    .split(/\r?\n[^\S\n]*\r?\n/u)
    .map(foldSpace)
    .filter((paragraph) => paragraph !== '');
  return { leadIn: paragraphs.at(-1) ?? '', context: paragraphs.slice(0, -1).join('\n\n') };
}, STEMS_MAX);

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
): readonly Reading[] {
  return readSentence(kb, text, roles, inCase);
}

/** Every reading of a sentence as the statement of a relation, each once. */
export function readStatement(kb: KnowledgeBase, text: string): readonly Reading[] {
  return readSayings(kb, text).statements;
}

/** Every reading of a sentence as saying that a relation does not hold. */
export function readNegation(kb: KnowledgeBase, text: string): readonly Reading[] {
  return readSayings(kb, text).negations;
}

/** Every reading of a sentence that ties an answer to its reasons; what is still blank there is `BLANK`. */
export function readBecause(kb: KnowledgeBase, text: string, role: 'dyad' | 'triad'): readonly Reading[] {
  return readSentence(kb, text, [role], false);
}

/** What a sentence says to hold, and what it says not to hold. */
interface Sayings {
  readonly statements: readonly Reading[];
  readonly negations: readonly Reading[];
}

/** `readStatement` and `readNegation` of one sentence, which is read once for both. */
export function readSayings(kb: KnowledgeBase, text: string): Sayings {
  return sayingsOf(kb)(text);
}

/** Sentences come back in many items: so many are remembered for a knowledge base. */
const REMEMBERED_MAX = 20_000;

const SAYS_NOTHING: Sayings = { statements: [], negations: [] };

const sayingsOf = once((kb: KnowledgeBase) => {
  const says = ({ role }: Pattern): boolean => role === 'statement' || role === 'negation';
  const patterns = new PatternsByWord(kb, says);
  return remembered((text): Sayings => {
    const all = readAnew(kb, foldSpace(text), patterns);
    if (all.length === 0) return SAYS_NOTHING;
    const as = (asked: SentenceRole): readonly Reading[] =>
      sensible(
        kb,
        all.filter(({ role }) => role === asked),
      );
    return { statements: as('statement'), negations: as('negation') };
  }, REMEMBERED_MAX);
});

/** By what is asked for, the readers of a knowledge base that remember what they read. */
const readersOf = once((_: KnowledgeBase) => new Map<string, (text: string) => readonly Reading[]>());

function readSentence(
  kb: KnowledgeBase,
  written: string,
  roles: readonly SentenceRole[],
  inCase: boolean,
): readonly Reading[] {
  const readers = readersOf(kb);
  const asked = inCase ? `${roles.join(' ')} in a case` : roles.join(' ');
  let reader = readers.get(asked);
  if (reader === undefined) {
    const fits = (pattern: Pattern): boolean => roles.includes(pattern.role) && (!pattern.inCase || inCase);
    const patterns = new PatternsByWord(kb, fits);
    reader = remembered((text) => sensible(kb, readAnew(kb, foldSpace(text), patterns)), REMEMBERED_MAX);
    readers.set(asked, reader);
  }
  return reader(written);
}

/** What the text says in any of the patterns. */
function readAnew(kb: KnowledgeBase, text: string, patterns: PatternsByWord): Reading[] {
  const candidates = patterns.in(text);
  if (candidates.length === 0) return [];
  const readings: Reading[] = [];
  for (const { values: front, rest } of frontQualifiers(kb, lowerFirst(text), 0)) {
    const sentence = lowerFirst(rest);
    for (const pattern of candidates)
      for (const values of fillSlots(kb, pattern, sentence))
        readings.push(...toReading(pattern, front, values));
  }
  return readings;
}

/** Each reading once; where some speak of the right kinds, only those. */
function sensible(kb: KnowledgeBase, readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  const distinct = [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
  const fitting = distinct.filter((reading) => isOfItsKinds(kb, reading));
  return fitting.length > 0 ? fitting : distinct;
}

/** True when what stands on each side is of the kind that the relation speaks of, and can be reckoned with; any other reading says nothing. */
export function isOfItsKinds(kb: KnowledgeBase, { relation, subject, object, qualifiers }: Reading): boolean {
  const { domain, range, formula } = kb.relations.get(relation) ?? {};
  const fits = (id: ConceptId | undefined, kind: string | undefined): boolean =>
    id === undefined || id === BLANK || kb.concepts.get(id)?.kind === kind;
  const takesAll = formula === undefined || takesAmounts(kb, formula, qualifiers);
  return fits(subject, domain) && fits(object, range) && takesAll;
}

/** Units an hour are none of the amounts of a formula that takes mg an hour. */
function takesAmounts(kb: KnowledgeBase, { given }: Formula, qualifiers: Qualifiers): boolean {
  return Object.entries(given).every(([name, unit]) => {
    const amount = kb.concepts.get(own(qualifiers, name) ?? '')?.quantity;
    return amount === undefined || unitOf(amount.unit)?.dimension === unitOf(unit)?.dimension;
  });
}

/** What a filled pattern says; nothing where the front gives a qualifier that the pattern gives too. */
function toReading({ relation, role }: Pattern, front: Values, values: Values): readonly Reading[] {
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
  const { fronts } = phrasingOf(kb);
  for (let comma = text.indexOf(', '); comma !== -1; comma = text.indexOf(', ', comma + 2))
    for (const { order, id, value } of fronts.get(lowerFirst(text.slice(0, comma))) ?? []) {
      if (order < from) continue;
      const further = frontQualifiers(kb, text.slice(comma + 2), order + 1);
      for (const way of further) ways.push({ values: { [id]: value, ...way.values }, rest: way.rest });
    }
  return ways;
}
