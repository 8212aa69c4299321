import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { bodyCodes } from './codes/body-codes.ts';
import type { SourceText } from './source-text.ts';

const FENCE = /^---[ \t]*$/u;
/** Names that the fields of a file of ours have, and hardly a line of text. */
const FIELD = /^(?:title|summary|objectives|facts|cases|glossary|lessons|audience|items|cells):(?:\s|$)/u;
/** A field, what stands below it, an item of a list, a comment, or nothing. */
const OF_FIELDS = /^(?:[a-z][a-z-]*:(?:\s|$)|\s|- |#|$)/u;
const CODE = /^\s*(?:`{3,}|~{3,})/u;

/**
 * `content/second-frontmatter`, at the line that opens fields in a body: another file was pasted below. Read as Markdown, its fields would
 * be headings and lists of the lesson. Undefined where none stand from an offset of a file to another.
 */
export function secondFrontmatter(source: SourceText, from: number, to: number): Diagnostic | undefined {
  const body = source.text.slice(from, to);
  if (!body.includes('\n---') && !body.startsWith('---')) return undefined;
  const lines = body.split('\n');
  const at = lines.findIndex((line, index) => FENCE.test(line.trimEnd()) && areFields(lines, index + 1));
  if (at === -1 || isInCode(lines.slice(0, at))) return undefined;
  const offset = from + lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
  const message = 'Unexpected second frontmatter below the text, expected one file for each lesson';
  return diagnose(bodyCodes.secondFrontmatter, source.place(offset, offset + 3), message);
}

/** Whether fields stand from a line to another one of three dashes. */
function areFields(lines: readonly string[], from: number): boolean {
  let isOurs = false;
  for (const line of lines.slice(from)) {
    if (FENCE.test(line.trimEnd())) return isOurs;
    if (!OF_FIELDS.test(line)) return false;
    isOurs ||= FIELD.test(line);
  }
  return false;
}

function isInCode(before: readonly string[]): boolean {
  return before.filter((line) => CODE.test(line)).length % 2 === 1;
}
