import { scalePoint } from 'd3-scale';
import { linkVertical } from 'd3-shape';
import type { ReactNode } from 'react';
import type { Standing } from '#lib/progress/fold-progress.ts';
import { StandingDot } from './standing-dot.tsx';
import styles from './fact-tree.module.css';

/** Facts side by side at most; more than these make another row. Twelve fit on the narrowest screen. */
const PER_ROW = 12;
const STEP = 21;
const MARGIN = 9;
/** Between two branches; `fact-tree.module.css` has the same. */
const GAP = 18;
const TOP = 5;
const LEAVES = 38;
const HEIGHT = LEAVES + MARGIN;

/**
 * The stemma of a lesson: a trunk, on it a branch for each objective, and the facts that descend from it, each with its
 * standing. The same is said in words below it.
 */
export function FactTree(props: { readonly branches: readonly (readonly Standing[])[] }): ReactNode {
  const rows = props.branches.flatMap(inRows);
  return (
    <div className={styles.tree} aria-hidden="true">
      {rows.map((row, index) => (
        // A branch has no name but its place.
        <Branch key={`branch ${index}`} standings={row} isLast={index === rows.length - 1} />
      ))}
    </div>
  );
}

function inRows(standings: readonly Standing[]): readonly (readonly Standing[])[] {
  return Array.from({ length: Math.ceil(standings.length / PER_ROW) }, (_, row) =>
    standings.slice(row * PER_ROW, (row + 1) * PER_ROW),
  );
}

function Branch(props: { readonly standings: readonly Standing[]; readonly isLast: boolean }): ReactNode {
  const { standings } = props;
  const width = (standings.length - 1) * STEP + 2 * MARGIN;
  const places = standings.map((_, index) => index);
  const across = scalePoint<number>()
    .domain(places)
    .range([MARGIN, width - MARGIN]);
  const link = linkVertical<unknown, readonly [number, number]>()
    .x(([x]) => x)
    .y(([, y]) => y);
  const xOf = (place: number): number => across(place) ?? MARGIN;
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} focusable="false">
      {props.isLast ? null : (
        <line className={styles.branch} x1={MARGIN} x2={width + GAP + MARGIN} y1={TOP} y2={TOP} />
      )}
      {places.map((place) => (
        <path
          key={place}
          className={styles.branch}
          d={link({ source: [MARGIN, TOP], target: [xOf(place), LEAVES - 7] }) ?? ''}
        />
      ))}
      <circle className={styles.root} cx={MARGIN} cy={TOP} r="3.5" />
      {standings.map((standing, place) => (
        // Facts that were not met have no name here; their place is all there is.
        <StandingDot key={`fact ${place}`} standing={standing} x={xOf(place)} y={LEAVES} />
      ))}
    </svg>
  );
}
