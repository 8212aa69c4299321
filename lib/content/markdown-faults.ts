import { shortened } from '#lib/base/shortened.ts';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { bodyCodes } from './codes/body-codes.ts';
import { skippedLevelsIn } from './heading-order.ts';
import { foreignMarksIn, type ForeignMark } from './foreign-marks.ts';
import { leftBlock, notesLeft } from './left-in-body.ts';
import { misreadIn } from './markdown-misread.ts';
import { slipOf, type Fault } from './markdown-slips.ts';
import type { MarkdownNode, MarkdownRoot } from './markdown-tree.ts';
import type { SourceText } from './source-text.ts';
import { rowFault } from './table-rows.ts';
import { unreadMarksIn } from './unread-marks.ts';

/** How the message on a comment begins that hides the rest of its text. */
export const OPEN_COMMENT = 'Unexpected comment without an end';
const COMMENT = /^<!--(?:(?!-->)[\s\S])*-->$/u;

/**
 * What stands in Markdown and must not: `content/raw-html`, `content/heading-level`, `content/unsupported-markdown`,
 * `content/foreign-mark`, `content/left-to-write`, headings that leave out a level (`skippedLevelsIn`), rows of another length than their table (`rowFault`), what makes a heading or code of what was meant for text (`slipOf`), and signs and marks that were misread
 * (`misreadIn`).
 * Comments may stay; they reach no reader. Links and images are looked at in the HTML, where references are resolved.
 */
export function markdownFaults(root: MarkdownRoot, source: SourceText, base: number): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  findFaults(root, source, base, diagnostics);
  for (const { fault, node } of [...misreadIn(root, source.text.slice(base)), ...skippedLevelsIn(root)])
    diagnostics.push(told(fault, node, source, base));
  tellOfForeign(root, source, base, diagnostics);
  return diagnostics;
}

/** In texts alone: in code such marks are meant to be seen. A note of several lines is one text. What was left to write is a block. */
function tellOfForeign(
  node: MarkdownNode,
  source: SourceText,
  base: number,
  diagnostics: Diagnostic[],
): void {
  const at = base + (node.position?.start.offset ?? 0);
  const text = written(node, source, base);
  const left = leftBlock(node, text);
  for (const { fault, from, to } of left === undefined
    ? marksIn(node, withAddress(text, at + text.length, source))
    : [left])
    diagnostics.push(diagnose(fault.page, source.place(at + from, at + to), fault.message));
  if (left !== undefined) return;
  if ('children' in node) for (const child of node.children) tellOfForeign(child, source, base, diagnostics);
}

/** How an address begins that is a link by itself. */
const ADDRESS = /^https?:\/\//u;

/** A text with the beginning of the address right behind it, which belongs to the mark that was meant. */
function withAddress(text: string, end: number, { text: file }: SourceText): string {
  const [address = ''] = ADDRESS.exec(file.slice(end, end + 8)) ?? [];
  return text + address;
}

function marksIn(node: MarkdownNode, text: string): readonly ForeignMark[] {
  return node.type === 'text' ? [...foreignMarksIn(text), ...notesLeft(text), ...unreadMarksIn(text)] : [];
}

/** Adds the faults of a node and of what stands in it, in the order of the text. */
function findFaults(node: MarkdownNode, source: SourceText, base: number, diagnostics: Diagnostic[]): void {
  const fault = faultOf(node, source, base);
  if (fault !== undefined && !(isClosingTag(node) && diagnostics.length > 0))
    diagnostics.push(told(fault, node, source, base));
  if (node.type === 'table')
    for (const row of node.children) {
      const odd = rowFault(row, node, written(row, source, base));
      if (odd !== undefined) diagnostics.push(told(odd.fault, odd.node, source, base));
    }
  if ('children' in node) for (const child of node.children) findFaults(child, source, base, diagnostics);
}

/** A fault where it stands in its node, or at the first line of it. */
function told({ page, message, at }: Fault, node: MarkdownNode, source: SourceText, base: number) {
  const start = base + (node.position?.start.offset ?? 0);
  const firstLine = written(node, source, base).split(/\r?\n/u, 1)[0] ?? '';
  const { from, to } = at ?? { from: 0, to: firstLine.length };
  return diagnose(page, source.place(start + from, start + to), message);
}

/** A node as its author wrote it. */
function written({ position }: MarkdownNode, source: SourceText, base: number): string {
  return source.text.slice(base + (position?.start.offset ?? 0), base + (position?.end.offset ?? 0));
}

/** The line between two versions makes a heading of the one above it. */
function leftOfMerge(node: MarkdownNode, source: SourceText, base: number): Fault | undefined {
  if (node.type !== 'heading' || node.depth > 1 || !/\n={7}\s*$/u.test(written(node, source, base)))
    return undefined;
  const message = 'Unexpected line `=======` of an unfinished merge, expected one of the two versions';
  return { page: bodyCodes.unfinishedMerge, message };
}

function faultOf(node: MarkdownNode, source: SourceText, base: number): Fault | undefined {
  return leftOfMerge(node, source, base) ?? unfit(node) ?? slipOf(node, written(node, source, base));
}

function unfit(node: MarkdownNode): Fault | undefined {
  switch (node.type) {
    case 'html':
      return htmlFault(node.value.trim());
    case 'heading':
      if (node.depth > 1) return undefined;
      return {
        page: bodyCodes.headingLevel,
        message: 'Unexpected heading of level 1, expected level 2 or below',
      };
    case 'footnoteReference':
    case 'footnoteDefinition':
      return {
        page: bodyCodes.unsupportedMarkdown,
        message: 'Unexpected footnote, expected its words in the text',
      };
    case 'listItem':
      if (typeof node.checked !== 'boolean') return undefined;
      return {
        page: bodyCodes.unsupportedMarkdown,
        message: 'Unexpected check box, expected a plain list item',
      };
    default:
      return undefined;
  }
}

function htmlFault(value: string): Fault | undefined {
  if (COMMENT.test(value)) return undefined;
  return { page: bodyCodes.rawHtml, message: htmlMessage(value) };
}

/** Text on the lines of a comment that begins a block belongs to the comment, and reaches no reader either. */
function htmlMessage(value: string): string {
  if (!value.startsWith('<!--')) return `Unexpected HTML \`${quoted(value)}\`, expected Markdown`;
  return value.includes('-->')
    ? 'Unexpected text beside a comment that begins a line, expected an empty line between them: it is hidden with the comment'
    : `${OPEN_COMMENT}, expected \`-->\` behind it: all that follows is hidden`;
}

/** The end of an element whose beginning was told of already. */
function isClosingTag(node: MarkdownNode): boolean {
  return node.type === 'html' && node.value.startsWith('</');
}

function quoted(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return shortened(line, 40);
}
