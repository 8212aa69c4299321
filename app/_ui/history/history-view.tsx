import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { HistoryLine } from '#lib/shell/usecases/view-history.ts';
import controls from '../controls.module.css';
import { HistoryList } from './history-list.tsx';
import styles from './history.module.css';

/** A page of the learner's attempts. */
export interface HistoryPageData {
  readonly attempts: readonly HistoryLine[];
  readonly timeZone: string;
  /** Addresses of the pages around this one. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** The attempts of the learner, newest first. */
export function HistoryView(props: HistoryPageData): ReactNode {
  const words = messages.history;
  return (
    <main className={controls.narrow}>
      <p className={controls.label}>
        <a className={styles.back} href="/progress">
          {words.back}
        </a>
      </p>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <HistoryList attempts={props.attempts} timeZone={props.timeZone} />
      <p className={styles.pages}>
        {props.newer === undefined ? null : <a href={props.newer}>{words.newer}</a>}
        {props.older === undefined ? null : <a href={props.older}>{words.older}</a>}
      </p>
    </main>
  );
}
