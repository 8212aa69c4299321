import { compareText } from '#lib/base/diagnostic.ts';
import { itemCodec, shownItemHash, type ShownItem } from './item-codec.ts';
import { storeError } from './store-error.ts';
import type { Records } from './tables.ts';

/**
 * Keeps items by the hash of their content; one that is there stays. They are written in the order of their hashes, since two
 * transactions that keep the same new items in different orders would wait for each other on PostgreSQL.
 *
 * @returns the hashes, in the order of the items
 */
export async function keepItems({ db }: Records, shown: readonly ShownItem[]): Promise<readonly string[]> {
  const rows = shown.map((one) => ({
    content_hash: shownItemHash(one),
    revision: one.item.revision,
    payload: itemCodec.encode(one),
  }));
  for (const row of rows.toSorted((a, b) => compareText(a.content_hash, b.content_hash))) {
    await db
      .insertInto('item_revisions')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return rows.map((row) => row.content_hash);
}

/** The kept item. @throws StoreError when there is none, since attempts refer only to kept items */
export async function findItem(records: Records, contentHash: string): Promise<ShownItem> {
  const [item] = await findItems(records, [contentHash]);
  if (item === undefined) throw storeError('store-payload', `The item ${contentHash} is missing.`);
  return item;
}

/** Kept items in the order of the hashes; each hash is there, or the store is not whole. */
export async function findItems({ db }: Records, hashes: readonly string[]): Promise<readonly ShownItem[]> {
  if (hashes.length === 0) return [];
  const rows = await db
    .selectFrom('item_revisions')
    .select(['content_hash', 'payload'])
    .where('content_hash', 'in', hashes)
    .execute();
  const byHash = new Map(rows.map((row) => [row.content_hash, row.payload]));
  return hashes.map((hash) => {
    const payload = byHash.get(hash);
    if (payload === undefined) throw storeError('store-payload', `The item ${hash} is missing.`);
    return itemCodec.decode(payload);
  });
}

/** The kept items of a revision; more than one when what stands around it changed between two showings. */
export async function keptRevisions(
  { db }: Records,
  revision: string,
): Promise<readonly ShownItem['item'][]> {
  const rows = await db
    .selectFrom('item_revisions')
    .select('payload')
    .where('revision', '=', revision)
    .orderBy('content_hash')
    .execute();
  return rows.map(({ payload }) => itemCodec.decode(payload).item);
}
