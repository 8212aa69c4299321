import { foldName } from '#lib/base/words.ts';
import { wordStem } from '#lib/base/word-stems.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { splitStem } from '../parse-stem.ts';
import type { StatedDeclaration } from '../stated-item.ts';
import { namesOf, phrasingsOf, PLAIN } from './question-words.ts';
import { cutWords, turningIn } from './wording.ts';

/** Stand for what the question names and for what it asks, in texts and among words. */
const KNOWN = '\uE000';
const ASKED = '\uE001';
const TOKEN = /[\uE000\uE001]|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const ASKING = /\b(?:which|what|whom|whose|how)\b/gu;
/** These ask only where none of the others does: "when the level rises, what …". */
const ASKING_ELSE = /\b(?:who|when|where)\b/gu;
/** Parts between commas that may change places: with more, a text is compared as it stands. */
const PARTS_MAX = 3;

/** The words of a question or statement that say something, as stems, with `KNOWN`, `ASKED` and "by", in their order. */
type Order = readonly string[];

/**
 * Whether a declared question says the words of its relation in an order that none of its phrasings has: "the level of which of these
 * is raised by examplol?" for "which of these raises the level of examplol?". The order of the statement is one of them, with
 * what is asked at its place or in front, and in the passive or active voice; parts between commas may change places.
 */
export function isReordered(
  stem: string,
  instruction: string | undefined,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): boolean {
  const relation = kb.relations.get(declared.relation);
  if (relation === undefined) return false;
  const { leadIn } = splitStem(stem);
  const question = instruction === undefined ? leadIn : leadIn.replace(instruction, ' ');
  const known = kb.concepts.get(declared.known)?.names ?? [];
  const others = namesOf(declared, kb).filter((name) => !known.includes(name));
  const read = (text: string): Order => orderOf(cutWords(text, others));
  const named = withPronoun(withKnown(foldName(question), known));
  const asked = turns(named).map((text) => comparable(read(withAsked(text))));
  const orders = new Set(
    framesOf(relation, declared.asks).flatMap((frame) => voicesOf(read(frame)).map(comparable)),
  );
  return !asked.some((one) => orders.has(one));
}

/** "A patient takes examplol. Which gate does it close?": where a sentence before names it, and says no more of it, "it" stands for it. */
function withPronoun(text: string): string {
  const { before = '', last = text } =
    /^(?<before>.*\uE000[^.?!]*)[.!] (?<last>[^\uE000]+)$/u.exec(text)?.groups ?? {};
  return before === '' ? text : `${before.replaceAll(KNOWN, ' ')} ${last.replace(/\b(?:it|they)\b/u, KNOWN)}`;
}

/** The text with its parts between commas turned round, each turn. */
function turns(text: string): readonly string[] {
  const parts = text.replace(/\?\s*$/u, '').split(',');
  if (parts.length > PARTS_MAX) return [text];
  return parts.map((_part, first) => [...parts.slice(first), ...parts.slice(0, first)].join(' '));
}

function withKnown(text: string, names: readonly string[]): string {
  const longestFirst = names.map(foldName).sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, name) => replaceWords(rest, name), text);
}

/** `cutWords` with a stand-in: what is cut leaves its place. */
function replaceWords(text: string, words: string): string {
  if (words === '') return text;
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  let rest = text;
  for (let at = rest.indexOf(words); at !== -1; at = rest.indexOf(words, at + 1))
    if (!isLetter(rest[at - 1]) && !isLetter(rest[at + words.length]))
      rest = `${rest.slice(0, at)}${KNOWN}${rest.slice(at + words.length)}`;
  return rest;
}

function withAsked(text: string): string {
  return text.includes(ASKED) ? text : text.replace(text.search(ASKING) === -1 ? ASKING_ELSE : ASKING, ASKED);
}

/** Its phrasings for the side asked, and its statement with what is asked in its place; slots of qualifiers are left out. */
function framesOf(relation: Relation, side: StatedDeclaration['asks']): readonly string[] {
  const fill = (frame: string): string =>
    frame
      .replace(/\[(?<one>[^[\]|]*)\|[^[\]]*\]/gu, '$<one>')
      .replace(/\{(?<slot>[^{}:]*)(?::[^{}]*)?\}/gu, (_whole, slot: string) => {
        if (slot === side) return ASKED;
        return slot === 'subject' || slot === 'object' ? KNOWN : ' ';
      });
  const asking = phrasingsOf(relation).map((frame) => withAsked(foldName(fill(frame))));
  const { statement, label, domain, range } = relation;
  // "What is the main target of examplol?" Of one kind on both sides, the label may name either.
  const isNamed = side === 'object' && domain !== range;
  return [...asking, foldName(fill(statement)), ...(isNamed ? [`${ASKED} ${foldName(label)} ${KNOWN}`] : [])];
}

const isAdverb = (word: string): boolean => word.length > 4 && word.endsWith('ly');

/** Adverbs may stand at several places, and change no roles; words that turn the question round are told of by `wordingFaults`. */
function orderOf(text: string): Order {
  const words = (text.match(TOKEN) ?? []).filter(
    (word) => word === 'by' || (!PLAIN.has(word) && !isAdverb(word) && turningIn(word, '') === undefined),
  );
  return words.map(wordStem).filter((word, at, all) => word !== ASKED || all[at - 1] !== ASKED);
}

/** The same said with what is asked in front, in the passive for the active, and in the active for the passive. */
function voicesOf(order: Order): readonly Order[] {
  const voices = [order, ...passive(order), ...active(order)];
  return [...voices, ...voices.flatMap(askedFirst)];
}

/** "Which gate does examplol close", "through which organ does it leave the body": what acts comes before what is asked. */
function askedFirst(order: Order): readonly Order[] {
  const at = order.indexOf(ASKED);
  return order.indexOf(KNOWN) < at ? [[ASKED, ...order.slice(0, at), ...order.slice(at + 1)]] : [];
}

/** One text for orders that say the same: by whom something is done may stand anywhere. */
function comparable(order: Order): string {
  const by = order.findIndex((word, at) => word === 'by' && isSide(order[at + 1]));
  if (by === -1) return order.join(' ');
  return [...order.slice(0, by), ...order.slice(by + 2), 'by', order[by + 1]].join(' ');
}

const isSide = (word: string | undefined): boolean => word === KNOWN || word === ASKED;

/** "A closes the level of B" gives "the level of B closes by A"; the verb is the word behind what acts. */
function passive(order: Order): readonly Order[] {
  const [actor = '', verb = '', ...rest] = order;
  const end = rest.findIndex(isSide);
  if (!isSide(actor) || isSide(verb) || end === -1 || order.includes('by')) return [];
  return [[...rest.slice(0, end + 1), verb, 'by', actor, ...rest.slice(end + 1)]];
}

function active(order: Order): readonly Order[] {
  const by = order.indexOf('by');
  const [verb = '', actor = ''] = [order[by - 1], order[by + 1]];
  if (by < 2 || isSide(verb) || !isSide(actor)) return [];
  return [[actor, verb, ...order.slice(0, by - 1), ...order.slice(by + 2)]];
}
