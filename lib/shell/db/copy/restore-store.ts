import type { Clock } from '../../clock.ts';
import { fillPlace } from './fill-place.ts';
import type { Filled } from './fill-store.ts';
import { withBackup } from './read-backup.ts';
import type { StorePlace } from './read-store.ts';

/**
 * Brings a backup of either engine into a store of either engine. The backup is checked before the store is touched.
 *
 * @param isReplacing whether what the store holds gives way
 * @throws StoreError about the backup or the store. No row of it has changed then; when it was the store that failed, its tables may
 *   have been made or brought up to date
 */
export function restoreStore(
  place: StorePlace,
  file: string,
  isReplacing: boolean,
  clock: Clock,
): Promise<Filled> {
  return withBackup(file, (snapshot) => fillPlace(place, snapshot, { isReplacing }, clock));
}
