import { literalPattern } from '#lib/base/literal-pattern.ts';
import { wordStem, wordsIn } from '#lib/base/word-stems.ts';
import { foldName } from '#lib/base/words.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import {
  ASKED,
  comparable,
  filled,
  isAdverb,
  isPlain,
  KNOWN,
  MARKS,
  TAKING,
  orderOf,
  voicesOf,
  withAsked,
  type Order,
} from '#lib/knowledge/word-order.ts';
import type { StatedDeclaration } from '../stated-item.ts';
import { withoutBareKind } from './bare-kind.ts';
import { kindWordsOf, leadInToRead, namesOf, phrasingsOf } from './question-words.ts';
import { ranksAs } from './same-rank.ts';
import { withAllCompounds, withCompounds, withoutEffect } from './said-shorter.ts';
import { cutWords, hasWords, replaceWords, turningIn } from './wording.ts';

/** Parts between commas that may change places: with more, a text is compared as it stands. */
const PARTS_MAX = 3;

/** How the words of a question stand to the phrasings of its relation. */
export type StemOrder =
  | { readonly order: 'known' }
  /** No phrasing has them in this order. */
  | { readonly order: 'its-own' }
  /** A phrasing has them with what is named in the place of what is asked: "A comes before which?" for "which comes before A?". */
  | { readonly order: 'turned' }
  /** The phrasing of this order says or leaves out words that make another question of it: "without", "most", "directly". */
  | { readonly order: 'altered'; readonly dropped: readonly string[]; readonly added: readonly string[] };

/**
 * Whether a declared question says the words of its relation in an order that none of its phrasings has: "the level of which of these
 * is raised by examplol?" for "which of these raises the level of examplol?". The order of the statement is one of them, with
 * what is asked at its place or in front, and in the passive or active voice; parts between commas may change places. Words that deny,
 * rank or limit have no place in the order, and must be those of the phrasing: without its "without" it asks for the reverse.
 */
export function orderOfStem(
  stem: string,
  instruction: string | undefined,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): StemOrder {
  const relation = kb.relations.get(declared.relation);
  if (relation === undefined) return { order: 'known' };
  const question = leadInToRead(stem, instruction, declared, kb);
  const { names: known = [], kind = '' } = kb.concepts.get(declared.known) ?? {};
  const marked = markedNames(declared, kb);
  const placed = [...known, ...marked.flatMap(({ names }) => names)];
  const others = namesOf(declared, kb).filter((name) => !placed.includes(name));
  // "The target INR range" names the INR, also where the answers are of the kind "INR range".
  const kinds = kindWordsOf(declared, kb);
  const limits = others.filter((name) => !kinds.includes(name));
  const cut = (text: string): string => cutWords(text, others);
  const own = new Set(wordsIn(foldName([relation.statement, ...phrasingsOf(relation)].join(' '))));
  const stems = new Set([...own].map(wordStem));
  const isLeftOut = (word: string): boolean =>
    isTurning(word) || (TAKING.has(word) && !stems.has(wordStem(word)));
  const read = (text: string): Order => orderOf(cut(text), isLeftOut);
  const named = withPronoun(
    namedOnce(withMarks(withoutAround(question, known, limits), [{ names: known, mark: KNOWN }, ...marked])),
    foldName(kb.kinds.get(kind)?.label ?? kind),
  );
  const weighs = (words: string): boolean => read(words).some((stem) => stems.has(stem));
  const asked = new Set(
    owned(named, weighs)
      .flatMap(turns)
      .flatMap((text) => withCompounds(withAsked(text)))
      .flatMap((text) => withAskedFirst(read(text)))
      .map(comparable),
  );
  const said = weightyWords(cut(named));
  const marks = new Map(marked.map(({ qualifier, mark }) => [qualifier, mark]));
  const framesFor = (side: StatedDeclaration['asks']): readonly string[] =>
    framesOf(relation, { ...declared, asks: side }, marks, kb)
      .flatMap((frame) => withoutEffect(frame, relation, kb))
      .flatMap((frame) => withAllCompounds(frame, named));
  const frames = framesFor(declared.asks);
  const hasOrder = (frame: string, orders: ReadonlySet<string>): boolean =>
    voicesOf(read(frame)).some((voice) => orders.has(comparable(voice)));
  const alike = frames.filter((frame) => hasOrder(frame, asked));
  // What no phrasing says is told of by `wordingFaults`.
  const mayAdd = (word: string): boolean => word === 'from' || own.has(word);
  const altered = alike.map((frame) => {
    const wanted = weightyWords(cut(frame));
    const meant = said.map((word) => wanted.find((one) => ranksAs(word, one)) ?? word);
    return alteredWords(meant.filter(mayAdd), wanted);
  });
  const [least] = altered.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  if (least === undefined) {
    const alikeSides = sidesAlike(relation);
    const turned = turnedOrders(asked, [...alikeSides, ...marks.values()]);
    // "What comes after A?" of a relation that has these words too, where what comes before it is asked.
    const otherSide = alikeSides
      .flatMap(() => framesFor(declared.asks === 'object' ? 'subject' : 'object'))
      .flatMap((frame) => [frame, frame.replace(NOUN_ASKED, ASKED)]);
    return orderIf(
      frames.some((frame) => hasOrder(frame, turned)) || otherSide.some((frame) => hasOrder(frame, asked)),
    );
  }
  return sizeOf(least) === 0 ? { order: 'known' } : { order: 'altered', ...least };
}

