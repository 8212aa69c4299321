import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { RecallView } from '#lib/shell/usecases/recall-view.ts';
import styles from './recall.module.css';

const words = messages.recall;

/** What was wrong with a withdrawn item, what is right, and where the lesson says it. */
export function RecallNote(props: {
  readonly recall: RecallView;
  readonly lead: string;
  readonly children?: ReactNode;
}): ReactNode {
  const { why, right, lesson } = props.recall;
  return (
    <div className={styles.note}>
      <p className={styles.lead}>{props.lead}</p>
      <p>
        <strong>{words.why}:</strong> {why}
      </p>
      {right === '' ? null : (
        <p>
          <strong>{words.right}:</strong> {right}
        </p>
      )}
      <p className={styles.ways}>
        <a href={lesson.href}>{words.lesson(lesson.title)}</a>
        {props.children}
      </p>
    </div>
  );
}
