import type { ReactNode } from 'react';

/** How well a fact is known, as the page shows it. */
export type FactState = 'new' | 'learning' | 'secure' | 'due';

/** The states from what is best known to what is not known yet. */
export const FACT_STATES: readonly FactState[] = ['secure', 'due', 'learning', 'new'];

const RADIUS = 7;

/** A fact's dot inside an SVG: hollow, half, full, or full with a ring when it is due. The shape says it; colour only helps. */
export function StateDot(props: {
  readonly state: FactState;
  readonly x: number;
  readonly y: number;
}): ReactNode {
  const { state, x, y } = props;
  return (
    <g data-state={state} transform={`translate(${x} ${y})`}>
      <circle r={RADIUS} />
      {state === 'learning' ? <path d={`M0 ${-RADIUS}A${RADIUS} ${RADIUS} 0 0 0 0 ${RADIUS}Z`} /> : null}
      {state === 'due' ? <circle r={RADIUS - 3.5} data-core="" /> : null}
    </g>
  );
}
