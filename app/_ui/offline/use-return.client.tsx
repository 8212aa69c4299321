'use client';
import { useEffect } from 'react';
import type { PageOutbox } from '../outbox/use-outbox.client.tsx';

/** As long as the page that was asked for waits for the answers that may stand on it. */
const SEND_FIRST_MS = 8000;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 30_000;
const PATIENCE_MS = 5000;
/** The page of this name stays. */
const OWN = '/offline';

/**
 * Asks after growing pauses, and at once when the browser or whoever uses it comes back, whether the server serves pages. When
 * it does, what waits is sent, and the page that was asked for is loaded.
 */
export function useReturn(settle: PageOutbox['settle']): void {
  useEffect(() => {
    if (window.location.pathname === OWN) return;
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = FIRST_PAUSE_MS;
    const look = async (): Promise<void> => {
      clearTimeout(timer);
      if (await isServed(left.signal)) {
        left.abort();
        await settle(SEND_FIRST_MS);
        window.location.reload();
      } else if (!left.signal.aborted) {
        timer = setTimeout(() => void look(), pause * (0.5 + Math.random() / 2));
        pause = Math.min(LONGEST_PAUSE_MS, 2 * pause);
      }
    };
    const lookNow = (): void => void look();
    window.addEventListener('online', lookNow, left);
    window.addEventListener('focus', lookNow, left);
    lookNow();
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [settle]);
}

/** False as well for what answers in the server's place, as a network does that wants a login first. */
async function isServed(left: AbortSignal): Promise<boolean> {
  try {
    const signal = AbortSignal.any([left, AbortSignal.timeout(PATIENCE_MS)]);
    const answer = await fetch('/readyz', { cache: 'no-store', redirect: 'error', signal });
    return answer.ok && (answer.headers.get('content-type') ?? '').startsWith('application/json');
  } catch {
    return false;
  }
}
