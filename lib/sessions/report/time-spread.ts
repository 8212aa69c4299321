/** How long answering took, in seconds: half of the answers took from `lower` to `upper`. */
export interface TimeSpread {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

const MS = 1000;

/** The quartiles of times in ms; undefined when there is none. */
export function timeSpread(times: readonly number[]): TimeSpread | undefined {
  if (times.length === 0) return undefined;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => quantile(sorted, share) / MS;
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

/** Linear between the values around it (Hyndman and Fan 1996, Am Stat 50:361, definition 7). `sorted` holds at least one value. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [Math.floor(place), Math.ceil(place)];
  const low = sorted[below] ?? 0;
  return low + ((sorted[above] ?? low) - low) * (place - below);
}
