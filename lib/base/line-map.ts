import type { Place } from './diagnostic.ts';

/** Turns offsets of one text into lines and columns. */
export interface LineMap {
  /** The place between two offsets (UTF-16 code units, `to` exclusive); both are clamped to the text. */
  readonly place: (file: string, from: number, to: number) => Place;
}

/** Reads the line starts of a text once. Lines end with LF or CRLF; columns count UTF-16 code units from 1, as editors do. */
export function lineMap(text: string): LineMap {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const length = text.length;
  return {
    place(file, from, to) {
      const start = position(starts, clamp(from, length));
      const end = position(starts, clamp(Math.max(from, to), length));
      return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
    },
  };
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}

/** Binary search for the last line that starts at or before the offset. */
function position(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
