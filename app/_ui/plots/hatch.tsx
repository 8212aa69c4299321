import type { ReactNode } from 'react';

/** Slanting lines to fill a shape with, by `fill="url(#id)"`; the class gives their colour. */
export function Hatch(props: {
  readonly id: string;
  readonly className: string | undefined;
  /** Distance of the lines, and their width. */
  readonly gap: number;
  readonly line: number;
}): ReactNode {
  const { id, gap, line } = props;
  return (
    <defs>
      <pattern id={id} width={gap} height={gap} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={line} height={gap} className={props.className} />
      </pattern>
    </defs>
  );
}
