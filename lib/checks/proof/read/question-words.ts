import { once } from '#lib/base/remembered.ts';
import { own } from '#lib/base/own.ts';
import { foldName } from '#lib/base/words.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { splitStem } from '../parse-stem.ts';
import type { StatedDeclaration, StatedOption } from '../stated-item.ts';
import { isSameWord, wordStem, wordsIn } from '#lib/base/word-stems.ts';
import { isOfSetting, isPlain, isTelling, TAKING, TYING } from '#lib/knowledge/word-order.ts';
import { withBareHow } from './asking-amount.ts';
import { withoutBareKind } from './bare-kind.ts';
import { inOwnNames } from './own-names.ts';
import { wordsOutOfPlace } from './out-of-place.ts';
import { inOwnWords } from './own-words.ts';
import { withTaking } from './on-medicine.ts';
import { cutWords, hasWords, turningIn } from './wording.ts';

/** Signs that stand for words: "≥ common", "≠", "↓", a cross before an option. Marks of trade and degrees say nothing. */
const SIGN = /(?![©®°|])[\p{Sm}\p{So}]/gu;

/** The words of a hand-written question that nothing in the vocabulary reads, each once, in their order. */
export interface UnreadWords {
  /** Words of nobody, and signs that stand for words: they may say anything. */
  readonly unread: readonly string[];
  /** Words of another relation, with its id: they ask for what that one says. */
  readonly ofAnother: readonly { readonly word: string; readonly relation: string }[];
}

/**
 * Every word of the last paragraph of a stem that is neither plain, nor in a name of what is declared, nor a word (in any
 * inflection) of a phrasing of the declared relation. A parsed stem has none: it is asked only of a declared one.
 */
export function unreadWords(
  stem: string,
  instruction: string | undefined,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): UnreadWords {
  const question = leadInToRead(stem, instruction, declared, kb);
  const found = unreadIn(question, namesOf(declared, kb), declared, kb);
  const relation = kb.relations.get(declared.relation);
  const frames = [...phrasingsOf(relation), relation?.statement ?? '', relation?.negation ?? ''];
  const misplaced = wordsOutOfPlace(foldName(question), withoutSlots(frames.join(' ')));
  return { ...found, unread: [...new Set([...misplaced, ...found.unread])] };
}

/** The question of a stem in the words of its relation, without what only says who asks it. */
export function leadInToRead(
  stem: string,
  instruction: string | undefined,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): string {
  const relation = kb.relations.get(declared.relation);
  const phrasings = [...phrasingsOf(relation), relation?.statement ?? ''].join(' ');
  const { names = [] } = kb.concepts.get(declared.known) ?? {};
  const asked = withTaking(leadInAlone(stem, instruction), names);
  const question = withoutBareKind(withoutSetting(asked, declared, kb), declared, kb);
  const read = inOwnWords(withBareHow(question, phrasings, declared, kb), withoutSlots(phrasings));
  return inOwnNames(read, declared, kb);
}

/**
 * A text without the sentences before its question that say only who speaks of what it names, or takes it: "A nurse teaches a patient
 * about examplol. Which gate does it close?" The name itself stays in front where the question points at it.
 */
function withoutSetting(text: string, declared: StatedDeclaration, kb: KnowledgeBase): string {
  const at = [...text.matchAll(/[.!] (?=\p{Lu})/gu)].at(-1)?.index;
  if (at === undefined) return text;
  const [before, question] = [text.slice(0, at), text.slice(at + 2)];
  const { names = [] } = kb.concepts.get(declared.known) ?? {};
  const [spoken] = names.filter((name) => hasWords(before, name));
  // A limit that stands there alone does not limit the question: it is read as what it is.
  const left = cutWords(before, names).replace(POSSESSIVE, ' ');
  const own = stemsOf(kb, declared.relation);
  if (spoken === undefined || !leavesAsItIs(wordsIn(left), own)) return text;
  if (names.some((name) => hasWords(question, name))) return question;
  // "A patient takes examplol. Which …?" of a relation that says "in people who take" itself.
  const isTaken = own.has(wordStem('take')) && wordsIn(left.toLowerCase()).some((word) => TAKING.has(word));
  return isTaken ? `${question.replace(/\?$/u, '')}, taking ${spoken}?` : `${spoken}. ${question}`;
}

/** Whether the words of a sentence say only who speaks of something, and of what: "a patient asks how examplol leaves the body". */
function leavesAsItIs(words: readonly string[], stems: ReadonlySet<string>): boolean {
  const others = words.filter((word) => !isOfSetting(word));
  const isAsked = (word: string): boolean => stems.has(wordStem(word)) && turningIn(word, '') === undefined;
  return others.length === 0 || (words.some(isTelling) && others.every(isAsked));
}

