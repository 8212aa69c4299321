const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes in words, with one decimal: `12.3 MB`. */
export function sizeText(bytes: number): string {
  let size = bytes / 1000;
  let unit = 0;
  for (; size >= 1000 && unit < UNITS.length - 1; unit += 1) size /= 1000;
  return `${size.toFixed(1)} ${UNITS[unit] ?? ''}`;
}
