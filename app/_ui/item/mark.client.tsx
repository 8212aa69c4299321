'use client';
import type { ReactNode } from 'react';
import styles from './mark.module.css';

/** How one option fared: chosen and right, chosen and wrong, right but not chosen, rightly left alone. */
export type Standing = 'chosen-key' | 'chosen-other' | 'missed-key' | 'other';

/** The standing of an option, from whether it is a key and whether it was chosen. */
export function standingOf(option: { readonly key: boolean; readonly chosen: boolean }): Standing {
  if (option.chosen) return option.key ? 'chosen-key' : 'chosen-other';
  return option.key ? 'missed-key' : 'other';
}

const TICK = 'M4.5 10.5l3.6 3.6 7.4-8';
const CROSS = 'M5.5 5.5l9 9m0-9l-9 9';

/** A tick or a cross, solid for what was chosen and outlined for what was not; its meaning stands beside it in words. */
export function Mark({ standing }: { readonly standing: Standing }): ReactNode {
  const isKey = standing === 'chosen-key' || standing === 'missed-key';
  return (
    <svg
      className={styles.mark}
      data-standing={standing}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="10" cy="10" r="9.25" />
      <path d={isKey ? TICK : CROSS} />
    </svg>
  );
}
