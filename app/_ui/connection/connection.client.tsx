'use client';
import { useEffect, useState, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { useOutbox, type PageOutbox } from '../outbox/use-outbox.client.tsx';
import styles from './connection.module.css';
import { startKeeping } from './keep-pages.client.tsx';

const words = messages.connection;

/** What one must know of the network: that it is gone, of when the page is, and how many answers wait on the device. */
export function Connection(): ReactNode {
  const outbox = useOutbox();
  const [keptAt, setKeptAt] = useState<string>();
  useEffect(() => {
    startKeeping();
    setKeptAt(document.documentElement.dataset['keptAt']);
  }, []);
  const text = sentencesOf(outbox, keptAt);
  return (
    <div aria-live="polite" className={styles.bar} data-connection>
      {text === '' ? null : (
        <p className={styles.text}>
          {text}
          {keptAt === undefined || outbox.isOffline ? null : (
            <button type="button" onClick={() => window.location.reload()}>
              {words.reload}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function sentencesOf({ isOffline, deliveries }: PageOutbox, keptAt: string | undefined): string {
  const waiting = [...deliveries.values()].filter(({ phase }) => phase === 'waiting').length;
  const sentences = [
    isOffline ? words.offline : '',
    keptAt === undefined
      ? ''
      : (isOffline ? words.keptPage : words.keptPageOnline)(new Date(keptAt), new Date()),
    waiting === 0 ? '' : words.waiting(waiting),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
