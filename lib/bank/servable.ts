import { own } from '#lib/base/own.ts';
import type { Item } from '#lib/items/item.ts';
import type { Bank } from './bank.ts';

/**
 * The items that may be served on a day (`today`: YYYY-MM-DD, in UTC): those none of whose sources is past its `review-by`.
 * The day itself is still in time. What was started before stays as it is: only new forms are drawn from these.
 *
 * @param withdrawn revisions that were recalled since the bank was built: they are never served
 */
export function servable(
  bank: Pick<Bank, 'items' | 'traits'>,
  today: string,
  withdrawn: { readonly has: (revision: string) => boolean },
): readonly Item[] {
  return bank.items.filter(({ id, revision }) => {
    if (withdrawn.has(revision)) return false;
    const last = own(bank.traits, id)?.expiresAt;
    return last === undefined || last >= today;
  });
}
