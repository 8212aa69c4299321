'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ItemFeedback } from '#lib/items/view.ts';
import { forgetPending, keepPending, readPending, type PendingResponse } from './pending-response.client.tsx';

/** Where a response stands: nothing sent, on its way, waiting to be sent again, refused for good, stored. */
export type Sending =
  | { readonly phase: 'idle' }
  | { readonly phase: 'saving' | 'unsaved'; readonly pending: PendingResponse; readonly isRestored: boolean }
  | { readonly phase: 'refused'; readonly pending: PendingResponse; readonly code: string }
  | { readonly phase: 'stored'; readonly feedback: ItemFeedback; readonly isEarlier: boolean };

/** What became of a sending. `isEarlier`: the answer that counts had been given before. */
type Outcome =
  | { readonly is: 'stored'; readonly feedback: ItemFeedback; readonly isEarlier: boolean }
  | { readonly is: 'refused'; readonly code: string }
  | { readonly is: 'unreachable' };

/** The server's answer: feedback when an answer is stored, a code when this one is refused. */
interface Told {
  readonly feedback?: ItemFeedback;
  readonly code?: string;
}

const FIRST_PAUSE_MS = 1500;
const LONGEST_PAUSE_MS = 30_000;
const PATIENCE_MS = 10_000;

/**
 * Sends a response until the server has stored it: at once, again after growing pauses, and whenever the browser is
 * online again; always under the id it was given. What was kept from before a reload is sent when the page opens.
 *
 * @param isAnswered the server already has an answer to this item: nothing is sent, what was kept is dropped
 */
export function useSending(
  attempt: string,
  item: string,
  isAnswered: boolean,
): {
  readonly sending: Sending;
  readonly send: (response: PendingResponse) => void;
  readonly retry: () => void;
} {
  const [sending, setSending] = useState<Sending>({ phase: 'idle' });
  const tries = useRef(0);

  const post = useCallback(
    async (pending: PendingResponse, isRestored: boolean): Promise<void> => {
      tries.current += 1;
      setSending({ phase: 'saving', pending, isRestored });
      const outcome = await deliver(attempt, pending);
      if (outcome.is === 'unreachable') {
        setSending({ phase: 'unsaved', pending, isRestored });
        return;
      }
      forgetPending(attempt, item);
      if (outcome.is === 'refused') setSending({ phase: 'refused', pending, code: outcome.code });
      else setSending({ phase: 'stored', feedback: outcome.feedback, isEarlier: outcome.isEarlier });
    },
    [attempt, item],
  );

  useEffect(() => {
    const kept = isAnswered ? undefined : readPending(attempt, item);
    if (isAnswered) forgetPending(attempt, item);
    if (kept !== undefined) void post(kept, true);
  }, [attempt, item, isAnswered, post]);

  useEffect(() => {
    if (sending.phase !== 'unsaved') return undefined;
    const again = (): void => void post(sending.pending, sending.isRestored);
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries.current - 1));
    const timer = setTimeout(again, pause);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [sending, post]);

  const send = (response: PendingResponse): void => {
    keepPending(attempt, response);
    void post(response, false);
  };
  const retry = (): void => {
    if (sending.phase === 'unsaved') void post(sending.pending, sending.isRestored);
  };
  return { sending, send, retry };
}

/** A failing network and a failing server are alike: the response stays ours to send. A refusal is final. */
async function deliver(attempt: string, pending: PendingResponse): Promise<Outcome> {
  try {
    const answer = await fetch(`/api/attempts/${encodeURIComponent(attempt)}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(pending),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status >= 500 || answer.status === 429) return { is: 'unreachable' };
    const { feedback, code = 'invalid-response' } = (await answer.json()) as Told;
    if (feedback === undefined) return { is: 'refused', code };
    return { is: 'stored', feedback, isEarlier: !answer.ok };
  } catch {
    return { is: 'unreachable' };
  }
}
