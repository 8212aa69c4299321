import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { monotonicMs, systemClock } from '../clock.ts';
import type { RecordStoreConfig } from '../config.ts';
import { currentStore } from '../db/current-store.ts';
import { setTelling } from '../db/record-outbox.ts';
import { dropTrouble, findTrouble } from '../db/record-store-state.ts';
import { repeat } from '../server/repeat.ts';
import { tellDue } from './tell-due.ts';

/** A report of a course is read hours later; nobody waits for this. */
const EVERY_MS = 10_000;

/**
 * Lets attempts be kept for the record store, and tells it of them again and again; without one, keeps none.
 *
 * @returns ends it, once what is under way is done
 */
export function startTelling(config: RecordStoreConfig | undefined): () => Promise<void> {
  let [isSet, wasAway] = [false, false];
  const stopping = new AbortController();
  const turn = async (): Promise<void> => {
    if (isSet && config === undefined) return;
    if (stopping.signal.aborted) return;
    const store = await currentStore();
    if (!isSet)
      await store.write(async (records) => {
        await setTelling(records, config !== undefined);
        // Whatever it was, it may be mended: a start asks at once.
        await dropTrouble(records);
      });
    isSet = true;
    if (config === undefined) return;
    const world = { store, clock: systemClock, monotonic: monotonicMs, kinds };
    const { away } = await tellDue(world, { ...config, signal: stopping.signal });
    // Once an outage, not every ten seconds.
    if (away !== undefined && !wasAway) console.error(`The record store is not told for now: ${away}.`);
    wasAway = away !== undefined || (wasAway && (await store.read(findTrouble)) !== undefined);
  };
  const stop = repeat(turn, EVERY_MS);
  return () => {
    // What a slow record store has not answered by then is sent again after the next start.
    stopping.abort();
    return stop();
  };
}
