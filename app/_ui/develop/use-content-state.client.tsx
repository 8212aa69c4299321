'use client';

import { useEffect, useState } from 'react';
import type { ContentState } from '#lib/shell/server/develop/content-state.ts';

/** Whether the server was stopped is not known before: a page that goes on to another loses it for a moment, too. */
const AWAY_AFTER_MS = 2000;

/** What is heard of the content. */
export interface HeardContent {
  /** Undefined until something was heard. */
  readonly state: ContentState | undefined;
  /** True while nobody is there to tell. */
  readonly isAway: boolean;
}

/**
 * Hears of every save.
 *
 * @param address where it hears of them
 * @param origin what the page was made from
 * @param onHeard called with each, and whether pages show something else since
 */
export function useContentState(
  address: string,
  origin: string,
  onHeard: (isNew: boolean) => void,
): HeardContent {
  const [state, setState] = useState<ContentState>();
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const events = new EventSource(address);
    let shown = origin;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    events.onmessage = ({ data }: MessageEvent<string>) => {
      const next = JSON.parse(data) as ContentState;
      setState(next);
      onHeard(next.pages !== shown);
      shown = next.pages;
    };
    events.onopen = () => {
      clearTimeout(waiting);
      waiting = undefined;
      setAway(false);
    };
    events.onerror = () => {
      waiting ??= setTimeout(() => setAway(true), AWAY_AFTER_MS);
    };
    return () => {
      clearTimeout(waiting);
      events.close();
    };
  }, [address, origin, onHeard]);
  return { state, isAway };
}
