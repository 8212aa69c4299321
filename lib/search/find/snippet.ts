import { wordsOf, type Word } from './words.ts';

/** A stretch of a text; matched ones are shown marked. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A part of a document's text. */
export interface Snippet {
  readonly pieces: readonly Piece[];
  /** Whether the line goes on before and after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Characters of a snippet, about two lines on a desktop and four on a telephone. */
const LONGEST_SNIPPET = 180;
/** Characters before the first match, when the line is longer than that. */
const LEAD = 60;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The text as pieces, with the words in it that are among `terms` marked. */
export function markTerms(text: string, terms: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of marksIn(text, terms)) {
    if (from > at) pieces.push({ text: text.slice(at, from), isMatch: false });
    pieces.push({ text: text.slice(from, to), isMatch: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMatch: false });
  return pieces;
}

/** The part of the text that shows most of the terms: of the line that has most, the stretch around the first of them. */
export function snippetOf(text: string, terms: ReadonlySet<string>): Snippet {
  const line = bestLine(text, terms);
  const { from, to } = windowOf(line, terms);
  return {
    pieces: markTerms(line.slice(from, to), terms),
    isCutBefore: from > 0,
    isCutAfter: to < line.length,
  };
}

function bestLine(text: string, terms: ReadonlySet<string>): string {
  const counted = text.split('\n').map((line) => ({ line, count: countTerms(line, terms) }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).line;
}

/** How many of the terms a text has. */
export function countTerms(text: string, terms: ReadonlySet<string>): number {
  return new Set(wordsOf(text).flatMap(({ term }) => (terms.has(term) ? [term] : []))).size;
}

/** Cuts at words. Starts at the line's beginning when the first match is near it. */
function windowOf(line: string, terms: ReadonlySet<string>): Span {
  if (line.length <= LONGEST_SNIPPET) return { from: 0, to: line.length };
  const first = marksIn(line, terms)[0]?.from ?? 0;
  const start = first <= LONGEST_SNIPPET - LEAD ? 0 : Math.min(first - LEAD, line.length - LONGEST_SNIPPET);
  const from = start <= 0 ? 0 : wordStart(line, start);
  const end = from + LONGEST_SNIPPET;
  return { from, to: end >= line.length ? line.length : wordEnd(line, end, from) };
}

function wordStart(line: string, at: number): number {
  const space = line.indexOf(' ', at);
  return space < 0 || space > at + LEAD ? at : space + 1;
}

function wordEnd(line: string, at: number, from: number): number {
  const space = line.lastIndexOf(' ', at);
  return space <= from ? at : space;
}

/**
 * The matches in a text, those that only a hyphen or the like parts as one. A single letter or digit alone is no match
 * unless nothing else is: the 2 of "alpha-2-delta" would be marked all over.
 */
function marksIn(text: string, terms: ReadonlySet<string>): readonly Span[] {
  const clusters: Word[][] = [];
  for (const word of wordsOf(text).filter(({ term }) => terms.has(term))) {
    const last = clusters.at(-1);
    if (last !== undefined && isJoined(text, last.at(-1)?.to ?? 0, word.from)) last.push(word);
    else clusters.push([word]);
  }
  const telling = clusters.filter((words) => words.some(({ from, to }) => to - from > 1));
  const isShort = [...terms].every((term) => term.length === 1);
  return (isShort ? clusters : telling).flatMap((words) => {
    const [first, last] = [words[0], words.at(-1)];
    return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }];
  });
}

function isJoined(text: string, from: number, to: number): boolean {
  return /^[^\s\p{L}\p{N}]?$/u.test(text.slice(from, to));
}
