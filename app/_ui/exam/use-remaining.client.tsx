'use client';
import { useCallback, useEffect, useRef, useState } from 'react';

const SECOND_MS = 1000;
/** The page hands in what it holds a moment before the server stops taking answers. */
const HAND_IN_BEFORE_MS = 1000;

/** The time that an exam has left. */
export interface Remaining {
  /** Milliseconds, not below 0; null without a limit. */
  readonly ms: number | null;
  readonly isOver: boolean;
  /** Takes over what the server says. */
  readonly sync: (ms: number | null) => void;
}

/**
 * Counts down what the server said is left, by the monotonic clock of the page: setting the clock of the device changes
 * nothing. Asks the server again when the page comes back into sight, since a sleeping device may stop that clock.
 *
 * @param initialMs what was left when the server made the page
 */
export function useRemaining(attempt: string, initialMs: number | null): Remaining {
  const [ms, setMs] = useState(initialMs);
  const base = useRef<{ readonly ms: number | null; readonly at: number }>({ ms: initialMs, at: 0 });

  const sync = useCallback((left: number | null): void => {
    base.current = { ms: left, at: performance.now() };
    setMs(left);
  }, []);

  useEffect(() => {
    base.current = { ms: initialMs, at: pageArrival() };
    if (initialMs === null) return undefined;
    const tick = (): void => {
      const { ms: left, at } = base.current;
      if (left !== null) setMs(Math.max(0, left - (performance.now() - at)));
    };
    tick();
    const timer = setInterval(tick, SECOND_MS / 2);
    const ask = (): void => {
      if (document.visibilityState === 'visible') void askServer(attempt, sync);
    };
    document.addEventListener('visibilitychange', ask);
    window.addEventListener('pageshow', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
      window.removeEventListener('pageshow', ask);
    };
  }, [attempt, initialMs, sync]);

  return { ms, isOver: ms !== null && ms <= HAND_IN_BEFORE_MS, sync };
}

/** When this page came from the server, on the monotonic clock. */
function pageArrival(): number {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming ? entry.responseStart : performance.now();
}

async function askServer(attempt: string, sync: (ms: number | null) => void): Promise<void> {
  try {
    const answer = await fetch(`/api/attempts/${attempt}/clock`, { cache: 'no-store' });
    if (!answer.ok) return;
    const { remainingMs } = (await answer.json()) as { readonly remainingMs: number | null };
    sync(remainingMs);
  } catch {
    // Without a network the page goes on counting by itself.
  }
}
