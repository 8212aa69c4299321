import type { ItemLine } from '#lib/bank/workbench/fact-bench.ts';
import type { LessonBench } from '#lib/bank/workbench/lesson-bench.ts';

/** True when somebody has to read the item: nobody has decided about it as it is. */
export function isOpen({ state }: Pick<ItemLine, 'state'>): boolean {
  return state === 'awaiting' || state === 'lapsed';
}

/**
 * The item to be read after another: the next open one in the order of the page, behind the last from the first on; undefined when
 * no other is open.
 */
export function nextOpen(
  { facts, others }: Pick<LessonBench, 'facts' | 'others'>,
  item: string,
): ItemLine | undefined {
  const lines = [...facts.flatMap(({ items }) => items), ...others];
  const at = lines.findIndex(({ id }) => id === item);
  return [...lines.slice(at + 1), ...lines.slice(0, Math.max(at, 0))].find(isOpen);
}
