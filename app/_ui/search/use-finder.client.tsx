'use client';
import { useCallback, useRef, useState } from 'react';
import { joinFound, makeFinder, type Finder } from '#lib/search/find/finder.ts';
import { isSearchIndex } from '#lib/search/find/search-index.ts';

/** How far the browser's own search is. */
export type FinderState =
  | { readonly is: 'absent' | 'loading' | 'failed' }
  | { readonly is: 'ready'; readonly find: Finder };

/**
 * The browser's own search, and how to have it made: once; after a failure, once more each time it is asked for.
 *
 * @param address of its index; undefined for the indexes of courses that are kept on the device
 */
export function useFinder(address: string | undefined): readonly [state: FinderState, prepare: () => void] {
  const [state, setState] = useState<FinderState>({ is: 'absent' });
  const asked = useRef(false);
  const prepare = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    setState({ is: 'loading' });
    void (address === undefined ? keptFinder() : loadFinder(address)).then((find) => {
      asked.current = find !== undefined;
      setState(find === undefined ? { is: 'failed' } : { is: 'ready', find });
    });
  }, [address]);
  return [state, prepare];
}

/** Undefined when the index cannot be had, or is one that this script does not understand. */
async function loadFinder(address: string): Promise<Finder | undefined> {
  try {
    return await finderIn(await fetch(address));
  } catch {
    return undefined;
  }
}

/** Undefined when no index is kept on the device. */
async function keptFinder(): Promise<Finder | undefined> {
  try {
    const files = await window.caches.open(KEPT);
    const requests = (await files.keys()).filter(({ url }) => new URL(url).pathname === '/api/search-index');
    const made = await Promise.all(
      requests.map(async (request) => {
        const kept = await files.match(request, { ignoreVary: true });
        return kept === undefined ? undefined : finderIn(kept);
      }),
    );
    const finders = made.filter((finder) => finder !== undefined);
    return finders.length === 0 ? undefined : (query) => joinFound(finders.map((find) => find(query)));
  } catch {
    return undefined;
  }
}

/** Where the service worker keeps files (`app/_offline/worker.mjs`). */
const KEPT = 'stemma-files-1';

async function finderIn(answer: Response): Promise<Finder | undefined> {
  const index: unknown = answer.ok ? await answer.json() : undefined;
  return isSearchIndex(index) ? makeFinder(index) : undefined;
}
