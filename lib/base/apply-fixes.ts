import type { Edit, Fix } from './diagnostic.ts';

/** A text with fixes made, and those that were. */
export interface Fixed {
  readonly text: string;
  readonly made: readonly Fix[];
}

/** An edit with its offsets in the text. */
interface Placed {
  readonly edit: Edit;
  readonly from: number;
  readonly to: number;
}

/**
 * Makes fixes in the text of their file, in their order. One is made whole or not at all: not where its words do not stand
 * in their place, nor where it meets one that was made before it.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): Fixed {
  const starts = lineStarts(text);
  const made: Fix[] = [];
  const taken: Placed[] = [];
  for (const fix of fixes) {
    const placed = fix.edits.map((edit) => placeIn(starts, edit));
    const stands = placed.every(({ edit, from, to }) => from <= to && text.slice(from, to) === edit.before);
    const meets = placed.some((one, index) =>
      [...taken, ...placed.slice(0, index)].some((other) => touches(one, other)),
    );
    if (!stands || meets || placed.length === 0) continue;
    made.push(fix);
    taken.push(...placed);
  }
  let fixed = text;
  for (const { edit, from, to } of taken.sort((a, b) => b.from - a.from))
    fixed = fixed.slice(0, from) + edit.after + fixed.slice(to);
  return { text: fixed, made };
}

/** Whether two edits share a character or begin at one place: their order would then decide. */
function touches(a: Placed, b: Placed): boolean {
  return a.from === b.from || (a.from < b.to && b.from < a.to);
}

function placeIn(starts: readonly number[], edit: Edit): Placed {
  const { line, column, endLine, endColumn } = edit.place;
  const at = (row: number, from: number): number => (starts[row - 1] ?? Number.NaN) + from - 1;
  return { edit, from: at(line, column), to: at(endLine, endColumn) };
}

/** Offsets of the first characters of lines; a byte order mark counts in no column. */
function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
