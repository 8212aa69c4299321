'use client';
import { useEffect, useMemo, useState } from 'react';
import { resultsOf, type Results } from '#lib/search/find/results.ts';
import { useFinder } from './use-finder.client.tsx';

/** What is searched: a course, or all; and whether that is little enough for the browser. */
export interface SearchScope {
  readonly course: string | undefined;
  readonly isTogether: boolean;
}

/** What is known of a query, and how. */
interface Answered {
  readonly query: string;
  readonly results: Results;
}

interface Found {
  /** Has the browser's own search made, where it has one. */
  readonly prepare: () => void;
  /** `ready`: results come as one types; `kept`: from what is kept on the device; `failed`: only with the form. */
  readonly state: 'waiting' | 'ready' | 'kept' | 'failed';
  /** Undefined while they are looked for. */
  readonly results: Results | undefined;
  /** The query that the results are of. */
  readonly found: string;
}

/** After the last key, before the server is asked. */
const PAUSE_MS = 200;

/** The address of a search; without `q` when nothing is searched for. */
export function addressOf(path: string, query: string, course: string | undefined): string {
  const search = new URLSearchParams({
    ...(query.trim() === '' ? {} : { q: query }),
    ...(course === undefined ? {} : { course }),
  });
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

/** The results of a query: the page's own at first, then the browser's with every key, or in a large bank the server's. */
export function useResults(query: string, scope: SearchScope, page: Answered): Found {
  const { course, isTogether } = scope;
  const [isWanted, setIsWanted] = useState(false);
  const remote = useRemote(query, course, isWanted && !isTogether, page);
  const [finder, prepare] = useFinder(isTogether ? addressOf('/api/search-index', '', course) : undefined);
  const isOffline = remote.state === 'failed';
  useEffect(() => {
    if (isOffline) prepare();
  }, [isOffline, prepare]);
  const own = useMemo(
    () => (finder.is === 'ready' ? resultsOf(finder.find(query)) : undefined),
    [finder, query],
  );
  if (own !== undefined) {
    const state = isTogether ? 'ready' : 'kept';
    return { prepare, state, results: own, found: query };
  }
  if (!isTogether) return { ...remote, prepare: () => setIsWanted(true) };
  const results = query === page.query ? page.results : undefined;
  return { prepare, state: finder.is === 'failed' ? 'failed' : 'waiting', results, found: query };
}

/** What the server finds, asked when the keys rest; what it found before stands until then. */
function useRemote(
  query: string,
  course: string | undefined,
  isOn: boolean,
  page: Answered,
): Omit<Found, 'prepare'> {
  const [answered, setAnswered] = useState<Answered>(page);
  const [isFailed, setIsFailed] = useState(false);
  useEffect(() => {
    if (!isOn || query === answered.query) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      ask(addressOf('/api/search', query, course), stop.signal).then(
        (results) => {
          setIsFailed(false);
          setAnswered({ query, results });
        },
        () => setIsFailed(!stop.signal.aborted),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, course, isOn, answered.query]);
  return {
    state: isFailed ? 'failed' : isOn ? 'ready' : 'waiting',
    results: answered.results,
    found: answered.query,
  };
}

/** @throws Error when the server does not answer, or answers something else */
async function ask(address: string, signal: AbortSignal): Promise<Results> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`The search answered ${String(answer.status)}`);
  return (await answer.json()) as Results;
}
