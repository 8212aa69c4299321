'use client';
import type { ReactNode } from 'react';
import { benchItem as words } from '#app/_ui/messages/en-bench-item.ts';
import type { ItemState } from '#lib/bank/workbench/item-state.ts';
import styles from './state-mark.module.css';

/** How an item stands with the people who read it: a shape and a word, never a colour alone. */
export function StateMark({ code }: { readonly code: ItemState['code'] }): ReactNode {
  return (
    <span className={styles.state} data-state={code}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="6.5" />
        <path d={SHAPES[code]} />
      </svg>
      {words.states[code]}
    </span>
  );
}

const SHAPES: Readonly<Record<ItemState['code'], string>> = {
  approved: 'M5 8.3l2.2 2.2L11.2 6',
  retired: 'M5.5 5.5l5 5m0-5l-5 5',
  lapsed: 'M8 4.8v3.7M8 11v.3',
  awaiting: '',
};
