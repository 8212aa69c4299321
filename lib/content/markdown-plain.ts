import type { MarkdownRoot } from './markdown-tree.ts';

type Block = MarkdownRoot['children'][number];
type List = Extract<Block, { type: 'list' }>;
type Inline = Extract<Block, { type: 'paragraph' }>['children'];
type Position = NonNullable<MarkdownRoot['position']>;
type Point = Position['start'];

/** A text with the starts of its lines. */
interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

/**
 * What may mean something to Markdown wherever it stands: escapes, code, links, HTML, references, underlines, strikethrough,
 * tables, addresses; blanks other than single ones, those at an end of a line, and what is neither a letter nor visible.
 */
const MARKUP =
  /[\\`_[\]<&~|@]|:\/\/|www\.|[^\S \n]|[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF]|\n | (?:\n|$)/iu;
/** A line that begins a paragraph or goes on with it: with a letter, an opening quotation mark or bracket, or `**`. */
const PROSE = /^(?:[\p{L}"“‘(]|\*\*(?=[\p{L}\p{N}])|\d+(?![\d.)]))/u;
const HEADING = /^(#{1,6}) (?=[^ #])/u;
const STRONG = /\*\*([\p{L}\p{N}](?:[^*]*[\p{L}\p{N}])?)\*\*(?!\*)/uy;

/**
 * Reads Markdown of the form that most bodies have: headings, paragraphs and flat lists with hyphens, apart from each other by
 * empty lines, with nothing in their text but words and `**strong**` ones. Returns the same tree as the whole reader, with the
 * same places, in a small part of its time; undefined for every other text, which only the whole reader can read.
 */
export function readPlainMarkdown(text: string): MarkdownRoot | undefined {
  if (MARKUP.test(text)) return undefined;
  const lines: Lines = { text, starts: startsOf(text) };
  const children: Block[] = [];
  let line = 0;
  while (line < lines.starts.length) {
    if (lineOf(lines, line) === '') {
      line += 1;
      continue;
    }
    const end = blockEnd(lines, line);
    const block = readBlock(lines, line, end);
    if (block === undefined || (block.type === 'list' && children.at(-1)?.type === 'list')) return undefined;
    children.push(block);
    line = end;
  }
  return { type: 'root', children, position: { start: pointAt(lines, 0, 0), end: endOf(lines) } };
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf({ text, starts }: Lines, line: number): string {
  return text.slice(starts[line], (starts[line + 1] ?? text.length + 1) - 1);
}

/** The first empty line behind a line, or the number of lines. */
function blockEnd(lines: Lines, from: number): number {
  let line = from;
  while (line < lines.starts.length && lineOf(lines, line) !== '') line += 1;
  return line;
}

function endOf(lines: Lines): Point {
  return pointAt(lines, lines.starts.length - 1, lines.text.length);
}

function pointAt({ starts }: Lines, line: number, offset: number): Point {
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
}

/** From an offset in a line to the end of a line. */
function positionOf(lines: Lines, line: number, offset: number, last: number): Position {
  const to = (lines.starts[last + 1] ?? lines.text.length + 1) - 1;
  return { start: pointAt(lines, line, offset), end: pointAt(lines, last, to) };
}

/** The block of the lines from one to another, which is left out. */
function readBlock(lines: Lines, from: number, to: number): Block | undefined {
  const first = lineOf(lines, from);
  if (first.startsWith('- ')) return readList(lines, from, to);
  const offset = lines.starts[from] ?? 0;
  const marks = HEADING.exec(first)?.[1]?.length;
  if (marks === undefined) return readParagraph(lines, from, to);
  const children = readInline(lines, from, offset + marks + 1, offset + first.length);
  if (children === undefined || to > from + 1 || first.endsWith('#')) return undefined;
  const depth = marks as Extract<Block, { type: 'heading' }>['depth'];
  return { type: 'heading', depth, children, position: positionOf(lines, from, offset, from) };
}

function readParagraph(lines: Lines, from: number, to: number): Block | undefined {
  for (let line = from; line < to; line += 1) if (!PROSE.test(lineOf(lines, line))) return undefined;
  const offset = lines.starts[from] ?? 0;
  const position = positionOf(lines, from, offset, to - 1);
  const children = readInline(lines, from, offset, position.end.offset ?? offset);
  return children === undefined ? undefined : { type: 'paragraph', children, position };
}

function readList(lines: Lines, from: number, to: number): Block | undefined {
  const children: List['children'] = [];
  for (let line = from; line < to; line += 1) {
    const written = lineOf(lines, line);
    if (!written.startsWith('- ') || !PROSE.test(written.slice(2))) return undefined;
    const offset = lines.starts[line] ?? 0;
    const inline = readInline(lines, line, offset + 2, offset + written.length);
    if (inline === undefined) return undefined;
    const position = positionOf(lines, line, offset + 2, line);
    const paragraph = { type: 'paragraph' as const, children: inline, position };
    children.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [paragraph],
      position: positionOf(lines, line, offset, line),
    });
  }
  const position = positionOf(lines, from, lines.starts[from] ?? 0, to - 1);
  return { type: 'list', ordered: false, start: null, spread: false, children, position };
}

/** The words between two offsets, of which the first stands in the given line; undefined where a star is no pair of marks. */
function readInline(lines: Lines, line: number, from: number, to: number): Inline | undefined {
  const { text } = lines;
  const children: Inline = [];
  let start = pointAt(lines, line, from);
  const push = (end: number): void => {
    if (end === start.offset) return;
    const position = { start, end: forward(lines, start, end) };
    children.push({ type: 'text', value: text.slice(start.offset, end), position });
    start = position.end;
  };
  for (let star = text.indexOf('*', from); star !== -1 && star < to; star = text.indexOf('*', star)) {
    push(star);
    STRONG.lastIndex = star;
    const words = STRONG.exec(text)?.[1];
    const end = star + (words?.length ?? 0) + 4;
    if (words === undefined || end > to) return undefined;
    const opened = start;
    start = forward(lines, opened, star + 2);
    const at = children.length;
    push(end - 2);
    start = forward(lines, start, end);
    children.splice(at, 1, {
      type: 'strong',
      children: children.slice(at),
      position: { start: opened, end: start },
    } as Inline[number]);
    star = end;
  }
  push(to);
  return children;
}

/** The point of an offset behind another one. */
function forward(lines: Lines, from: Point, offset: number): Point {
  let line = from.line - 1;
  while ((lines.starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line += 1;
  return pointAt(lines, line, offset);
}
