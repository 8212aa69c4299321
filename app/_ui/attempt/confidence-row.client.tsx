'use client';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { Confidence } from '#lib/attempts/confidence.ts';
import styles from './confidence-row.module.css';

/** The name of the field, and of nothing else in an item's form. */
export const CONFIDENCE_FIELD = 'confidence';

const LEVELS: readonly Confidence[] = ['guessing', 'fairly-sure', 'sure'];

/** One row of radios that may be left alone. */
export function ConfidenceRow(props: {
  readonly chosen: Confidence | null;
  readonly locked: boolean;
}): ReactNode {
  const { question, optional, levels } = messages.confidence;
  return (
    <fieldset className={styles.row} disabled={props.locked}>
      <legend className={styles.legend}>
        {question} <span>({optional})</span>
      </legend>
      <div className={styles.levels}>
        {LEVELS.map((level) => (
          <label key={level} className={styles.level}>
            <input
              type="radio"
              name={CONFIDENCE_FIELD}
              value={level}
              defaultChecked={props.chosen === level}
            />
            {levels[level]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The level chosen in a form; null when none is. */
export function readConfidence(form: HTMLFormElement): Confidence | null {
  const value = new FormData(form).get(CONFIDENCE_FIELD);
  return LEVELS.find((level) => level === value) ?? null;
}
