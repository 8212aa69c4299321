/** The form of a file, where it says nothing: how its lines end, and what nobody sees. */
import type { SourceFile } from '../model.ts';
import { routeOf } from '../routes.ts';
import { readingOf } from './yaml-reading.ts';

/** What was done, at the first line of it. */
export interface Tidying {
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** A text in good form, and what differs. */
export interface Tidied {
  readonly text: string;
  readonly changes: readonly Tidying[];
}

interface Step {
  readonly before: string;
  readonly after: string;
  readonly apply: (text: string) => string;
}

/** What it says stays: blanks at the end of a line of Markdown are a break, so that bodies keep them. */
const STEPS: readonly Step[] = [
  { before: 'a byte order mark', after: 'none', apply: (text) => text.replace(/^\uFEFF/u, '') },
  { before: 'line ends CRLF', after: 'LF', apply: (text) => text.replaceAll('\r\n', '\n') },
  { before: 'no line break at the end', after: 'one', apply: (text) => text.replace(/(?<=[^\n])$/u, '\n') },
  { before: 'empty lines at the end', after: 'none', apply: (text) => text.replace(/\n{2,}$/u, '\n') },
];
const BLANKS: Step = {
  before: 'blanks at the end of a line',
  after: 'none',
  apply: (text) => text.replace(/(?<=\S)[ \t]+$/gmu, ''),
};

/** A text of which no line ends otherwise than with a carriage return alone, with line feeds in their place; else undefined. */
export function withLineFeeds({ path, text }: SourceFile): string | undefined {
  const { kind } = routeOf(path);
  if (kind === 'ignored' || kind === 'unknown' || kind === 'figure') return undefined;
  const isMeant = /\r(?!\n)/u.test(text) && !text.trimEnd().includes('\n');
  return isMeant ? text.replaceAll(/\r\n?/gu, '\n') : undefined;
}

/** Puts an author's file into good form. Files that the engine writes, and those it does not read, stay as they are. */
export function tidyFile({ path, text }: SourceFile): Tidied {
  const { kind } = routeOf(path);
  if (kind === 'ignored' || kind === 'unknown' || kind === 'figure') return { text, changes: [] };
  // Of some lines that end with a carriage return alone somebody has to think; half a mending hides them.
  if (/\r(?!\n)/u.test(text)) return { text, changes: [] };
  const changes: Tidying[] = [];
  let tidied = text;
  for (const step of STEPS) tidied = made(step, tidied, tidied, changes, step.apply(tidied));
  const fields = fieldsEnd(path, tidied);
  const head = tidied.slice(0, fields);
  const trimmed = BLANKS.apply(head);
  const [meaning, meaningNow] = [head, trimmed].map((part) => readingOf(fieldsOf(part)));
  if (meaning !== undefined && meaning === meaningNow)
    tidied = made(BLANKS, head, tidied, changes, trimmed + tidied.slice(fields));
  return { text: tidied, changes };
}

/** Without the lines of dashes around them. */
function fieldsOf(head: string): string {
  return head.replace(/^---[^\n]*\n/u, '').replace(/^---[ \t]*$/mu, '');
}

/** Adds what a step changed; returns the whole text after it. */
function made(step: Step, part: string, whole: string, changes: Tidying[], next: string): string {
  if (next === whole) return whole;
  const at = Array.from({ length: part.length }, (_, index) => index).findIndex(
    (index) => part[index] !== next[index],
  );
  const line = step.after === 'LF' || at === -1 ? 1 : part.slice(0, at).split('\n').length;
  changes.push({ line, before: step.before, after: step.after });
  return next;
}

/** Where the fields of a file end: all of a YAML file, and the frontmatter of Markdown. */
function fieldsEnd(path: string, text: string): number {
  if (!path.endsWith('.md')) return text.length;
  return /^---[^\n]*\n(?:.*\n)*?---[ \t]*(?=\n|$)/u.exec(text)?.[0].length ?? 0;
}
