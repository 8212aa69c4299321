/** The store of this process. Next bundles the app apart from the server around it; both find it on `globalThis`. */
import { readConfig } from '../config.ts';
import { openStore } from './open-store.ts';
import { storeErrorCode } from './store-error.ts';
import type { Store } from './store.ts';

const KEY = Symbol.for('stemma.store');
const TROUBLE = Symbol.for('stemma.store-trouble');

const shelf: typeof globalThis & { [KEY]?: Promise<Store> | undefined; [TROUBLE]?: number } = globalThis;

/** The one store of this process, opened on first use; a failed opening is tried again at the next. */
export function currentStore(): Promise<Store> {
  const known = shelf[KEY];
  if (known !== undefined) return known;
  const opening = noting(openStore(readConfig())).then(observed);
  shelf[KEY] = opening;
  opening.catch(() => {
    shelf[KEY] = undefined;
  });
  return opening;
}

/**
 * Whether the store of this process could not do its work at some time since then, whoever asked for it.
 *
 * @param sinceMs of `performance.now()`
 */
export function hadStoreTrouble(sinceMs: number): boolean {
  return (shelf[TROUBLE] ?? -Infinity) >= sinceMs;
}

function observed(store: Store): Store {
  return {
    ...store,
    read: (work) => noting(store.read(work)),
    write: (work) => noting(store.write(work)),
  };
}

async function noting<T>(result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    if (storeErrorCode(error) !== undefined) shelf[TROUBLE] = performance.now();
    throw error;
  }
}

/** Closes the store of this process, if it was opened. */
export async function closeCurrentStore(): Promise<void> {
  const known = shelf[KEY];
  shelf[KEY] = undefined;
  await (await known)?.close();
}
