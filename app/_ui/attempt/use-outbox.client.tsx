'use client';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { forgetOutgoing, keepOutgoing, listOutgoing, type Outgoing } from './outbox.client.tsx';

/** Where a message stands: on its way, waiting to be sent again, taken by the server, refused by it for good. */
export type Delivery =
  | { readonly phase: 'sending' | 'waiting'; readonly message: Outgoing; readonly isRestored: boolean }
  | { readonly phase: 'saved' | 'refused'; readonly message: Outgoing; readonly told: unknown };

/** Sends messages until the server has them. */
export interface Outbox {
  /** By the key of the message. */
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly isOffline: boolean;
  /** Keeps a message on the device and sends it; one with the same key that still waits is replaced. */
  readonly send: (message: Outgoing) => void;
  /** Sends all that waits, now. */
  readonly retry: () => void;
  /** Resolves when nothing waits any more, or after `patienceMs`. @returns whether everything was taken or refused */
  readonly settle: (patienceMs: number) => Promise<boolean>;
}

type Outcome = { readonly is: 'saved' | 'refused'; readonly told: unknown } | { readonly is: 'unreachable' };

/** By key: what the server does not have yet. */
type Pending = Map<string, { readonly message: Outgoing; readonly isRestored: boolean }>;

const FIRST_PAUSE_MS = 1500;
const LONGEST_PAUSE_MS = 30_000;
const PATIENCE_MS = 10_000;

/**
 * An outbox for this page. Messages about one thing go out one after the other, so that the last one is the last to
 * arrive; they are sent again after growing pauses, and at once when the browser is online again. What was kept from
 * before a reload, by whichever page, is sent when this one opens.
 */
export function useOutbox(): Outbox {
  const [deliveries, setDeliveries] = useState<ReadonlyMap<string, Delivery>>(new Map());
  const pending = useRef<Pending>(new Map());
  const running = useRef(new Map<string, Promise<void>>());
  const failures = useRef(0);

  const note = useCallback((delivery: Delivery): void => {
    setDeliveries((known) => withNews(known, delivery));
  }, []);

  const post = useCallback(
    async (key: string): Promise<void> => {
      for (let next = pending.current.get(key); next !== undefined; next = pending.current.get(key)) {
        note({ phase: 'sending', ...next });
        const outcome = await deliver(next.message);
        if (outcome.is === 'unreachable') {
          failures.current += 1;
          note({ phase: 'waiting', ...(pending.current.get(key) ?? next) });
          return;
        }
        failures.current = 0;
        forgetOutgoing(next.message);
        if (pending.current.get(key)?.message.id !== next.message.id) continue;
        pending.current.delete(key);
        note({ phase: outcome.is, message: next.message, told: outcome.told });
      }
    },
    [note],
  );

  const start = useCallback(
    (key: string): void => {
      if (running.current.has(key)) return;
      const run = post(key).finally(() => running.current.delete(key));
      running.current.set(key, run);
    },
    [post],
  );

  const retry = useCallback(() => [...pending.current.keys()].forEach(start), [start]);

  const send = useCallback(
    (message: Outgoing): void => {
      keepOutgoing(message);
      pending.current.set(message.key, { message, isRestored: false });
      start(message.key);
    },
    [start],
  );

  const settle = useCallback(
    async (patienceMs: number): Promise<boolean> => {
      retry();
      await Promise.race([Promise.all(running.current.values()), pause(patienceMs)]);
      return pending.current.size === 0;
    },
    [retry],
  );

  useKept(pending, retry);
  useSendingAgain(deliveries, failures, retry);
  const isOffline = useOffline(retry);

  return useMemo(
    () => ({ deliveries, isOffline, send, retry, settle }),
    [deliveries, isOffline, send, retry, settle],
  );
}

/** The latest news of a message comes last. */
function withNews(known: Outbox['deliveries'], delivery: Delivery): Outbox['deliveries'] {
  const { key } = delivery.message;
  return new Map([...known].filter(([other]) => other !== key)).set(key, delivery);
}

/** What was kept on the device before this page opened is sent. */
function useKept(pending: RefObject<Pending>, retry: () => void): void {
  useEffect(() => {
    for (const message of listOutgoing())
      if (!pending.current.has(message.key)) pending.current.set(message.key, { message, isRestored: true });
    retry();
  }, [pending, retry]);
}

/** While something waits, all of it is sent again after a pause that grows with the failures. */
function useSendingAgain(
  deliveries: Outbox['deliveries'],
  failures: RefObject<number>,
  retry: () => void,
): void {
  useEffect(() => {
    const isWaiting = [...deliveries.values()].some(({ phase }) => phase === 'waiting');
    if (!isWaiting) return undefined;
    const wait = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, failures.current - 1));
    const timer = setTimeout(retry, wait);
    return () => clearTimeout(timer);
  }, [deliveries, failures, retry]);
}

/** Whether the browser is offline; `retry` is called when it is no longer. */
function useOffline(retry: () => void): boolean {
  const [isOffline, setIsOffline] = useState(false);
  useEffect(() => {
    const look = (): void => {
      setIsOffline(!navigator.onLine);
      if (navigator.onLine) retry();
    };
    look();
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, [retry]);
  return isOffline;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** A failing network and a failing server are alike: the message stays ours to send. A refusal is final. */
async function deliver({ path, body }: Outgoing): Promise<Outcome> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      // A message that is on its way is not stopped by leaving the page.
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status >= 500 || answer.status === 429) return { is: 'unreachable' };
    const told: unknown = await answer.json();
    return { is: answer.ok ? 'saved' : 'refused', told };
  } catch {
    return { is: 'unreachable' };
  }
}
