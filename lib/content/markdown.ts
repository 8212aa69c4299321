import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { outline, type Outline } from './blocks.ts';
import { syntaxCodes } from './codes/syntax-codes.ts';
import { escapedInBody } from './escaped-characters.ts';
import { LIMITS } from './limits.ts';
import { markdownFaults } from './markdown-faults.ts';
import { readPlainMarkdown } from './markdown-plain.ts';
import { readMarkdownTree, toHtmlTree, type HtmlRoot } from './markdown-tree.ts';
import { sanitise, type FigureUse, type LinkUse } from './sanitise.ts';
import { standFigures } from './figure/stand-figures.ts';
import { boxKeyPoints } from './key-points.ts';
import { fieldsBelow } from './fields-below.ts';
import { secondFrontmatter } from './second-frontmatter.ts';
import type { SourceText } from './source-text.ts';
import { mergeMarks } from './unfinished-merge.ts';

/** A body as an HTML tree that holds nothing but what a lesson may hold; `writeHtml` makes it text. */
export interface Body extends Outline {
  /** False when the body was over the limits and is empty for that reason. */
  readonly readable: boolean;
  readonly root: HtmlRoot;
  readonly figures: readonly FigureUse[];
  readonly links: readonly LinkUse[];
  readonly diagnostics: readonly Diagnostic[];
  /** The field of a lesson that stands in it, where one does. */
  readonly fieldBelow?: string;
}

/**
 * Reads the Markdown of a file from an offset to another, to its end when none is given. Never throws; a body over the limits, or with
 * an unfinished merge or a second frontmatter, is empty. Diagnostics: `content/body-too-long`, `content/too-many-marks`, `content/too-deep`, `content/unfinished-merge`,
 * `content/second-frontmatter`, and those of `markdownFaults` and `sanitise`.
 */
export function readBody(source: SourceText, from: number, to = source.text.length): Body {
  const text = source.text.slice(from, to);
  if (text.length > LIMITS.body) {
    const message = `Unexpected body of ${text.length} characters, expected at most ${LIMITS.body}`;
    return emptyBody([diagnose(syntaxCodes.bodyTooLong, source.place(from, from + 1), message)]);
  }
  const merge = mergeMarks(source, from, to);
  if (merge.length > 0) return emptyBody(merge);
  const fields = withFields(source, from, to);
  if (fields !== undefined) return fields;
  const crowded = crowdedAt(text);
  if (crowded !== undefined) {
    const place = source.place(from + crowded, from + crowded + 1);
    const message = `Unexpected lines with more than ${LIMITS.markdownMarks} marks, expected at most so many without an empty line`;
    return emptyBody([diagnose(syntaxCodes.tooManyMarks, place, message)]);
  }
  const deep = tooDeepAt(text);
  const body = deep === undefined ? renderBody(source, from, text) : undefined;
  if (body !== undefined) return body;
  const at = from + (deep ?? 0);
  const message = `Unexpected depth, expected at most ${LIMITS.markdownDepth} quotes and lists inside each other`;
  return emptyBody([diagnose(syntaxCodes.tooDeep, source.place(at, at + 1), message)]);
}

/** What is read of a body in which fields stand: nothing but that; undefined where none do. */
function withFields(source: SourceText, from: number, to: number): Body | undefined {
  const second = secondFrontmatter(source, from, to);
  if (second !== undefined) return emptyBody(opensFile(source, from) ? [] : [second]);
  const below = fieldsBelow(source, from, to);
  return below === undefined ? undefined : { ...emptyBody([below.diagnostic]), fieldBelow: below.field };
}

/** Whether fields stand below nothing but empty lines: it is told that the file does not begin with them. */
function opensFile(source: SourceText, from: number): boolean {
  return from === 0 && source.text.trimStart().startsWith('---');
}

/** Undefined when the stack ran out, which only depth can cause. */
function renderBody(source: SourceText, from: number, text: string): Body | undefined {
  try {
    const { root, faults } = readTree(source, from, text);
    const { figures, links, diagnostics } = sanitise(root, source, from);
    const unplaced = standFigures(root, source, from);
    const taken = outline(root);
    boxKeyPoints(root);
    const escaped = escapedInBody(source, from, text, taken.text);
    const all = [...faults, ...diagnostics, ...unplaced, ...escaped];
    return { readable: true, root, figures, links, diagnostics: all, ...taken };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readTree(source: SourceText, from: number, text: string): { root: HtmlRoot; faults: Diagnostic[] } {
  const plain = readPlainMarkdown(text);
  if (plain !== undefined) return { root: plain, faults: [] };
  const markdown = readMarkdownTree(text);
  return { root: toHtmlTree(markdown), faults: markdownFaults(markdown, source, from) };
}

function emptyBody(diagnostics: readonly Diagnostic[]): Body {
  const root: HtmlRoot = { type: 'root', children: [] };
  const found = { figures: [], links: [], headings: [], blocks: [] };
  return { ...found, readable: false, root, diagnostics, text: '', words: 0 };
}

/** The offset of the first of such lines. Linear in the text. */
function crowdedAt(text: string): number | undefined {
  if ((text.match(/[*_[`~]/gu)?.length ?? 0) <= LIMITS.markdownMarks) return undefined;
  let [start, marks, isBlank] = [0, 0, true];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') {
      if (isBlank) [start, marks] = [at + 1, 0];
      isBlank = true;
    } else if (!/\s/u.test(sign)) isBlank = false;
    if ('*_[`~'.includes(sign)) marks += 1;
    if (marks > LIMITS.markdownMarks) return start;
  }
  return undefined;
}

/** A list of which the marks stand on lines of their own: each is two blanks further in at least. */
const DEEP_LINE = new RegExp(
  `^(?: |\\t){${String(2 * LIMITS.markdownDepth)},}(?:[-+*]|\\d{1,9}[.)])[ \\t]`,
  'mu',
);

/** The offset of a line that begins with more marks of quotes and lists than may stand inside each other. */
export function tooDeepAt(text: string): number | undefined {
  for (const { 0: marks, index } of text.matchAll(
    /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gmu,
  )) {
    const count = marks.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0;
    if (count > LIMITS.markdownDepth && !/^[ \t]*(?:[-*][ \t]*)+$/u.test(marks)) return index;
    if (count > 4 * LIMITS.markdownDepth) return index;
  }
  return DEEP_LINE.exec(text)?.index;
}
