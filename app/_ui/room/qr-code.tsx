import type { ReactNode } from 'react';
import { encode } from 'uqr';
import styles from './room.module.css';

/** White around the code, in its own squares: readers ask for four. */
const BORDER = 4;

/** A QR code, dark on white in every theme: some readers know no other. @param name what it leads to, for who cannot see it */
export function QrCode({ text, name }: { readonly text: string; readonly name: string }): ReactNode {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={name}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
