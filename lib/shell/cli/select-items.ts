import { didYouMean } from '#lib/base/did-you-mean.ts';
import type { Item } from '#lib/items/item.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { MisuseError } from './command.ts';

const registered: readonly ItemKind[] = kinds;

/**
 * The items of one lesson (`lesson` or `course/lesson`) and one kind; of all when undefined.
 * @throws MisuseError with the nearest name when there is no such lesson or kind
 */
export function selectItems(
  bank: Bank,
  lesson: string | undefined,
  kind: string | undefined,
): readonly Item[] {
  if (lesson !== undefined) requireLesson(bank, lesson);
  if (kind !== undefined) requireKind(kind);
  return bank.items.filter(
    (item) =>
      (lesson === undefined || item.lesson === lesson || `${item.course}/${item.lesson}` === lesson) &&
      (kind === undefined || item.kind === kind),
  );
}

function requireLesson({ lessons }: Bank, name: string): void {
  const names = lessons.flatMap(({ course, id }) => [id, `${course}/${id}`]);
  if (!names.includes(name))
    throw new MisuseError(`Unknown lesson "${name}". ${didYouMean(name, new Set(names))}`);
}

function requireKind(name: string): void {
  const names = registered.map(({ id }) => id);
  if (!names.includes(name)) throw new MisuseError(`Unknown item kind "${name}". ${didYouMean(name, names)}`);
}
