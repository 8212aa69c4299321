'use client';
import { useId, type ReactNode } from 'react';
import styles from './part-fieldset.module.css';

/** A fieldset whose legend is the lead-in, with what to do below it, where the lead-in does not say that, and, when something is missing, what. */
export function PartFieldset(props: {
  readonly leadIn: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly locked: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  const { hint } = props;
  return (
    <fieldset
      disabled={props.locked}
      aria-describedby={hint === undefined ? `${id}fault` : `${id}hint ${id}fault`}
    >
      <legend className={styles.leadIn}>{props.leadIn}</legend>
      {hint === undefined ? null : (
        <p id={`${id}hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <p id={`${id}fault`} role="alert" className={styles.fault}>
        {props.fault}
      </p>
      {props.children}
    </fieldset>
  );
}
