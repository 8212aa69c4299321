'use client';
import { useCallback, useRef, useState } from 'react';
import { makeFinder, type Finder } from '#lib/search/find/finder.ts';
import { isSearchIndex } from '#lib/search/find/search-index.ts';

/** How far the browser's own search is. */
export type FinderState =
  | { readonly is: 'absent' | 'loading' | 'failed' }
  | { readonly is: 'ready'; readonly find: Finder };

/** The browser's own search, and how to have it made: once; after a failure, once more each time it is asked for. */
export function useFinder(): readonly [state: FinderState, prepare: () => void] {
  const [state, setState] = useState<FinderState>({ is: 'absent' });
  const asked = useRef(false);
  const prepare = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    setState({ is: 'loading' });
    void loadFinder().then((find) => {
      asked.current = find !== undefined;
      setState(find === undefined ? { is: 'failed' } : { is: 'ready', find });
    });
  }, []);
  return [state, prepare];
}

/** Undefined when the index cannot be had, or is one that this script does not understand. */
async function loadFinder(): Promise<Finder | undefined> {
  try {
    const answer = await fetch('/api/search-index');
    const index: unknown = answer.ok ? await answer.json() : undefined;
    return isSearchIndex(index) ? makeFinder(index) : undefined;
  } catch {
    return undefined;
  }
}
