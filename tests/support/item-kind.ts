import type { ItemKind } from '#lib/items/kind.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';

/** The kind of a name; an unknown one fails the test. */
export function itemKindOf(name: string): ItemKind {
  const kind = kinds.find(({ id }) => id === name);
  if (kind === undefined) throw new RangeError(`no item kind "${name}"`);
  return kind;
}
