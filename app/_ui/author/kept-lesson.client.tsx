'use client';
import { useState, type ReactNode } from 'react';
import { benchItem as words } from '#app/_ui/messages/en-bench-item.ts';
import styles from './bench.module.css';

/**
 * A lesson, kept as it was read last while a file that it needs cannot be read: an author's file is torn for a moment whenever it
 * is saved in the middle of a line, and what was opened, typed and scrolled to is not to be lost for that.
 */
export function KeptLesson(props: {
  /** False where the lesson, or a part of it, is missing because of such a file. */
  readonly isWhole: boolean;
  /** Why the last decision was not written, for there is no item now beside which it would stand. */
  readonly refused: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { isWhole, refused, children } = props;
  const [last, setLast] = useState(isWhole ? children : undefined);
  if (isWhole && last !== children) setLast(children);
  const isKept = !isWhole && last !== undefined;
  return (
    <>
      {isKept ? (
        <div role="status" className={styles.kept}>
          <p>{words.kept}</p>
          {refused === undefined ? null : <p className={styles.keptRefusal}>{refused}</p>}
        </div>
      ) : null}
      {isKept ? last : children}
    </>
  );
}
