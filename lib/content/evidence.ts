import { UNFOLDED, type Block } from './blocks.ts';
import { sentencesOf, sentenceStarts } from './sentences.ts';

/** A block whose text has its white space folded, with the way back to the text as it is rendered. */
export interface FoldedBlock {
  readonly block: Block;
  readonly text: string;
  /** The offset in `block.text` of the character at an offset of `text`. */
  readonly offsetOf: (at: number) => number;
  /** Offsets in `text` at which its sentences begin. */
  readonly starts: readonly number[];
}

/** Words found in a block: offsets in its folded text. */
export interface Occurrence {
  readonly folded: FoldedBlock;
  readonly from: number;
  readonly to: number;
}

/** Folds the white space of a block: runs become one blank, none stands at the ends. */
export function foldBlock(block: Block): FoldedBlock {
  if (!UNFOLDED.test(block.text))
    return { block, text: block.text, offsetOf: (at) => at, starts: sentenceStarts(block.text) };
  let text = '';
  const offsets: number[] = [];
  for (const { 0: run, index } of block.text.matchAll(/\s+|\S+/gu)) {
    if (run.trim() !== '') {
      text += run;
      for (let at = 0; at < run.length; at += 1) offsets.push(index + at);
    } else if (text !== '' && index + run.length < block.text.length) {
      text += ' ';
      offsets.push(index);
    }
  }
  return { block, text, offsetOf: (at) => offsets[at] ?? 0, starts: sentenceStarts(text) };
}

/** Where words stand, whole and in one block, from the top; white space folded, markup ignored, letters as written. */
export function findWords(blocks: readonly FoldedBlock[], words: string): Occurrence[] {
  const wanted = words.replace(/\s+/gu, ' ').trim();
  if (wanted === '') return [];
  return blocks.flatMap((folded) => findInBlock(folded, wanted));
}

function findInBlock(folded: FoldedBlock, wanted: string): Occurrence[] {
  const found: Occurrence[] = [];
  const { text } = folded;
  let from = text.indexOf(wanted);
  while (from !== -1) {
    const to = from + wanted.length;
    const whole = standsAlone(text, from, to);
    if (whole) found.push({ folded, from, to });
    from = text.indexOf(wanted, whole ? to : from + 1);
  }
  return found;
}

/** False when the words are cut out of longer ones or of a longer number: `5 mg` does not stand in `1.5 mg`. */
function standsAlone(text: string, from: number, to: number): boolean {
  return (
    !isInside(text.slice(Math.max(0, from - 3), from), text.slice(from, from + 2)) &&
    !isInside(text.slice(Math.max(0, to - 2), to), text.slice(to, to + 3))
  );
}

/** True when no word boundary lies between the two texts. */
function isInside(before: string, after: string): boolean {
  if (/[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(after)) return true;
  return /\p{N}[.,]$/u.test(before)
    ? /^\p{N}/u.test(after)
    : /\p{N}$/u.test(before) && /^[.,]\p{N}/u.test(after);
}

/** Marks of the same meaning, one sign for one: what people type for what a word processor prints. */
const SAME: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
};

/** Words without emphasis, code and links around them, as an author copies them from the Markdown. */
export function withoutMarks(words: string): string {
  return words
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/gu, '$1')
    .replace(/(\*{1,3}|_{1,3}|`)(?=\S)(.*?\S)\1/gu, '$2');
}

/** Capitals and marks made alike, character by character, so that offsets stay. */
function alike(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const sign = text[at] ?? '';
    const small = sign.toLowerCase();
    return SAME[sign] ?? (small.length === 1 ? small : sign);
  }).join('');
}

/**
 * The words of the body that differ from `words` in white space, capitals, quotation marks, hyphens and Markdown marks alone.
 * Undefined when there are none, or when they stand there more than once.
 */
export function sameWords(blocks: readonly FoldedBlock[], words: string): string | undefined {
  const folded = blocks.map((block) => ({ ...block, text: alike(block.text) }));
  const [found, ...others] = findWords(folded, alike(withoutMarks(words)));
  if (found === undefined || others.length > 0) return undefined;
  const block = blocks[folded.indexOf(found.folded)];
  return block?.text.slice(found.from, found.to);
}

/** The sentence of the body that shares most of its words with `words`; undefined when none shares a third of them. */
export function nearestSentence(blocks: readonly FoldedBlock[], words: string): string | undefined {
  const wanted = new Set(wordsOf(words));
  let best: string | undefined;
  let most = wanted.size / 3;
  for (const sentence of blocks.flatMap(({ text }) => sentencesOf(text))) {
    const there = new Set(wordsOf(sentence));
    const shared = [...wanted].filter((word) => there.has(word)).length - there.size / 1000;
    if (shared > most) [best, most] = [sentence, shared];
  }
  return best;
}

/** The words of a text in small letters. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
