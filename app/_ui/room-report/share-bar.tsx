import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { Estimate } from '#lib/attempts/analysis/interval.ts';
import styles from './room-report.module.css';

const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;
const across = scaleLinear().domain([0, 1]).range([1, 99]).clamp(true);
const at = (share: number): string => `${across(share).toFixed(2)}%`;

/** A share with its interval in words. */
export function shareText(share: Estimate | undefined): string {
  const words = pageMessages.roomReport;
  return share === undefined ? words.nobodyYet : words.share(share.value, share.low, share.high);
}

/** A share on a line from 0 to 100 per cent: a dot, and its interval as a bar. The same stands beside it in words. */
export function ShareBar(props: {
  readonly share: Estimate;
  /** Where a stroke crosses the line, from 0 to 1. */
  readonly cut?: number;
}): ReactNode {
  const { value, low, high } = props.share;
  return (
    <svg className={styles.bar} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      <line x1={at(0)} x2={at(1)} y1={MIDDLE} y2={MIDDLE} className={styles.axis} />
      <line x1={at(low)} x2={at(high)} y1={MIDDLE} y2={MIDDLE} className={styles.interval} />
      {props.cut === undefined ? null : (
        <line x1={at(props.cut)} x2={at(props.cut)} y1="0" y2={HEIGHT} className={styles.cut} />
      )}
      <circle cx={at(value)} cy={MIDDLE} r="5" className={styles.dot} />
    </svg>
  );
}
