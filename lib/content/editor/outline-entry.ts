/** What an outline is made of. */
import type { Place } from '#lib/base/diagnostic.ts';

/** A field, what a field defines, or a heading. */
export interface OutlineEntry {
  readonly name: string;
  /** What it stands for, or what is written there; may be ''. */
  readonly detail: string;
  readonly kind: 'field' | 'entry' | 'heading';
  /** All of its lines. */
  readonly place: Place;
  /** Its name. */
  readonly head: Place;
  readonly children: readonly OutlineEntry[];
}

/** Lines of a file, from one to before another, from 0. */
export interface Lines {
  readonly path: string;
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** An entry of these lines, blank ones and comments behind it left out. @param at where its name stands, from 0 */
export function entryOf(
  { path, lines, from, to }: Lines,
  { name, detail, kind }: Pick<OutlineEntry, 'name' | 'detail' | 'kind'>,
  [line, column]: readonly [line: number, column: number],
): OutlineEntry {
  // In a body, what looks like a comment is a heading.
  const counts = kind === 'heading' ? isFilled : isWritten;
  const last = rows(from, to).findLast((at) => at === from || counts(lines[at])) ?? from;
  const endColumn = (lines[last]?.length ?? 0) + 1;
  return {
    name,
    detail,
    kind,
    place: { file: path, line: from + 1, column: 1, endLine: last + 1, endColumn },
    head: {
      file: path,
      line: line + 1,
      column: column + 1,
      endLine: line + 1,
      endColumn: Math.min(column + 1 + name.length, (lines[line]?.length ?? 0) + 1),
    },
    children: [],
  };
}

/** Numbers of lines, from one to before another. */
export function rows(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Whether a line holds more than blanks or a comment. */
export function isWritten(line = ''): boolean {
  return isFilled(line) && !line.trimStart().startsWith('#');
}

function isFilled(line = ''): boolean {
  return line.trim() !== '';
}
