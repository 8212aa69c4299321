'use client';
import type { ReactNode } from 'react';
import type { ProofBranch } from '#lib/checks/proof/proof-tree.ts';
import styles from './proof-list.module.css';

/** A proof as the tree that it is: each line with what it rests on below it. */
export function ProofList({ branches }: { readonly branches: readonly ProofBranch[] }): ReactNode {
  return (
    <ul className={styles.tree}>
      {branches.map((branch, index) => (
        // One fact may stand under several options, and twice under one: the place is what tells them apart.
        <li key={`${String(index)} ${branch.text}`} data-key={branch.text.startsWith('key ') || undefined}>
          <span>{branch.text}</span>
          {branch.below.length === 0 ? null : <ProofList branches={branch.below} />}
        </li>
      ))}
    </ul>
  );
}
