import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { BenchCounts } from '#lib/bank/workbench/lesson-bench.ts';
import styles from './bench.module.css';

const words = pageMessages.author;
const HEIGHT = 10;

/** How many items of those in use are signed, as a bar and in words. */
export function SignedBar({ counts }: { readonly counts: BenchCounts }): ReactNode {
  const used = counts.items - counts.retired;
  const share = used === 0 ? 0 : (100 * counts.approved) / used;
  return (
    <div className={styles.signed}>
      <svg width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
        <rect x="0.5" y="0.5" width="calc(100% - 1px)" height={HEIGHT - 1} className={styles.track} />
        <rect width={`${share.toFixed(2)}%`} height={HEIGHT} className={styles.fill} />
      </svg>
      <p>
        {words.signed(counts.approved, used)}
        {counts.lapsed === 0 ? '' : `, ${words.lapsed(counts.lapsed)}`}
      </p>
    </div>
  );
}
