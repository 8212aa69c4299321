'use client';
import type { ReactNode } from 'react';
import styles from './print-button.module.css';

/** Opens the browser's own dialog for printing. Not there without a script, where the browser's menu does the same. */
export function PrintButton({ label }: { readonly label: string }): ReactNode {
  return (
    <button type="button" className={styles.print} onClick={() => window.print()}>
      {label}
    </button>
  );
}
