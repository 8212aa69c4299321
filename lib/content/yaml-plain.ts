import { LIMITS } from './limits.ts';
import type { YamlField, YamlNode } from './yaml-node.ts';

/** How far a text has been read. */
interface Cursor {
  readonly text: string;
  /** Where the text begins in the file. */
  readonly base: number;
  at: number;
  /** Of the line that `at` stands in; -1 behind the last one. */
  indent: number;
}

/**
 * White space that is no blank and no line feed, control characters, the byte order mark, and a line of nothing but blanks,
 * which belongs to a folded text above it when it has more of them.
 */
const ODD = /[^\S \n]|[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF]|\n +(?:\n|$)/u;
const KEY = /\w[\w./-]{0,99}(?: [\w./-]{1,99}){0,9}(?=:(?: |\n|$))/uy;
const FLOW_KEY = /\w[\w./-]{0,99}(?: [\w./-]{1,99}){0,9}(?=: )/uy;
const QUOTED = /"[^"\\\n]*"|'[^'\n]*'/uy;
/** To the end of the line; the first sign is none that means something to YAML. */
const PLAIN = /(?:[^\s,[\]{}#&*!|>'"%@`?:-]|-[\w.])[^\n]*/uy;
/** To the end of the entry between brackets or braces. */
const FLOW_PLAIN = /(?:[^\s,[\]{}#&*!|>'"%@`?:-]|-[\w.])[^\n,[\]{}:]*/uy;

const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;
/** What the core schema of YAML 1.2 may read as something else than text, and more. */
const NO_TEXT = /^(?:[-+.]*\d[\d.eE+-]*|0[ox].*|[-+]?\.(?:inf|nan)|null|true|false|~)$/iu;

/**
 * Reads YAML 1.2 of the form that nearly every file has: fields and lists under each other or on one line in brackets, and
 * texts of one line, in quotes without escapes or without quotes. Returns the same tree as the whole reader of YAML would, in
 * a small part of its time; undefined for every other text, sound or not, which only the whole reader can judge. `base` is
 * where the text begins in the file.
 */
export function readPlainYaml(text: string, base: number): YamlNode | undefined {
  if (ODD.test(text)) return undefined;
  const cursor: Cursor = { text, base, at: 0, indent: 0 };
  toNextLine(cursor);
  const begins = cursor.indent === 0 && !isMark(cursor);
  const node = begins ? readMap(cursor, 0, 1) : undefined;
  return isAtEnd(cursor) ? node : undefined;
}

/**
 * Goes to the first sign of the next line that is neither empty nor a comment; `at` is at the end of a line or of the text
 * before. A comment that is not indented as the line below it may belong to the value above: it is for the whole reader.
 */
function toNextLine(cursor: Cursor): void {
  const { text } = cursor;
  let { at } = cursor;
  let start = at;
  let comment = -1;
  for (; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === LINE_FEED) start = at + 1;
    else if (sign === HASH) {
      if (comment !== -1 && comment !== at - start) break;
      comment = at - start;
      at = lineEnd(text, at) - 1;
    } else if (sign !== BLANK) break;
  }
  const indent = at < text.length ? at - start : -1;
  cursor.indent = comment === -1 || comment === indent ? indent : UNREADABLE;
  cursor.at = at;
}

/** An indent that no line has, and that is not the end of the text. */
const UNREADABLE = -2;
const LINE_FEED = 10;
const BLANK = 32;
const HASH = 35;

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function isAtEnd({ indent }: Cursor): boolean {
  return indent === -1;
}

function skipBlanks(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === BLANK) cursor.at += 1;
}

function isLineEnd({ text, at }: Cursor): boolean {
  return at >= text.length || text.charCodeAt(at) === LINE_FEED;
}

/** At the mark of a list's item. */
function isMark({ text, at }: Cursor): boolean {
  return text[at] === '-' && text[at + 1] === ' ';
}

/** The text that a pattern finds right here, which is then behind us. */
function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.at += found.length;
  return found;
}

function readMap(cursor: Cursor, indent: number, depth: number): YamlNode | undefined {
  const from = cursor.base + cursor.at;
  const fields = new Map<string, YamlField>();
  let to = from;
  do {
    const keyFrom = cursor.base + cursor.at;
    const name = take(cursor, KEY);
    if (name === undefined || name === '__proto__' || fields.has(name)) return undefined;
    cursor.at += 1;
    const node = readUnder(cursor, indent, depth + 1);
    if (node === undefined || cursor.indent > indent) return undefined;
    fields.set(name, { keyFrom, keyTo: keyFrom + name.length, node });
    ({ to } = node);
  } while (cursor.indent === indent);
  return { kind: 'map', from, to, fields };
}

/** What stands behind the colon of a field, or in the lines under it. */
function readUnder(cursor: Cursor, indent: number, depth: number): YamlNode | undefined {
  if (depth > LIMITS.yamlDepth) return undefined;
  skipBlanks(cursor);
  if (cursor.text[cursor.at] === '>') return readFolded(cursor, indent);
  if (!isLineEnd(cursor)) return readLine(cursor, depth);
  toNextLine(cursor);
  const within = cursor.indent;
  if (within >= indent && isMark(cursor)) return readList(cursor, within, depth);
  return within > indent ? readMap(cursor, within, depth) : undefined;
}

function readList(cursor: Cursor, indent: number, depth: number): YamlNode | undefined {
  const from = cursor.base + cursor.at;
  const items: YamlNode[] = [];
  do {
    const item = readItem(cursor, indent, depth + 1);
    if (item === undefined || cursor.indent > indent) return undefined;
    items.push(item);
  } while (cursor.indent === indent && isMark(cursor));
  return { kind: 'list', from, to: items.at(-1)?.to ?? from, items };
}

function readItem(cursor: Cursor, indent: number, depth: number): YamlNode | undefined {
  if (depth > LIMITS.yamlDepth) return undefined;
  const mark = cursor.at;
  cursor.at += 1;
  skipBlanks(cursor);
  if (isLineEnd(cursor)) return undefined;
  KEY.lastIndex = cursor.at;
  return KEY.test(cursor.text) ? readMap(cursor, indent + cursor.at - mark, depth) : readLine(cursor, depth);
}

/** A value that ends with its line; goes to the next one. */
function readLine(cursor: Cursor, depth: number): YamlNode | undefined {
  const node = isOpening(cursor) ? readEnclosed(cursor, depth) : readScalar(cursor, PLAIN);
  skipBlanks(cursor);
  if (node === undefined || !isLineEnd(cursor)) return undefined;
  toNextLine(cursor);
  return node;
}

/** At a bracket, a brace or a quotation mark. */
function isOpening({ text, at }: Cursor): boolean {
  const sign = text[at];
  return sign === '[' || sign === '{' || sign === '"' || sign === "'";
}

function readEnclosed(cursor: Cursor, depth: number): YamlNode | undefined {
  const { text, at, base } = cursor;
  if (text[at] === '[') return readFlowList(cursor, depth);
  if (text[at] === '{') return readFlowMap(cursor, depth);
  const quoted = take(cursor, QUOTED);
  if (quoted === undefined) return undefined;
  return { kind: 'scalar', from: base + at, to: base + cursor.at, value: quoted.slice(1, -1) };
}

/** Lines below `>-` that are all indented alike: one text with a blank between them. */
function readFolded(cursor: Cursor, indent: number): YamlNode | undefined {
  const { text, base, at: from } = cursor;
  const lines: string[] = [];
  let to = lineEnd(text, from);
  if (text.slice(from, to) !== FOLDED) return undefined;
  const within = blanksAt(text, to + 1);
  if (within <= indent) return undefined;
  for (let start = to + 1; start < text.length; start = to + 1) {
    const blanks = blanksAt(text, start);
    if (blanks < within) break;
    const end = lineEnd(text, start);
    const line = text.slice(start + within, end);
    if (blanks > within || line.endsWith(' ')) return undefined;
    lines.push(line);
    to = end;
  }
  cursor.at = to;
  toNextLine(cursor);
  if (lines.length === 0) return undefined;
  return { kind: 'scalar', from: base + from, to: base + to, value: lines.join(' ') };
}

const FOLDED = '>-';

/** How many blanks a line begins with; -1 for a line without anything else, which a folded text ends before. */
function blanksAt(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === BLANK) at += 1;
  return at >= text.length || text.charCodeAt(at) === LINE_FEED ? -1 : at - start;
}

