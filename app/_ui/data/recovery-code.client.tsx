'use client';
import { useActionState, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import controls from '../controls.module.css';
import type { CodeState } from './code-state.ts';
import styles from './data.module.css';

const words = messages.recovery;

/** The button that makes a code, and the code once it is made: it comes with the answer and is nowhere else. */
export function RecoveryCode(props: {
  readonly hasCode: boolean;
  readonly make: (state: CodeState) => Promise<CodeState>;
}): ReactNode {
  const [{ code }, make, isPending] = useActionState(props.make, { code: undefined });
  return (
    <form action={make}>
      <div role="status">
        {code === undefined ? null : (
          <div className={styles.code}>
            <p className={styles.codeName}>{words.codeLabel}</p>
            <p className={styles.codeText} data-testid="recovery-code">
              {code}
            </p>
            <p>{words.codeNote}</p>
          </div>
        )}
      </div>
      <button className={code === undefined ? controls.button : controls.quiet} aria-disabled={isPending}>
        {props.hasCode || code !== undefined ? words.makeAgain : words.make}
      </button>
    </form>
  );
}
