import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { HistoryLine } from '#lib/shell/usecases/view-history.ts';
import controls from '../controls.module.css';
import { HistoryList } from './history-list.tsx';
import styles from './history.module.css';

/** Every attempt of the learner, newest first. */
export function HistoryView(props: {
  readonly attempts: readonly HistoryLine[];
  readonly timeZone: string;
}): ReactNode {
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
      <HistoryList {...props} />
    </main>
  );
}
