'use client';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ExamItemData } from './exam-data.ts';
import { FlagMark } from './exam-item.client.tsx';
import styles from './exam.module.css';
import { isAnswered, isOpen } from './use-exam.client.tsx';

const words = messages.exam;

/** Every item of the exam by number: answered, flagged, shown. Links, so that they work before the page comes to life. */
export function ExamNavigator(props: {
  readonly attempt: string;
  readonly items: readonly ExamItemData[];
  readonly at: number | 'review';
  readonly go: (to: number | 'review') => void;
}): ReactNode {
  const { attempt, items, at, go } = props;
  const asked = items.filter(({ isWithdrawn }) => !isWithdrawn);
  return (
    <nav className={styles.navigator} aria-labelledby="places">
      <h2 id="places" className={styles.label}>
        {words.questions} <span>{words.answered(asked.filter(isAnswered).length, asked.length)}</span>
      </h2>
      <ol className={styles.places}>
        {items.map((one, position) => (
          <li key={one.item.handle}>
            <a
              href={`/attempts/${attempt}?item=${position + 1}`}
              className={styles.place}
              aria-current={at === position ? 'true' : undefined}
              aria-label={words.place(position + 1, statesOf(one))}
              data-answered={!isOpen(one) || undefined}
              onClick={(event) => {
                event.preventDefault();
                go(position);
              }}
            >
              {position + 1}
              {one.flagged ? <FlagMark /> : null}
            </a>
          </li>
        ))}
      </ol>
      <a
        href={`/attempts/${attempt}?item=review`}
        className={styles.toReview}
        aria-current={at === 'review' ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault();
          go('review');
        }}
      >
        {words.review}
      </a>
    </nav>
  );
}

/** What an item's state is called. */
export function statesOf(one: ExamItemData): readonly string[] {
  const { states } = words;
  if (one.isWithdrawn) return [states.withdrawn];
  return [isAnswered(one) ? states.answered : states.open, ...(one.flagged ? [states.flagged] : [])];
}
