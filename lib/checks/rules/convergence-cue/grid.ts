import { remembered } from '#lib/base/remembered.ts';
import type { OptionSet } from '../../text/option-sets.ts';
import { plain, tokens } from '../../text/words.ts';

/** What joins the two parts of an option. */
const JOIN = /;| and | with |\+/u;

/** A part of an option: its side, 0 or 1, and its words. */
type Cell = readonly [side: 0 | 1, words: string];

/**
 * The part of the key that comes back more than others, where all options have two parts and some part comes back:
 * such options are a grid, and must use each part of a side equally. Undefined when they are no grid, or a balanced one.
 */
export function unbalancedGrid(set: OptionSet): string | undefined {
  const rows = set.options.map(({ text }) => cellsOf(text));
  if (rows.length < 3 || !set.texts.every(isInTwo)) return undefined;
  const times = new Map<string, number>();
  for (const cell of rows.flat()) times.set(name(cell), (times.get(name(cell)) ?? 0) + 1);
  const ofKey = set.keys.flatMap(({ text }) => cellsOf(text));
  return ofKey.find((cell) => leads(cell, times))?.[1];
}

/** True of an option that has two parts. */
export function isInTwo(text: string): boolean {
  return cellsOf(text).length === 2;
}

/** True when a part is used more than the least used one of its side. */
function leads(cell: Cell, times: ReadonlyMap<string, number>): boolean {
  const side = [...times].filter(([other]) => other.startsWith(`${cell[0]} `)).map(([, count]) => count);
  return (times.get(name(cell)) ?? 0) > Math.min(...side);
}

const cellsOf: (text: string) => readonly Cell[] = remembered((text) => {
  const parts = plain(text)
    .toLowerCase()
    .split(JOIN)
    .map((part) => tokens(part).join(' '));
  const [first, second, third] = parts;
  if (first === undefined || second === undefined || third !== undefined) return [];
  return first === '' || second === ''
    ? []
    : [
        [0, first],
        [1, second],
      ];
});

function name([side, words]: Cell): string {
  return `${side} ${words}`;
}
