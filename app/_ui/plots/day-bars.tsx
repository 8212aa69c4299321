import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { Hatch } from './hatch.tsx';
import styles from './plots.module.css';

/** A day's bar: its full height, and how much of it is filled. */
export interface DayBar {
  readonly day: string;
  readonly total: number;
  /** At most `total`; the rest is hatched. */
  readonly filled: number;
}

const HEIGHT = 120;
/** An idle day leaves a speck, so that the stretch reads as days. */
const SPECK = 2;

/** Bars by day in one colour. Places are in per cent, so that it is drawn once and fits every width. */
export function DayBars(props: {
  readonly id: string;
  readonly bars: readonly DayBar[];
  /** What the first and the last day are called. */
  readonly ends: readonly [string, string];
}): ReactNode {
  const { bars, id } = props;
  const most = Math.max(1, ...bars.map(({ total }) => total));
  const across = scaleBand()
    .domain(bars.map(({ day }) => day))
    .range([0, 100])
    .paddingInner(0.28);
  const up = scaleLinear().domain([0, most]).range([0, HEIGHT]);
  const width = `${across.bandwidth().toFixed(3)}%`;
  return (
    <div className={styles.bars}>
      <span className={styles.most}>{most}</span>
      <svg width="100%" height={HEIGHT + 1} focusable="false">
        <Hatch id={`${id}-hatch`} className={styles.hatch} gap={5} line={2} />
        <line x1="0" x2="100%" y1="0.5" y2="0.5" className={styles.grid} />
        {bars.map(({ day, total, filled }) => {
          const x = `${(across(day) ?? 0).toFixed(3)}%`;
          const [high, low] = [up(total), up(filled)];
          return total === 0 ? (
            <rect key={day} x={x} width={width} y={HEIGHT - SPECK} height={SPECK} className={styles.idle} />
          ) : (
            <g key={day}>
              <rect x={x} width={width} y={HEIGHT - high} height={high - low} fill={`url(#${id}-hatch)`} />
              <rect x={x} width={width} y={HEIGHT - low} height={low} className={styles.bar} />
            </g>
          );
        })}
        <line x1="0" x2="100%" y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} className={styles.axis} />
      </svg>
      <p className={styles.ends}>
        <span>{props.ends[0]}</span>
        <span>{props.ends[1]}</span>
      </p>
    </div>
  );
}
