'use client';
import { useEffect, useState, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { forgetAllOutgoing, listOutgoing } from '../outbox/kept.client.tsx';
import styles from './data.module.css';

const OWN = 'stemma:';

/** Warns of answers in this browser that the server has not acknowledged: leaving would lose them. */
export function UnsentAnswers(): ReactNode {
  const [count, setCount] = useState(0);
  useEffect(() => void listOutgoing().then((kept) => setCount(kept.length)), []);
  return (
    <p role="status" className={styles.unsent}>
      {count === 0 ? '' : messages.device.unsent(count)}
    </p>
  );
}

/**
 * Takes everything of Stemma's off this browser once it was left. The page's answer says the same to the browser
 * (`Clear-Site-Data`), which obeys only where the connection is secure.
 */
export function ClearDevice(): ReactNode {
  useEffect(() => {
    for (const key of ownKeys(OWN)) window.localStorage.removeItem(key);
    void clearRest();
  }, []);
  return null;
}

function ownKeys(start: string): string[] {
  try {
    return Object.keys(window.localStorage).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}

/** What waits to be sent, cached pages and the worker that serves them: all of them are this site's. */
async function clearRest(): Promise<void> {
  try {
    window.sessionStorage.clear();
    // Emptied and not deleted: while another tab has it open, a deletion would shut it for every page that comes after.
    await forgetAllOutgoing();
    if ('caches' in window)
      await Promise.all((await window.caches.keys()).map((name) => window.caches.delete(name)));
    if ('serviceWorker' in navigator)
      await Promise.all(
        (await navigator.serviceWorker.getRegistrations()).map((worker) => worker.unregister()),
      );
  } catch {
    // A browser that refuses storage has kept nothing.
  }
}
