import { existsSync } from 'node:fs';
import type { Clock } from '../../clock.ts';
import { openStore } from '../open-store.ts';
import { storeFile } from '../open-sqlite.ts';
import { refuseNewer } from '../schema-state.ts';
import { storeError } from '../store-error.ts';
import { holdsRecords } from './copy-rows.ts';
import { withCurrentSchema } from './current-schema.ts';
import { fillStore, type Filled, type Filling } from './fill-store.ts';
import { placeName, readStore, type Snapshot, type StorePlace } from './read-store.ts';

/**
 * Fills the store at a place with a snapshot, of whichever engine and schema it is; makes the store where there is none.
 *
 * @throws StoreError `store-not-empty`, before anything is made or migrated there
 */
export async function fillPlace(
  place: StorePlace,
  snapshot: Snapshot,
  filling: Filling,
  clock: Clock,
): Promise<Filled> {
  if (!filling.isReplacing) await refuseOccupied(place);
  return withCurrentSchema(snapshot, clock, async (from) => {
    const store = await openStore(place, clock);
    try {
      return await fillStore(store, from, filling);
    } finally {
      await store.close();
    }
  });
}

async function refuseOccupied(place: StorePlace): Promise<void> {
  if (place.databaseUrl === undefined && !existsSync(storeFile(place.dataFolder))) return;
  await readStore(place, async ({ records, schema }) => {
    refuseNewer(schema);
    if (await holdsRecords(records))
      throw storeError('store-not-empty', `${placeName(place)} holds records.`);
  });
}
