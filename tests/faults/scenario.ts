import type { NotRun, Tally } from './tally.ts';

/** Faults of one kind, as `npm run faults` runs them. */
export interface Scenario {
  readonly name: string;
  /** What is done to what. */
  readonly about: string;
  /**
   * @param count how much of it; each scenario says in `about` what it counts
   * @param tell takes each part as it is done
   */
  readonly run: (count: number, tell: (part: Tally | NotRun) => void) => Promise<void>;
}
