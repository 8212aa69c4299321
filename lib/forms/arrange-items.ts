import { shuffled, streamFor } from '#lib/base/random.ts';
import type { Item } from '#lib/items/item.ts';

/** Each try starts from another shuffle; few forms need a second one. */
const TRIES = 50;

/**
 * A seeded order in which no two neighbours rest on the same fact.
 *
 * @param items sorted by id
 * @returns undefined when no such order was found
 */
export function arrangeItems(items: readonly Item[], seed: string): readonly Item[] | undefined {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const row = rowFrom(shuffled(streamFor(seed, `arrange/${attempt}`), items));
    if (row !== undefined) return row;
  }
  return undefined;
}

/** Takes items in turn, passing over those that clash; those left over go into the first gap that takes them. */
function rowFrom(items: readonly Item[]): readonly Item[] | undefined {
  const row: Item[] = [];
  const waiting = [...items];
  for (let next = fitting(row, waiting); next >= 0; next = fitting(row, waiting)) {
    row.push(...waiting.splice(next, 1));
  }
  for (const item of waiting) {
    const gap = gapFor(row, item);
    if (gap < 0) return undefined;
    row.splice(gap, 0, item);
  }
  return row;
}

function fitting(row: readonly Item[], waiting: readonly Item[]): number {
  const last = row.at(-1);
  return waiting.findIndex((item) => !clash(last, item));
}

function gapFor(row: readonly Item[], item: Item): number {
  for (let gap = 0; gap <= row.length; gap += 1) {
    const before = gap === 0 ? undefined : row[gap - 1];
    if (!clash(before, item) && !clash(row[gap], item)) return gap;
  }
  return -1;
}

function clash(a: Item | undefined, b: Item): boolean {
  return a?.facts.some((fact) => b.facts.includes(fact)) ?? false;
}
