import { compareText } from '#lib/base/diagnostic.ts';
import { contentHash } from '#lib/base/hash.ts';
import { partsOf, type Item } from '#lib/items/item.ts';

/** Of 32 hexadecimal digits as many as a readable name carries: 32 bits tell the few keys that one id ever has apart. */
const SHORT_DIGITS = 8;

/**
 * What an item is known by in other systems: the hash of its id and of its keys. A corrected word keeps it, so that history
 * elsewhere is kept; another key, or another range of accepted numbers, changes it, so that answers to the old key are
 * never counted for the new one.
 *
 * @returns 32 hexadecimal digits
 */
export function identityOf(item: Pick<Item, 'id' | 'options' | 'parts'>): string {
  return contentHash({
    id: item.id,
    keys: partsOf(item).map(({ id, options, entry }) => ({
      part: id,
      keys: options
        .filter(({ key }) => key)
        .map((option) => option.id)
        .sort(compareText),
      ...(entry === undefined ? {} : { lowest: entry.lowest, highest: entry.highest, unit: entry.unit }),
    })),
  });
}

/**
 * The same as a name that people can read: the item's id, `~` and eight digits of its identity. It names the fact that is
 * asked: only for places that learners do not see.
 */
export function readableIdentity({
  id,
  identity,
}: {
  readonly id: string;
  readonly identity: string;
}): string {
  return `${id}~${identity.slice(0, SHORT_DIGITS)}`;
}
