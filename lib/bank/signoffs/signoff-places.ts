/** Where the lists and entries of a sign-off file stand in its text. */
import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { lastSign, lineEnd, lineStart } from './entry-lines.ts';

/** Undefined for what is no YAML. */
export function parseSignoffs(text: string): Document.Parsed | undefined {
  const document = parseDocument(text, { version: '1.2', prettyErrors: false });
  return document.errors.length === 0 ? document : undefined;
}

/** The lists that a decision may stand in. A person's decision on an item stands in one of them, once. */
export const LISTS = ['approved', 'retired'] as const;
export type DecisionList = (typeof LISTS)[number];

/** The sequence of a list with its place, or why there is none to add to. */
export interface FoundList {
  /** Undefined when the list's name stands there with nothing behind it. */
  readonly sequence: YAMLSeq.Parsed | undefined;
  /** Just behind the colon. */
  readonly colon: number;
  /** Where the value begins and ends; both are the same for a value that is not written. */
  readonly from: number;
  readonly to: number;
}

export function findList(text: string, list: DecisionList): FoundList | undefined {
  const contents = parseSignoffs(text)?.contents;
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === list);
  const value = pair?.value;
  if (pair === undefined || value === null || value === undefined) return undefined;
  const [from, to] = value.range;
  const colon = text.indexOf(':', pair.key.range[1]) + 1;
  return { sequence: isSeq(value) ? value : undefined, colon, from, to };
}

/** The lines of an entry in a list that is not in brackets. */
interface EntryLines {
  /** Where the comment lines directly above it begin; `from` when there are none. */
  readonly comments: number;
  readonly from: number;
  readonly to: number;
  /** What stands before its hyphen. */
  readonly indent: string;
}

/** Undefined when something else stands on them. */
export function entryLines(text: string, { sequence, colon }: FoundList, at: number): EntryLines | undefined {
  const entry = sequence?.items[at];
  if (!isMap(entry)) return undefined;
  const before = sequence?.items[at - 1];
  const from = lineStart(text, entry.range[0]);
  const indent = /^([ \t]*)-[ \t]+$/u.exec(text.slice(from, entry.range[0]))?.[1];
  if (indent === undefined) return undefined;
  const floor = isMap(before) ? entryEnd(text, before) : lineEnd(text, colon);
  return { comments: commentsAbove(text, from, floor), from, to: entryEnd(text, entry), indent };
}

/** Where the line behind an entry begins: its node may reach over comments that follow it. */
function entryEnd(text: string, entry: YAMLMap.Parsed): number {
  return lineEnd(text, lastSign(text, entry.items.at(-1)?.value?.range[1] ?? entry.range[1]));
}

/** Where the comment lines that stand directly above a line begin, as far up as `floor`. */
function commentsAbove(text: string, from: number, floor: number): number {
  if (from <= floor) return from;
  const above = lineStart(text, from - 1);
  return /^[ \t]*#/u.test(text.slice(above, from)) ? commentsAbove(text, above, floor) : from;
}
