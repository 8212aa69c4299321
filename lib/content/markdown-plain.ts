import { LEFT_NOTES, LEFT_SIGNS, LEFT_WORDS } from './left-words.ts';
import type { HtmlElement, HtmlNode, HtmlRoot } from './markdown-tree.ts';

type Position = NonNullable<HtmlRoot['position']>;
type Point = Position['start'];

/** A text with the starts of its lines. */
interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

/**
 * What may mean something to Markdown wherever it stands: escapes, code, links, HTML, references, underlines, strikethrough,
 * tables, addresses; marks of other programs and of their lists; blanks other than single ones, those at an end of a line, and what is neither a letter nor visible, halves of
 * characters among them.
 */
const MARKUP =
  /[\\`_[\]<&~|@]|==|%%|\$\$|\^|-->|\{[{%#]|(?:^|\n)(?:- )?(?:o  |[a-h]\))|-\n|\uFFFC|:\/\/|www\.|[^\S \n]|[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF\p{Cs}]|\n | (?:\n|$)/iu;
/** What may be a block that nobody wrote yet. */
const LEFT = new RegExp(
  String.raw`${LEFT_NOTES}|(?:^|\n)(?:#+ |- |\d+\. )?\**(?:${LEFT_WORDS}|${LEFT_SIGNS})\.?\**(?:\n|$)`,
  'iu',
);
/** A line that begins a paragraph or goes on with it: with a letter, an opening quotation mark or bracket, or `**`. */
const PROSE = /^(?:[\p{L}"“‘(]|\*\*(?=[\p{L}\p{N}])|\d+(?![\d.)]))/u;
/** Of the second level or below: the first is the title of the page. */
const HEADING = /^(#{2,6}) (?=[^ #])/u;
const STRONG = /\*\*[\p{L}\p{N}](?:[^*]*[\p{L}\p{N}])?\*\*(?!\*)/uy;

/**
 * The HTML tree of Markdown of the form that most bodies have: headings, paragraphs and flat lists with hyphens, apart from each
 * other by empty lines, with nothing in their text but words and `**strong**` ones. The same tree with the same places as the
 * whole reader and `toHtmlTree` make, in a small part of their time; undefined for every other text, which only they can
 * read. What it reads holds nothing that `markdownFaults` tells of.
 */
export function readPlainMarkdown(text: string): HtmlRoot | undefined {
  if (MARKUP.test(text) || LEFT.test(text)) return undefined;
  const lines: Lines = { text, starts: startsOf(text) };
  const blocks: HtmlElement[] = [];
  let line = 0;
  while (line < lines.starts.length) {
    if (lineOf(lines, line) === '') {
      line += 1;
      continue;
    }
    const end = blockEnd(lines, line);
    const block = readBlock(lines, line, end);
    if (block === undefined || (block.tagName === 'ul' && blocks.at(-1)?.tagName === 'ul')) return undefined;
    blocks.push(block);
    line = end;
  }
  if (leavesOutLevel(blocks)) return undefined;
  const children = blocks.flatMap((block, index) => (index === 0 ? [block] : [newLine(), block]));
  return { type: 'root', children, position: { start: pointAt(lines, 0, 0), end: endOf(lines) } };
}

/** Of which `skippedLevelsIn` tells. */
function leavesOutLevel(blocks: readonly HtmlElement[]): boolean {
  const levels = blocks.flatMap(({ tagName }) => (tagName.startsWith('h') ? [Number(tagName.slice(1))] : []));
  return levels.some((level, at) => level > (levels[at - 1] ?? 1) + 1);
}

function newLine(): HtmlNode {
  return { type: 'text', value: '\n' };
}

function element(tagName: string, children: HtmlNode[], position: Position): HtmlElement {
  return { type: 'element', tagName, properties: {}, children, position };
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
function readBlock(lines: Lines, from: number, to: number): HtmlElement | undefined {
  const first = lineOf(lines, from);
  if (first.startsWith('- ')) return readList(lines, from, to);
  const offset = lines.starts[from] ?? 0;
  const marks = HEADING.exec(first)?.[1]?.length;
  if (marks === undefined) return readParagraph(lines, from, to);
  if (to > from + 1 || first.endsWith('#')) return undefined;
  const children = readInline(lines, from, offset + marks + 1, offset + first.length);
  return children && element(`h${String(marks)}`, children, positionOf(lines, from, offset, from));
}

function readParagraph(lines: Lines, from: number, to: number): HtmlElement | undefined {
  for (let line = from; line < to; line += 1) if (!PROSE.test(lineOf(lines, line))) return undefined;
  const offset = lines.starts[from] ?? 0;
  const position = positionOf(lines, from, offset, to - 1);
  const children = readInline(lines, from, offset, position.end.offset ?? offset);
  return children && element('p', children, position);
}

function readList(lines: Lines, from: number, to: number): HtmlElement | undefined {
  const children: HtmlNode[] = [newLine()];
  for (let line = from; line < to; line += 1) {
    const written = lineOf(lines, line);
    if (!written.startsWith('- ') || !PROSE.test(written.slice(2))) return undefined;
    const offset = lines.starts[line] ?? 0;
    const inline = readInline(lines, line, offset + 2, offset + written.length);
    if (inline === undefined) return undefined;
    children.push(element('li', inline, positionOf(lines, line, offset, line)), newLine());
  }
  return element('ul', children, positionOf(lines, from, lines.starts[from] ?? 0, to - 1));
}

/** The words between two offsets, of which the first stands in the given line; undefined where a star is no pair of marks. */
function readInline(lines: Lines, line: number, from: number, to: number): HtmlNode[] | undefined {
  const { text } = lines;
  const nodes: HtmlNode[] = [];
  let start = pointAt(lines, line, from);
  for (let star = text.indexOf('*', from); star !== -1 && star < to; star = text.indexOf('*', star)) {
    STRONG.lastIndex = star;
    const marked = STRONG.exec(text)?.[0].length;
    const end = star + (marked ?? 0);
    if (marked === undefined || end > to || isInNumber(text, star, end)) return undefined;
    const opened = forward(lines, start, star);
    const [inner, innerEnd] = [forward(lines, opened, star + 2), forward(lines, opened, end - 2)];
    nodes.push(...words(text, start, opened));
    start = forward(lines, innerEnd, end);
    nodes.push(element('strong', words(text, inner, innerEnd), { start: opened, end: start }));
    star = end;
  }
  return [...nodes, ...words(text, start, forward(lines, start, to))];
}

/** "4**2**3", of which `misreadIn` tells. */
function isInNumber(text: string, star: number, end: number): boolean {
  const isBegun = /[\p{L}\p{N}]/u.test(text.charAt(star - 1)) && /\d/u.test(text.charAt(star + 2));
  return isBegun || /\d/u.test(text.charAt(end));
}

function words(text: string, start: Point, end: Point): HtmlNode[] {
  const value = text.slice(start.offset, end.offset);
  return value === '' ? [] : [{ type: 'text', value, position: { start, end } }];
}

/** The point of an offset behind another one. */
function forward(lines: Lines, from: Point, offset: number): Point {
  let line = from.line - 1;
  while ((lines.starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line += 1;
  return pointAt(lines, line, offset);
}
