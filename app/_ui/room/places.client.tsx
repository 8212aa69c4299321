'use client';
import type { ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import styles from './places.module.css';

const words = roomMessages.join.alone;

/** The places of a form as numbers to go to. */
export function Places(props: {
  /** Undefined where nobody answers: on the trainer's screen. */
  readonly answered: ReadonlySet<number> | undefined;
  readonly at: number;
  readonly items: number;
  readonly go: (position: number) => void;
}): ReactNode {
  const { answered } = props;
  return (
    <nav aria-label={words.nav}>
      <ol className={styles.places}>
        {Array.from({ length: props.items }, (_, position) => (
          <li key={position}>
            <button
              type="button"
              className={styles.place}
              data-answered={answered?.has(position) === true || undefined}
              aria-current={position === props.at ? 'step' : undefined}
              aria-label={words.place(position + 1, answered?.has(position))}
              onClick={() => props.go(position)}
            >
              {position + 1}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
