import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { BankLesson } from '#lib/bank/bank.ts';
import { changeAnchor } from '#lib/bank/change-anchor.ts';
import styles from './source-list.module.css';

const words = messages.lesson;

/** What readers of an earlier version of a lesson should know, newest first; each can be pointed at, as the feed does. */
export function ChangeList({ changes }: Pick<BankLesson, 'changes'>): ReactNode {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className={styles.title}>
        {words.changes}
      </h2>
      <ul className={styles.plain}>
        {changes.map(({ day, text }) => (
          <li key={day} id={changeAnchor(day)} className={styles.source}>
            <time dateTime={day} className={styles.details}>
              {words.changedOn(day)}
            </time>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
