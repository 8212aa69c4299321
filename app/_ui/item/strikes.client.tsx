'use client';
import { createContext, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import styles from './strikes.module.css';

/** Options that a learner has ruled out. It helps thinking and changes nothing that is saved as the answer. */
export interface Strikes {
  /** Handles. */
  readonly struck: readonly string[];
  readonly toggle: (option: string) => void;
}

/** Set around an item whose options may be struck out: in an exam. */
export const StrikesContext = createContext<Strikes | undefined>(undefined);

/** Strikes one option out, or takes that back. */
export function StrikeButton(props: {
  readonly strikes: Strikes;
  readonly option: { readonly handle: string; readonly text: string };
}): ReactNode {
  const { strikes, option } = props;
  const { strike } = messages.exam;
  return (
    <button
      type="button"
      className={styles.strike}
      aria-pressed={strikes.struck.includes(option.handle)}
      aria-label={strike(option.text)}
      title={messages.exam.strikeMark}
      onClick={() => strikes.toggle(option.handle)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M2 10h16M6.5 14.5c.6 1 1.8 1.6 3.5 1.6 2.2 0 3.7-1 3.7-2.7 0-.8-.3-1.4-.9-1.9M13.3 6c-.5-1.2-1.7-1.9-3.4-1.9-2 0-3.4 1-3.4 2.5 0 .6.2 1.1.6 1.5" />
      </svg>
    </button>
  );
}
