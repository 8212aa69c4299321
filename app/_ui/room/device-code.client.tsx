'use client';
import { useActionState, type ReactNode } from 'react';
import controls from '../controls.module.css';
import type { CodeState } from '../data/code-state.ts';
import styles from './rooms.module.css';

/** The button that makes a code for another device, and the code once it is made: it comes with the answer and is nowhere else. */
export function DeviceCode(props: {
  readonly make: (state: CodeState) => Promise<CodeState>;
  readonly words: { readonly make: string; readonly made: string; readonly note: string };
}): ReactNode {
  const [{ code }, make, isPending] = useActionState(props.make, { code: undefined });
  return (
    <form action={make} className={styles.field}>
      <div role="status">
        {code === undefined ? null : (
          <div className={styles.made}>
            <p className={styles.legend}>{props.words.made}</p>
            <p className={styles.madeCode} data-testid="device-code">
              {code}
            </p>
            <p className={styles.hint}>{props.words.note}</p>
          </div>
        )}
      </div>
      <button className={controls.quiet} aria-disabled={isPending}>
        {props.words.make}
      </button>
    </form>
  );
}
