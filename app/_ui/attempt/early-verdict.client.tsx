'use client';
import type { ReactNode, RefObject } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { OutcomeMark, type Outcome } from './item-feedback.client.tsx';
import styles from './early-verdict.module.css';

/** An item without an answer is not submitted. */
const OUTCOMES = ['right', 'partly', 'wrong'] as const;

/** Where the verdict is told before all else. */
export type EarlyLine = RefObject<HTMLParagraphElement | null>;

/**
 * The verdict of the frame after Submit, beside the button that was pressed. All verdicts stand in the same place, none of
 * them seen, and one is shown by an attribute: nothing is rendered or laid out, and nothing moves. What is right and why
 * follows when it is painted, under the verdict as a heading, which is read out.
 */
export function EarlyVerdict({ line }: { readonly line: EarlyLine }): ReactNode {
  return (
    <p ref={line} className={styles.line} aria-hidden="true">
      {OUTCOMES.map((outcome) => (
        <span key={outcome} className={styles.verdict} data-outcome={outcome}>
          <OutcomeMark outcome={outcome} />
          {messages.attempt.verdicts[outcome]}
        </span>
      ))}
    </p>
  );
}

/** Shows the verdict without waiting for anything. */
export function tellEarly(line: HTMLParagraphElement | null, outcome: Outcome): void {
  if (line !== null) line.dataset['outcome'] = outcome;
}
