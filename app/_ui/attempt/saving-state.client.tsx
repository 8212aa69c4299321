'use client';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { EarlyVerdict, type EarlyLine } from './early-verdict.client.tsx';
import { outcomeOf } from './item-feedback.client.tsx';
import styles from './item-form.module.css';
import type { AnswerState } from './use-answering.client.tsx';

const text = messages.attempt;

/**
 * How the answer fared and whether it is saved. The result is announced in a live region that stands there from the
 * start; what waits or was refused stands there in sight, with the way to try again.
 */
export function SavingState(props: { readonly state: AnswerState; readonly early: EarlyLine }): ReactNode {
  const { state, early } = props;
  const trouble = troubleOf(state);
  return (
    <>
      {state.phase === 'idle' && state.feedback === undefined ? <EarlyVerdict line={early} /> : null}
      <p role="status" className={styles.status} data-phase={trouble === '' ? 'quiet' : 'trouble'}>
        {trouble === '' ? resultOf(state) : trouble}
      </p>
      {state.phase === 'waiting' ? (
        <button type="button" className={styles.retry} onClick={state.retry}>
          {text.retry}
        </button>
      ) : null}
      {state.feedback !== undefined && (state.phase === 'sending' || state.phase === 'saved') ? (
        <p className={styles.saved} data-phase={state.phase}>
          {state.phase === 'saved' ? text.saved : text.saving}
        </p>
      ) : null}
    </>
  );
}

function resultOf({ feedback, phase }: AnswerState): string {
  if (feedback === undefined || phase === 'idle') return '';
  const { points, max } = feedback.score;
  return text.status(text.verdicts[outcomeOf(feedback)], text.points(points, max));
}

function troubleOf(state: AnswerState): string {
  if (state.phase === 'waiting') return text.unsaved;
  if (state.phase === 'sending' && state.isRestored) return text.restored;
  if (state.phase !== 'refused') return '';
  const sentences: Readonly<Record<string, string>> = messages.refusals;
  return sentences[state.code] ?? messages.refusals['invalid-response'];
}
