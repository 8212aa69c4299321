/** The four ways of printing diagnostics. All take the same list, in the order of `compareDiagnostics`. */
import { codeFrame } from '#lib/base/code-frame.ts';
import type { CodePage } from '#lib/base/code-page.ts';
import { shownOnLine } from '#lib/base/hidden-character.ts';
import type { Diagnostic, Fix, Place, Severity } from '#lib/base/diagnostic.ts';
import type { MadeFix } from '#lib/content/fix/fix-file.ts';
import { alsoText, toldCauses, toldEach, type Cause, type ToldOnce } from './report-causes.ts';
import { githubReport } from './report-github.ts';
import { withAwaitingSummed } from './report-awaiting.ts';
import { sarifReport } from './report-sarif.ts';

/** How many of each the run saw. */
export interface Counts {
  readonly lessons: number;
  readonly facts: number;
  readonly items: number;
  readonly errors: number;
  readonly warnings: number;
}

/** What a run found, and what is needed to print it as text. */
export interface TextReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Counts;
  readonly seconds: number;
  /** The text of a file, by the path that places name; undefined when there is none to show. */
  readonly textOf: (file: string) => string | undefined;
  /** What `--fix` changed; undefined when it was not asked to. */
  readonly fixes?: readonly MadeFix[] | undefined;
  /** What a file is that was inspected; undefined for runs that read content. */
  readonly inspected?: InspectedFile | undefined;
  /** What became of the questions of a bank that was imported. */
  readonly imported?: Imported | undefined;
}

/** The questions of a bank: what became of them adds up to `questions`. */
export interface Imported {
  readonly questions: number;
  /** Of items of this course: as they are here, with other words, with another key, gone, and broken. */
  readonly same: number;
  readonly changedWords: number;
  readonly changedKeys: number;
  readonly noLongerServed: number;
  readonly notCompared: number;
  /** Of all others: written as finished items, as drafts, and not at all. */
  readonly proved: number;
  readonly drafts: number;
  readonly leftOut: number;
  /** Each item of this course in the file: its id, what became of it, and its line. */
  readonly own: readonly { readonly id: string; readonly verdict: string; readonly line: number }[];
}

/** The same for every format. */
export interface Report extends TextReport {
  /** The page of a code, for formats that carry it. */
  readonly pageOf: (code: string) => CodePage | undefined;
}

/** A file for another system, as far as it could be read. */
export interface InspectedFile {
  /** The name of its format; null when nothing says one. */
  readonly format: string | null;
  /** How many questions it has, and the ids that it has of them. */
  readonly questions: number;
  readonly ids: readonly string[];
}

/** The formats of `--format`, the default first. */
export const REPORT_FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The whole output of `check` and `verify` in one format, ending with a line break. */
export function renderReport(report: Report, format: ReportFormat): string {
  switch (format) {
    case 'text':
      return textOfReport(report);
    case 'json':
      return `${JSON.stringify(jsonReport(report), undefined, 2)}\n`;
    case 'github':
      return githubReport(toldEach(report.diagnostics));
    case 'sarif':
      return `${JSON.stringify(sarifReport({ ...report, told: toldEach(report.diagnostics) }), undefined, 2)}\n`;
  }
}

/** How many diagnostics have this severity. */
export function countSeverity(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}

/**
 * `{diagnostics, counts, seconds}` with flat diagnostics, one for each message of the text, `fixes` when they were asked for, what a file is that was inspected, and
 * `imported`, what became of a bank: a contract that tools rely on.
 */
export function jsonReport({ diagnostics, counts, seconds, fixes, inspected, imported }: Report) {
  return {
    diagnostics: toldEach(diagnostics).map(flatDiagnostic),
    counts,
    seconds,
    ...(fixes === undefined ? {} : { fixes }),
    ...inspected,
    ...(imported === undefined ? {} : { imported }),
  };
}

/** With `also`, the other places of the same, where there are some. */
function flatDiagnostic({ diagnostic, also }: ToldOnce) {
  const { code, severity, message, why, help, place, related, fix } = diagnostic;
  return {
    code,
    severity,
    message,
    why,
    help,
    ...flatPlace(place),
    ...(also.length === 0 ? {} : { also: also.map(flatPlace) }),
    related: related.map((entry) => ({ message: entry.message, ...flatPlace(entry.place) })),
    ...(fix === undefined ? {} : { fix: flatFix(fix) }),
  };
}

function flatFix({ what, sure, edits }: Fix) {
  return {
    what,
    sure,
    edits: edits.map(({ place, before, after }) => ({ ...flatPlace(place), before, after })),
  };
}

function flatPlace({ file, line, column, endLine, endColumn }: Place) {
  return { file, line, column, endLine, endColumn };
}

/** What `renderReport` gives as text: lessons that await a sign-off are one line of it. */
export function textOfReport(report: TextReport): string {
  const { each, awaiting } = withAwaitingSummed(report.diagnostics);
  const blocks = toldCauses(each).map((cause) => textBlock(cause, report.textOf));
  return [...blocks, ...(awaiting === undefined ? [] : [awaiting]), summaryLine(report)].join('\n');
}

function textBlock(cause: Cause, textOf: TextReport['textOf']): string {
  const { shared, messages } = cause.group;
  const { code, severity, why, help, place, related } = shared;
  const head = [
    `${position(place)} ${severity} ${code}`,
    ...messages.map((message) => `  ${shownOnLine(message)}`),
  ];
  if (severity === 'info') return [...head, ''].join('\n');
  const text = textOf(place.file);
  const also = alsoText(cause);
  return [
    ...head,
    ...(text === undefined ? [] : ['', codeFrame(text, place)]),
    '',
    `  Why: ${why}`,
    `  Do:  ${help}`,
    ...related.flatMap((entry) => relatedLines(entry, textOf)),
    ...(also === undefined ? [] : [`  Also: ${shownOnLine(also)}`]),
    '',
  ].join('\n');
}

/** The earlier place beside: where it is, what it is, and its lines. */
function relatedLines(
  { message, place }: Diagnostic['related'][number],
  textOf: Report['textOf'],
): readonly string[] {
  const text = textOf(place.file);
  return [
    `  See: ${position(place)} ${message}`,
    ...(text === undefined ? [] : ['', codeFrame(text, place)]),
  ];
}

function position({ file, line, column }: Place): string {
  return `${shownOnLine(file)}:${line}:${column}`;
}

/** One line that closes every run. */
export function summaryLine({
  counts,
  seconds,
  inspected,
}: Pick<Report, 'counts' | 'seconds' | 'inspected'>): string {
  const found = `${amount(counts.errors, 'error')}, ${amount(counts.warnings, 'warning')}`;
  if (inspected !== undefined) return `${found}; ${inspectedText(inspected)} in ${seconds.toFixed(2)} s\n`;
  return `${found}; ${amount(counts.lessons, 'lesson')}, ${amount(counts.facts, 'fact')}, ${amount(counts.items, 'item')} in ${seconds.toFixed(2)} s\n`;
}

function inspectedText({ format, questions, ids }: InspectedFile): string {
  if (format === null) return 'no format recognised';
  const known = questions === 0 ? '' : `, ${ids.length === 0 ? 'none' : String(ids.length)} with an id`;
  return `${format}, ${amount(questions, 'question')}${known}`;
}

/** `1 item`, `2 items`. */
export function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
