import { own } from '#lib/base/own.ts';
import type { Item } from '#lib/items/item.ts';
import type { Bank } from './bank.ts';

/**
 * The items that may be served on a day (`today`: YYYY-MM-DD, in UTC): those none of whose sources is past its `review-by`.
 * The day itself is still in time. What was started before stays as it is: only new forms are drawn from these.
 */
export function servable(bank: Pick<Bank, 'items' | 'traits'>, today: string): readonly Item[] {
  return bank.items.filter(({ id }) => {
    const last = own(bank.traits, id)?.expiresAt;
    return last === undefined || last >= today;
  });
}
