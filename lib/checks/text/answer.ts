import { rememberedOf } from '#lib/base/remembered.ts';
import type { Concept, ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { namedConcepts } from './named-concept.ts';
import { quantity, sameQuantity, type Quantity } from './quantity.ts';
import { categoryOf } from './scale.ts';
import { plain, tokens, wordLine } from './words.ts';

/** An option or a row, read once: its words, and what is known of what it names. */
export interface Answer {
  readonly text: string;
  readonly folded: string;
  readonly words: readonly string[];
  /** Its words with a space around each. */
  readonly line: string;
  /** Its words without articles. */
  readonly bare: string;
  /** The parts that "and", "or" and commas join, sorted: their order means nothing. Empty for a text without them. */
  readonly parts: readonly string[];
  readonly concepts: readonly ConceptId[];
  readonly quantity: Quantity | undefined;
  readonly category: Concept | undefined;
}

const ARTICLES = new Set(['a', 'an', 'the']);
/** Joins parts whose order means nothing. */
const JOINED = /,| and | or |&/u;

/** Reads a text as an answer. */
export const answerOf: (text: string, kb: KnowledgeBase) => Answer = rememberedOf(readAnswer);

function readAnswer(text: string, kb: KnowledgeBase): Answer {
  const folded = plain(text).toLowerCase();
  return {
    text,
    folded,
    words: tokens(text),
    line: wordLine(text),
    bare: bareWords(tokens(text)),
    parts: partsOf(folded),
    concepts: namedConcepts(text, kb),
    quantity: quantity(text),
    category: categoryOf(text, kb),
  };
}

/** True when two answers say the same: same words, same concept under two names, or same quantity in two units. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  if (a.folded === b.folded) return true;
  if (a.quantity !== undefined && b.quantity !== undefined) return sameQuantity(a.quantity, b.quantity);
  return sameWords(a, b) || a.concepts.some((id) => b.concepts.includes(id));
}

function sameWords(a: Answer, b: Answer): boolean {
  if (Math.abs(a.words.length - b.words.length) > 2) return false;
  return a.bare !== '' && (a.bare === b.bare || sameParts(a, b));
}

function bareWords(list: readonly string[]): string {
  return list.filter((word) => !ARTICLES.has(word)).join(' ');
}

/** "Rash and fever" says the same as "fever and rash". */
function sameParts({ parts: first }: Answer, { parts: second }: Answer): boolean {
  return (
    first.length > 1 && first.length === second.length && first.every((part, index) => part === second[index])
  );
}

function partsOf(folded: string): readonly string[] {
  if (!JOINED.test(folded)) return [];
  return folded
    .split(JOINED)
    .map((part) => bareWords(tokens(part)))
    .filter((part) => part !== '')
    .sort();
}