/** The noun behind "which", which "what" leaves out. */
const NOUN_ASKED = new RegExp(`${ASKED} \\p{L}+`, 'u');

/** What is asked may be mistaken for what is named where both are of one kind. */
function sidesAlike({ domain, range }: Relation): readonly string[] {
  return domain === range ? [ASKED] : [];
}

function orderIf(isTurned: boolean): StemOrder {
  return { order: isTurned ? 'turned' : 'its-own' };
}

function turnedOrders(asked: ReadonlySet<string>, others: readonly string[]): ReadonlySet<string> {
  return new Set([...asked].flatMap((order) => others.flatMap((one) => withTurned(order, one))));
}

/** What is named in the place of another side, and the reverse; with the noun behind "which", and without. */
function withTurned(order: string, other: string): readonly string[] {
  const words = order.split(' ');
  const noun = other === ASKED ? words[words.indexOf(ASKED) + 1] : undefined;
  const turned = (one: string): string =>
    order.replace(KNOWN, '\uE0FF').replace(one, KNOWN).replace('\uE0FF', one);
  return [turned(other), ...(noun === undefined ? [] : [turned(`${ASKED} ${noun}`)])];
}

/** The folded question without the limits that have a name of what is asked about in them: "in the product information of examplol". */
function withoutAround(question: string, known: readonly string[], others: readonly string[]): string {
  return cutWords(
    question,
    others.filter((other) => known.some((name) => hasWords(other, name))),
  );
}

/** "Examplol (Sampletta)" names one thing twice. */
const namedOnce = (text: string): string => text.replaceAll(`${KNOWN} (${KNOWN})`, KNOWN);

/** So many words may name what somebody has: "examplol's mechanism of action". */
const OWNED_MAX = 3;

/**
 * The text, and with "examplol's half-life" as "half-life of examplol" for each number of words that may be owned. Only words of the
 * relation are: "what does examplol's level raise?" asks of the level what the relation says of examplol.
 */
function owned(text: string, weighs: (words: string) => boolean): readonly string[] {
  const after = OWNER.exec(text);
  if (after === null) return [text];
  const words = /^[^,.?!]*/u.exec(text.slice(after.index + after[0].length))?.[0].split(' ') ?? [];
  const ways = Array.from({ length: OWNED_MAX }, (_none, at) => words.slice(0, at + 1).join(' '));
  return [
    text,
    ...ways.filter(weighs).map((way) => text.replace(`${after[0]}${way}`, () => `${way} of ${KNOWN}`)),
  ];
}

/** "Examplol is cleared in which way?" asks what "in which way is examplol cleared?" does. */
function withAskedFirst(order: Order): readonly Order[] {
  const at = order.indexOf(ASKED);
  const isLast = at > 0 && order[0] === KNOWN && !order.slice(at).includes(KNOWN);
  return isLast ? [order, [...order.slice(at), ...order.slice(0, at)]] : [order];
}

const OWNER = new RegExp(`${KNOWN}['’]s `, 'u');

const isTurning = (word: string): boolean => turningIn(word, '') !== undefined;

/** The words of a folded text that have no place in its order and weigh all the same, and the "from" that says which way. */
function weightyWords(text: string): readonly string[] {
  return wordsIn(text).filter((word) => isTurning(word) || isAdverb(word) || word === 'from');
}

type Altered = Omit<Extract<StemOrder, { order: 'altered' }>, 'order'>;

/** Adverbs of the relation may be added: where they make it another question, they are words of another phrasing. */
function alteredWords(said: readonly string[], wanted: readonly string[]): Altered {
  // "Made of" for "made from" is no other direction.
  const dropped = wanted.filter((word) => word !== 'from' && !said.includes(word));
  return { dropped, added: said.filter((word) => !isAdverb(word) && !wanted.includes(word)) };
}

