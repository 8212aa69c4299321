import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { Standing } from '#lib/progress/fold-progress.ts';
import type { ObjectiveView } from '#lib/shell/usecases/view-progress.ts';
import { Hatch } from '../plots/hatch.tsx';
import styles from './share-bar.module.css';

/** How many facts have each standing. */
export type StandingCounts = Readonly<Record<Standing, number>>;

/** Counts the facts of objectives by standing; those not met are new. */
export function standingsIn(objectives: readonly ObjectiveView[]): StandingCounts {
  const counts = { new: 0, learning: 0, secure: 0, due: 0 };
  for (const { met, unmet } of objectives) {
    counts.new += unmet;
    for (const { standing } of met) counts[standing] += 1;
  }
  return counts;
}

/** All facts of a count. */
export function totalOf({ new: fresh, learning, secure, due }: StandingCounts): number {
  return fresh + learning + secure + due;
}

const HEIGHT = 14;

/** A bar of one length, filled as far as facts are known, and the same in words below. */
export function ShareBar({
  id,
  counts,
}: {
  readonly id: string;
  readonly counts: StandingCounts;
}): ReactNode {
  const { new: fresh, learning, secure, due } = counts;
  const across = scaleLinear()
    .domain([0, Math.max(1, totalOf(counts))])
    .range([0, 100]);
  const ends = [secure, secure + due, secure + due + learning].map(across);
  const spans = ends.map((end, index) => ({ from: ends[index - 1] ?? 0, to: end }));
  const names = ['secure', 'due', 'learning'] as const;
  return (
    <div className={styles.share}>
      <svg width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
        <Hatch id={`${id}-hatch`} className={styles.hatch} gap={6} line={2.5} />
        <rect x="0.5" y="0.5" width="calc(100% - 1px)" height={HEIGHT - 1} className={styles.track} />
        {spans.map(({ from, to }, index) => (
          <rect
            key={names[index]}
            x={`${from.toFixed(2)}%`}
            width={`${(to - from).toFixed(2)}%`}
            height={HEIGHT}
            className={styles[names[index] ?? 'learning']}
            fill={names[index] === 'learning' ? `url(#${id}-hatch)` : undefined}
          />
        ))}
      </svg>
      <p>{messages.progress.counts(fresh, learning, secure, due)}</p>
    </div>
  );
}
