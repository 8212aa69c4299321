import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import type { Item } from '#lib/items/item.ts';
import { signoffCodes } from './codes.ts';

/**
 * `bank/awaiting-sign-off`, one a lesson, at the lesson: a course that nobody has read would otherwise be told of item by item.
 *
 * @param decided the ids of items that are signed or retired as they are
 */
export function awaitingSignoff(
  { lessons }: ParsedContent,
  items: readonly Item[],
  decided: ReadonlySet<string>,
): readonly Diagnostic[] {
  const waiting = Map.groupBy(
    items.filter(({ id }) => !decided.has(id)),
    ({ course, lesson }) => `${course}/${lesson}`,
  );
  return lessons.flatMap(({ course, id, locate }) => {
    const count = waiting.get(`${course}/${id}`)?.length ?? 0;
    if (count === 0) return [];
    const message = `Unexpected ${String(count)} ${count === 1 ? 'item' : 'items'} without a sign-off, expected a person to have read each`;
    return [diagnose(signoffCodes.awaiting, locate([]), message)];
  });
}
