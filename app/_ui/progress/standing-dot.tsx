import type { ReactNode } from 'react';
import type { Standing } from '#lib/progress/fold-progress.ts';

/** Standings from what is best known to what is not known yet. */
export const STANDINGS: readonly Standing[] = ['secure', 'due', 'learning', 'new'];

const RADIUS = 7;

/** A fact's dot inside an SVG: hollow, half, full, or full with a ring when it is due. The shape says it; colour only helps. */
export function StandingDot(props: {
  readonly standing: Standing;
  readonly x: number;
  readonly y: number;
}): ReactNode {
  const { standing, x, y } = props;
  return (
    <g data-standing={standing} transform={`translate(${x} ${y})`}>
      <circle r={RADIUS} />
      {standing === 'learning' ? <path d={`M0 ${-RADIUS}A${RADIUS} ${RADIUS} 0 0 0 0 ${RADIUS}Z`} /> : null}
      {standing === 'due' ? <circle r={RADIUS - 3.5} data-core="" /> : null}
    </g>
  );
}