/** What a possessive leaves of itself when its name is cut: "examplol's level". */
const POSSESSIVE = /(?<![\p{L}\p{N}])['’]s(?![\p{L}\p{N}])/gu;

/** The last paragraph of a stem without its instruction, and without the number of answers that both say: "which two … Select two." */
export function leadInAlone(stem: string, instruction: string | undefined): string {
  const { leadIn } = splitStem(stem);
  if (instruction === undefined) return leadIn;
  const question = leadIn.replace(instruction, ' ');
  const [, count] = /^Select (\w+)\.$/u.exec(instruction) ?? [];
  return count === undefined
    ? question
    : question.replace(new RegExp(`\\b(?<asks>which|what) ${count}\\b`, 'iu'), '$<asks>');
}

/** The same of an option: the words around the name of what it stands for. */
export function unreadAround(
  { id, text }: Pick<StatedOption, 'id' | 'text'>,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): UnreadWords {
  const mine = kb.concepts.get(own(declared.options, id) ?? '')?.names ?? [];
  return unreadIn(text, [...mine, ...namesOf(declared, kb)], declared, kb);
}

function unreadIn(
  text: string,
  names: readonly string[],
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): UnreadWords {
  const rest = cutWords(foldName(text), names).replace(POSSESSIVE, ' ');
  const known = stemsOf(kb, declared.relation);
  // A word that turns the question round is told of by `wordingFaults`.
  const left = [...new Set(wordsIn(rest))].filter(
    (word) => !isPlain(word) && !known.has(wordStem(word)) && turningIn(word, '') === undefined,
  );
  const said = limitStems(declared, kb);
  // What ties sentences together is the sign of no relation, and the words of a limit that is not said whole are its own.
  const isOfNone = (word: string): boolean => TYING.has(word) || said.has(wordStem(word));
  const found = left.map((word) => ({
    word,
    relation: isOfNone(word) ? undefined : relationWith(word, declared.relation, kb),
  }));
  return {
    unread: [
      ...found
        .filter(({ word, relation }) => relation === undefined && !TAKING.has(word))
        .map(({ word }) => word),
      ...[...new Set(rest.match(SIGN))].filter((sign) => turningIn(sign, '') === undefined),
    ],
    ofAnother: found.flatMap(({ word, relation }) => (relation === undefined ? [] : [{ word, relation }])),
  };
}

/** The phrasings of a relation that an author may copy, in the words of the vocabulary. */
export function phrasingsOf(relation: Relation | undefined): readonly string[] {
  if (relation === undefined) return [];
  return [...Object.values(relation.ask).flat(), ...Object.values(relation.askInCase).flat()];
}

/** The stems of the words by which the limits of a question are said. */
function limitStems({ qualifiers }: StatedDeclaration, kb: KnowledgeBase): ReadonlySet<string> {
  const words = Object.entries(qualifiers).flatMap(([id, value]) => wordsOfLimit(id, value, kb));
  return new Set(words.flatMap((text) => wordsIn(foldName(text))).map(wordStem));
}

function wordsOfLimit(id: string, value: string, kb: KnowledgeBase): readonly string[] {
  const words = own(kb.qualifiers.get(id)?.values ?? {}, value);
  return [words?.phrase ?? '', words?.noun ?? '', ...(kb.concepts.get(value)?.names ?? [])];
}

/** Names that may stand in the question: of the declared concept, of its qualifiers, and of the kinds that are spoken of. */
export function namesOf(declared: StatedDeclaration, kb: KnowledgeBase): string[] {
  const { known, qualifiers } = declared;
  const values = Object.entries(qualifiers).flatMap(([id, value]) => wordsOfLimit(id, value, kb));
  return [...(kb.concepts.get(known)?.names ?? []), ...values, ...kindWordsOf(declared, kb)];
}

/** What the kinds are called of which what is named and the answers are. */
export function kindWordsOf(
  { known, qualifiers, options }: StatedDeclaration,
  kb: KnowledgeBase,
): readonly string[] {
  const spoken = [known, ...Object.values(options), ...Object.values(qualifiers)];
  const kinds = new Set(spoken.flatMap((id) => kb.concepts.get(id)?.kind ?? []));
  return [...kinds].flatMap((kind) => [
    kind.replaceAll('-', ' '),
    ...Object.values(kb.kinds.get(kind) ?? {}),
  ]);
}

const stemsByRelation = new WeakMap<Relation, ReadonlySet<string>>();

/** The stems of all words by which a relation says or asks that it holds; its negation may use the words of its opposite. */
function stemsOf(kb: KnowledgeBase, id: string): ReadonlySet<string> {
  const relation = kb.relations.get(id);
  if (relation === undefined) return new Set();
  const known = stemsByRelation.get(relation);
  if (known !== undefined) return known;
  const { label, statement, because } = relation;
  const frames = [label, statement, because?.dyad ?? '', because?.triad ?? '', ...phrasingsOf(relation)];
  const stems = new Set(frames.flatMap((frame) => wordsIn(withoutSlots(frame))).map(wordStem));
  stemsByRelation.set(relation, stems);
  return stems;
}

function withoutSlots(frame: string): string {
  return foldName(frame.replace(/\{[^{}]*\}/gu, ' ').replace(/:(?:subject|object)(?=\])/gu, ' '));
}

/** Another relation that has the word as its verb, or in a phrasing about the same two kinds of concept. */
function relationWith(word: string, declared: string, kb: KnowledgeBase): string | undefined {
  const mine = kb.relations.get(declared);
  const kindsOf = ({ domain, range }: Relation) => [domain, range].sort().join('|');
  const isOther = (other: Relation): boolean =>
    other.id !== declared &&
    (verbsOf(other).some((verb) => isSameWord(verb, word)) ||
      (mine !== undefined && kindsOf(other) === kindsOf(mine) && stemsOf(kb, other.id).has(wordStem(word))));
  return [...kb.relations.values()].find(isOther)?.id;
}

/** The words that agree with a side in the statement ("[closes|close]"), auxiliaries aside. */
const verbsOf = once(({ statement }: Relation): readonly string[] => {
  const pairs = [...statement.matchAll(/\[([^[\]|]+)\|([^[\]|:]+)(?::(?:subject|object))?\]/gu)];
  return pairs
    .flatMap(([, one = '', many = '']) => wordsIn(foldName(`${one} ${many}`)))
    .filter((word) => !isPlain(word));
});
