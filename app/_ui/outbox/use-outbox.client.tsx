'use client';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Outbox, type OutboxState } from './outbox.client.tsx';

/** The outbox of the page with its state. */
export type PageOutbox = OutboxState & Pick<Outbox, 'send' | 'retry' | 'settle'>;

const NOTHING: OutboxState = { deliveries: new Map(), isOffline: false };

let shared: Outbox | undefined;
let isOpened = false;

/** The one outbox of this page, whichever component looks at it; opened when the first one does. */
export function useOutbox(): PageOutbox {
  const outbox = (shared ??= new Outbox());
  const state = useSyncExternalStore(outbox.subscribe, outbox.state, () => NOTHING);
  useEffect(openOnce, []);
  const { send, retry, settle } = outbox;
  return useMemo(() => ({ ...state, send, retry, settle }), [state, send, retry, settle]);
}

function openOnce(): void {
  if (isOpened) return;
  isOpened = true;
  shared?.open();
}
