import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { systemClock } from '../clock.ts';
import type { RecordStoreConfig } from '../config.ts';
import { currentStore } from '../db/current-store.ts';
import { setTelling } from '../db/record-outbox.ts';
import { repeat } from '../server/repeat.ts';
import { tellDue } from './tell-due.ts';

/** A report of a course is read hours later; nobody waits for this. */
const EVERY_MS = 10_000;

/**
 * Lets attempts that end be kept for the record store, and tells it of them again and again; without one, keeps none.
 *
 * @returns ends it, once what is under way is done
 */
export function startTelling(config: RecordStoreConfig | undefined): () => Promise<void> {
  let [isSet, wasAway] = [false, false];
  const turn = async (): Promise<void> => {
    if (isSet && config === undefined) return;
    const store = await currentStore();
    if (!isSet) await store.write((records) => setTelling(records, config !== undefined));
    isSet = true;
    if (config === undefined) return;
    const { away } = await tellDue({ store, clock: systemClock, kinds }, config);
    // Once an outage, not every ten seconds.
    if (away !== undefined && !wasAway) console.error(`The record store is not told for now: ${away}.`);
    wasAway = away !== undefined;
  };
  return repeat(turn, EVERY_MS);
}