const sizeOf = ({ dropped, added }: Altered): number => dropped.length + added.length;

/**
 * "A patient takes examplol. Which gate does it close?", "In a patient who takes examplol, which gate does it close?": where a sentence
 * or a part before the question names it, and says no more of it, "it" or "the medicine" stands for it.
 */
function withPronoun(text: string, kind: string): string {
  const [before, last] = beforeQuestion(text);
  const pointing = new RegExp(`\\b(?:it|they|(?:the|this) ${literalPattern(kind)})\\b`, 'u');
  return before === '' || !pointing.test(last)
    ? text
    : `${before.replaceAll(KNOWN, ' ')} ${last.replace(pointing, KNOWN)}`;
}

/** What stands before a question and names what it is about, without words of its own in the same sentence; empty when nothing does. */
function beforeQuestion(text: string): readonly [before: string, question: string] {
  const [, sentence, asked = ''] = /^(.*\uE000[^.?!]*)[.!] ([^\uE000]+)$/u.exec(text) ?? [];
  if (sentence !== undefined) return [sentence, asked];
  const [, part = '', rest = ''] = /^([^,.?!]*\uE000[^,.?!]*), ([^\uE000]+)$/u.exec(text) ?? [];
  const saysMore = wordsIn(part).some((word) => !isPlain(word) && !TAKING.has(word));
  return saysMore ? ['', text] : [part, rest];
}

/** The text with its parts between commas, and before a "when", turned round, each turn. */
function turns(text: string): readonly string[] {
  const parts = text.replace(/\?\s*$/u, '').split(/,| (?=(?:when|once) )/u);
  if (parts.length > PARTS_MAX) return [text];
  return parts.map((_part, first) => [...parts.slice(first), ...parts.slice(0, first)].join(' '));
}

/** The text with a mark for each name, the longest names first: one may lie in another. */
function withMarks(
  text: string,
  all: readonly { readonly names: readonly string[]; readonly mark: string }[],
): string {
  const names = all.flatMap((one) => one.names.map((name) => ({ name: foldName(name), mark: one.mark })));
  const longestFirst = names.sort((a, b) => b.name.length - a.name.length);
  return longestFirst.reduce((rest, { name, mark }) => replaceWords(rest, name, mark), text);
}

/** What a question is limited to, and may be mistaken for. */
interface Marked {
  readonly qualifier: string;
  readonly names: readonly string[];
  readonly mark: string;
}

/** What something is compared with, by the id of its qualifier: a medicine could stand there, whatever kind it is of. */
const COMPARATOR = 'comparator';

/**
 * The concepts to which a question is limited, and which could change places with another that it names: one of the same kind, or what
 * something is compared with. "What happens to the level when the dose rises?" is not "what happens to the dose when the level rises?".
 */
function markedNames(
  { known, qualifiers, relation }: StatedDeclaration,
  kb: KnowledgeBase,
): readonly Marked[] {
  const statement = kb.relations.get(relation)?.statement ?? '';
  const limits = Object.entries(qualifiers).filter(([id]) => {
    const { conceptKind, attribution } = kb.qualifiers.get(id) ?? {};
    return conceptKind !== undefined && attribution !== true && statement.includes(`{${id}`);
  });
  const kindOf = (concept: string): string => kb.concepts.get(concept)?.kind ?? '';
  const isCompared = limits.some(([id]) => id === COMPARATOR);
  const mayChange = ([id, value]: readonly [string, string]): boolean =>
    (isCompared && (id === COMPARATOR || id === 'medicine')) ||
    kindOf(value) === kindOf(known) ||
    limits.some(([other, concept]) => other !== id && kindOf(concept) === kindOf(value));
  return limits.filter(mayChange).flatMap(([qualifier, value], at) => {
    const mark = MARKS[at];
    return mark === undefined ? [] : [{ qualifier, names: kb.concepts.get(value)?.names ?? [], mark }];
  });
}

/**
 * Its phrasings for the side asked, without the noun behind "which" that says no more than the kind, as questions are read; and its
 * statement with what is asked in its place. Slots of qualifiers are left out.
 */
function framesOf(
  relation: Relation,
  declared: StatedDeclaration,
  marks: ReadonlyMap<string, string>,
  kb: KnowledgeBase,
): readonly string[] {
  const side = declared.asks;
  const asking = phrasingsOf(relation).map((frame) =>
    withAsked(withoutBareKind(filled(frame, side, marks), declared, kb)),
  );
  return [...asking, filled(relation.statement, side, marks)];
}
