/** The store of this process. Next bundles the app apart from the server around it; both find it on `globalThis`. */
import { readConfig } from '../config.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';

const KEY = Symbol.for('stemma.store');

const shelf: typeof globalThis & { [KEY]?: Promise<Store> | undefined } = globalThis;

/** The one store of this process, opened on first use; a failed opening is tried again at the next. */
export function currentStore(): Promise<Store> {
  const known = shelf[KEY];
  if (known !== undefined) return known;
  const opening = openStore(readConfig());
  shelf[KEY] = opening;
  opening.catch(() => {
    shelf[KEY] = undefined;
  });
  return opening;
}

/** Closes the store of this process, if it was opened. */
export async function closeCurrentStore(): Promise<void> {
  const known = shelf[KEY];
  shelf[KEY] = undefined;
  await (await known)?.close();
}
