'use client';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { PageOutbox } from '../outbox/use-outbox.client.tsx';
import styles from './exam.module.css';

const words = messages.exam;

/** Whether all answers are saved; the loss of the network is said at once, and read out. */
export function ExamSaving({ outbox }: { readonly outbox: PageOutbox }): ReactNode {
  const deliveries = [...outbox.deliveries.values()];
  const isIn = (phase: string): boolean => deliveries.some((delivery) => delivery.phase === phase);
  const trouble = troubleOf(outbox);
  return (
    <>
      <p role="status" className={styles.trouble}>
        {trouble}
      </p>
      {trouble === '' ? (
        <p className={styles.saving} data-saved={isIn('saved') || undefined}>
          {isIn('sending') ? words.saving : isIn('saved') ? words.saved : words.nothingYet}
        </p>
      ) : null}
    </>
  );
}

function troubleOf({ deliveries, isOffline }: PageOutbox): string {
  const all = [...deliveries.values()];
  const waiting = all.filter(({ phase }) => phase === 'waiting').length;
  if (waiting > 0) return words.waiting(waiting);
  if (isOffline) return words.offline;
  const refused = all.find(({ phase }) => phase === 'refused');
  if (refused === undefined || !('told' in refused)) return '';
  const { code = '' } = refused.told as { readonly code?: string };
  const sentences: Readonly<Record<string, string>> = messages.refusals;
  return sentences[code] ?? words.refused;
}