/** A value without quotes; a list mark, a colon or a comment within it is for the whole reader. */
function readScalar(cursor: Cursor, pattern: RegExp): YamlNode | undefined {
  const from = cursor.base + cursor.at;
  const written = take(cursor, pattern)?.trimEnd();
  if (written === undefined || written.includes(': ') || written.includes(' #') || written.endsWith(':'))
    return undefined;
  const value = valueOf(written);
  return value === undefined ? undefined : { kind: 'scalar', from, to: from + written.length, value };
}

/** By the core schema of YAML 1.2: `yes`, `1_000` and dates are text. Undefined for a rare form of a number. */
function valueOf(written: string): string | number | boolean | null | undefined {
  if (!NO_TEXT.test(written) || DATE.test(written)) return written;
  if (DECIMAL.test(written)) return Number(written);
  if (written === 'true' || written === 'false') return written === 'true';
  return written === 'null' ? null : undefined;
}

function readFlowList(cursor: Cursor, depth: number): YamlNode | undefined {
  const from = cursor.base + cursor.at;
  const items: YamlNode[] = [];
  do {
    cursor.at += 1;
    skipBlanks(cursor);
    const item = readFlowValue(cursor, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  } while (cursor.text[cursor.at] === ',');
  return closes(cursor, ']') ? { kind: 'list', from, to: cursor.base + cursor.at, items } : undefined;
}

function readFlowMap(cursor: Cursor, depth: number): YamlNode | undefined {
  const from = cursor.base + cursor.at;
  const fields = new Map<string, YamlField>();
  do {
    cursor.at += 1;
    skipBlanks(cursor);
    const keyFrom = cursor.base + cursor.at;
    const name = take(cursor, FLOW_KEY);
    if (name === undefined || name === '__proto__' || fields.has(name)) return undefined;
    cursor.at += 1;
    skipBlanks(cursor);
    const node = readFlowValue(cursor, depth + 1);
    if (node === undefined) return undefined;
    fields.set(name, { keyFrom, keyTo: keyFrom + name.length, node });
  } while (cursor.text[cursor.at] === ',');
  return closes(cursor, '}') ? { kind: 'map', from, to: cursor.base + cursor.at, fields } : undefined;
}

function readFlowValue(cursor: Cursor, depth: number): YamlNode | undefined {
  if (depth > LIMITS.yamlDepth) return undefined;
  const node = isOpening(cursor) ? readEnclosed(cursor, depth) : readScalar(cursor, FLOW_PLAIN);
  skipBlanks(cursor);
  return node;
}

function closes(cursor: Cursor, sign: string): boolean {
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at += 1;
  return true;
}
