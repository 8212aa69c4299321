import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';

/** The lines between the first and the last that were changed; all before and after them are the same in both texts. */
interface ChangedLines {
  /** Lines that are the same, at the beginning. */
  readonly head: number;
  /** The last changed line of the text from before, counted from 1; `head` when lines were only put in. */
  readonly end: number;
  /** How much further down the lines after them stand now. */
  readonly moved: number;
}

/**
 * Findings of a text at their places in the text as it is now: those after a change move with their lines, those that begin in
 * changed lines are left out, since what they were about may be gone. Fixes are left out: they are edits of the text from before.
 *
 * @param found of one file
 */
export function keptFindings(
  found: readonly Diagnostic[],
  before: string,
  now: string,
): readonly Diagnostic[] {
  if (before === now || found.length === 0) return found;
  const changed = changedLines(before.split('\n'), now.split('\n'));
  const nowAt = (place: Place): Place => (place.line <= changed.head ? place : movedBy(place, changed.moved));
  return found.flatMap(({ fix: _fix, ...one }) => {
    const { file, line } = one.place;
    if (line > changed.head && line <= changed.end) return [];
    const related = one.related.map((other) =>
      other.place.file === file ? { ...other, place: nowAt(other.place) } : other,
    );
    return [{ ...one, place: nowAt(one.place), related }];
  });
}

function changedLines(before: readonly string[], now: readonly string[]): ChangedLines {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return { head, end: before.length - tail, moved: now.length - before.length };
}

function movedBy(place: Place, lines: number): Place {
  return { ...place, line: place.line + lines, endLine: place.endLine + lines };
}
