import { applyFixes } from '#lib/base/apply-fixes.ts';
import type { Diagnostic, Fix } from '#lib/base/diagnostic.ts';
import { syntaxCodes } from '../codes/syntax-codes.ts';
import type { SourceFile } from '../model.ts';
import { readContentFile } from '../parse-content.ts';
import { tidyFile, withLineFeeds } from './tidy.ts';

/** One change of a file: what stood at a line, and what stands there now. */
export interface MadeFix {
  readonly file: string;
  /** In the text as it was when the change was made. */
  readonly line: number;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** A file with what is sure mended, and what was changed. */
export interface FixedFile {
  readonly file: SourceFile;
  readonly made: readonly MadeFix[];
}

/** Mending one fault may show the next; a file with more than this is broken as a whole. */
const ROUNDS_MAX = 40;

const LINE_ENDS = { what: 'Tidy the file', before: 'line ends CR', after: 'LF' } as const;

/**
 * Mends what has one right answer in a file, and puts the file into good form. Every change leaves fewer errors in the file, or
 * makes more of it readable: what an unreadable part hid is then told of. Doing it twice changes nothing.
 */
export function fixFile(file: SourceFile): FixedFile {
  // A file in UTF-16: one byte more or less would break what an editor can still read of it.
  if (file.text.includes('\u0000')) return { file, made: [] };
  const made: MadeFix[] = [];
  let text = withLineFeeds(file) ?? file.text;
  if (text !== file.text) made.push({ file: file.path, line: 1, ...LINE_ENDS });
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const next = fixOnce({ path: file.path, text });
    if (next === undefined) break;
    made.push(...next.made);
    text = next.text;
  }
  const tidied = tidyFile({ path: file.path, text });
  const form = tidied.changes.map((change) => ({ file: file.path, what: 'Tidy the file', ...change }));
  return { file: { path: file.path, text: tidied.text }, made: [...made, ...form] };
}

/** All the fixes of a reading together; when that is no better, the first one that is by itself. */
function fixOnce(file: SourceFile): { text: string; made: readonly MadeFix[] } | undefined {
  const before = faultsOf(file);
  const fixes = before.flatMap(({ fix }) => (fix?.sure === true ? [fix] : []));
  const tries = fixes.length > 1 ? [fixes, ...fixes.map((fix) => [fix])] : fixes.map((fix) => [fix]);
  for (const some of tries) {
    const { text, made } = applyFixes(file.text, some);
    if (made.length === 0 || text === file.text) continue;
    if (isBetter(before, faultsOf({ path: file.path, text })))
      return { text, made: made.flatMap((fix) => changesOf(file.path, fix)) };
  }
  return undefined;
}

function faultsOf(file: SourceFile): readonly Diagnostic[] {
  return readContentFile(file).diagnostics;
}

function changesOf(file: string, { what, edits }: Fix): readonly MadeFix[] {
  return edits.map(({ place, before, after }) => ({ file, line: place.line, what, before, after }));
}

/** Faults that hide what stands behind them. */
const HIDING: ReadonlySet<string> = new Set(
  [
    syntaxCodes.yamlSyntax,
    syntaxCodes.unclosedQuote,
    syntaxCodes.missingFrontmatter,
    syntaxCodes.unterminatedFrontmatter,
    syntaxCodes.frontmatterLanguage,
  ].map(({ code }) => code),
);

function isBetter(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const [hiddenFrom, hiddenFromNow] = [before, after].map(firstHiding);
  if (hiddenFrom !== hiddenFromNow) return (hiddenFromNow ?? Infinity) > (hiddenFrom ?? Infinity);
  return errorsIn(after) < errorsIn(before);
}

/** The line from which on a file cannot be read; infinite when all of it can. */
function firstHiding(diagnostics: readonly Diagnostic[]): number {
  const lines = diagnostics.filter(({ code }) => HIDING.has(code)).map(({ place }) => place.line);
  return Math.min(...lines);
}

function errorsIn(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}
