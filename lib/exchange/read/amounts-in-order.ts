import { onOneScale, startOnScale } from '#lib/checks/text/scale.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { ReadOption } from './read-bank.ts';

/**
 * Options that are amounts, or categories of one scale, from the lowest to the highest: a bank writes the right one first and leaves the
 * order to its shuffling. Other options stay as they stand there, and so do those with one that has no place on the scale.
 */
export function amountsInOrder(options: readonly ReadOption[], kb: KnowledgeBase): readonly ReadOption[] {
  const placed = options.map((option) => ({ option, start: startOnScale(option.text, kb) }));
  const isOnScale =
    onOneScale(
      options.map(({ text }) => text),
      kb,
    ) && placed.every(({ start }) => !Number.isNaN(start));
  return isOnScale ? placed.toSorted((a, b) => a.start - b.start).map(({ option }) => option) : options;
}
