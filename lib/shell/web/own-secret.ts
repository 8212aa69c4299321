/** The secret that signs the cookies of this installation. */
import { systemClock } from '../clock.ts';
import { currentStore } from '../db/current-store.ts';
import { cookieSecret } from '../db/settings.ts';
import type { Store } from '../db/store.ts';

/** By store, since a process has one and tests have several. */
const secrets = new WeakMap<Store, Promise<string>>();

/** The secret of this process's store, read once. */
export async function ownSecret(): Promise<string> {
  const store = await currentStore();
  const known = secrets.get(store);
  if (known !== undefined) return known;
  const reading = store.write((records) => cookieSecret(records, systemClock.randomSecret()));
  secrets.set(store, reading);
  reading.catch(() => secrets.delete(store));
  return reading;
}
