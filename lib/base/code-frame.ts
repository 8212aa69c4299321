import type { Place } from './diagnostic.ts';
import { HIDDEN } from './hidden-character.ts';

/** Longest part of a line that a frame shows. */
const WIDTH_MAX = 160;
/** What a terminal may act upon, or draw in no column. */
const UNDRAWN = new RegExp(`[\\u0000-\\u001F\\u007F-\\u009F${HIDDEN}]`, 'gu');

/**
 * The lines around a place with their numbers, the place underlined with carets, in plain text.
 * `text` is the file the place points into; `around` the number of lines shown before and after (default 1).
 * A place that runs over several lines is underlined on its first. Returns '' when the line is not in the text.
 */
export function codeFrame(text: string, place: Place, around = 1): string {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  if (place.line < 1 || place.line > lines.length) return '';
  const first = Math.max(1, place.line - around);
  const last = Math.min(lines.length, place.line + around);
  const gutter = String(last).length;
  const frame: string[] = [];
  for (let line = first; line <= last; line += 1) {
    const shown = visible(lines[line - 1] ?? '', place.column);
    const mark = line === place.line ? '>' : ' ';
    frame.push(`${mark} ${String(line).padStart(gutter)} | ${shown.text}`.trimEnd());
    if (line === place.line) frame.push(`  ${' '.repeat(gutter)} | ${underline(shown, place)}`);
  }
  return frame.join('\n');
}

interface Shown {
  readonly text: string;
  /** How many characters were cut off at the left. */
  readonly cut: number;
}

/** The part of a line around the column that fits; tabs and what is not drawn become single spaces so that the carets stand right. */
function visible(line: string, column: number): Shown {
  const plain = line.replace(UNDRAWN, ' ');
  if (plain.length <= WIDTH_MAX) return { text: plain, cut: 0 };
  const cut = Math.max(0, Math.min(column - 1 - 40, plain.length - WIDTH_MAX));
  return { text: plain.slice(cut, cut + WIDTH_MAX), cut };
}

function underline(shown: Shown, place: Place): string {
  const start = Math.max(0, place.column - 1 - shown.cut);
  const end = place.endLine === place.line ? place.endColumn - 1 - shown.cut : shown.text.length;
  const width = Math.max(1, Math.min(end, shown.text.length) - start);
  return ' '.repeat(start) + '^'.repeat(width);
}
