'use client';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import styles from './exam.module.css';

const words = messages.exam;

/** In place of an item that was withdrawn while the exam lasts: that it was, and the way on. */
export function WithdrawnItem(props: { readonly href: string; readonly onNext: () => void }): ReactNode {
  return (
    <>
      <p className={styles.lead}>{words.withdrawn}</p>
      <p className={styles.actions}>
        <a
          className={styles.next}
          href={props.href}
          onClick={(event) => {
            event.preventDefault();
            props.onNext();
          }}
        >
          {words.goOn}
        </a>
      </p>
    </>
  );
}
