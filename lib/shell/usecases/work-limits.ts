import { storeErrorCode } from '../db/store-error.ts';
import type { Store } from '../db/store.ts';
import type { UseCaseContext } from './context.ts';
import { countTry, type RateLimit } from '../db/rate-counts.ts';

const PER_MS = 15 * 60_000;

/**
 * How much work strangers behind one address can cause in a quarter of an hour. A school comes from one address: the limits
 * are those of the largest room that was measured, 2,000 people, and what each of them does at the most.
 */
const LIMITS = {
  /** Attempts, checks, reviews and retries: rows that stay. */
  start: { name: 'work-start', most: 4000, perMs: PER_MS },
  /** Recovery codes: a newcomer becomes a learner. */
  code: { name: 'work-code', most: 2000, perMs: PER_MS },
  /** Files of one's own data: a whole log is read. */
  export: { name: 'work-export', most: 2000, perMs: PER_MS },
  /** Files that are read back, up to 64 MB each. */
  import: { name: 'work-import', most: 60, perMs: PER_MS },
  /** Forms for paper, up to four at once. */
  print: { name: 'work-print', most: 600, perMs: PER_MS },
  /** Items for other systems, and what is lost of them: a whole course is read. */
  items: { name: 'work-items', most: 600, perMs: PER_MS },
  /** Searches in a large bank as one types: each may make some slices of it searchable. */
  search: { name: 'work-search', most: 60_000, perMs: PER_MS },
  /** Decisions about items: a file is rewritten for each. */
  decide: { name: 'work-decide', most: 1000, perMs: PER_MS },
} as const satisfies Readonly<Record<string, RateLimit>>;

export type Work = keyof typeof LIMITS;

/** Work that only reads: it needs no store that can write, so that it goes on while the limits cannot be counted. */
const READS: ReadonlySet<Work> = new Set<Work>(['export', 'print', 'items', 'search']);

/** Where a request comes from. */
export interface WorkCaller {
  /** True for whoever sits at this machine: see `callerOf`. Nobody is kept from using their own machine. */
  readonly isLocal: boolean;
  /** See `addressOf`; kept as a hash for a quarter of an hour. */
  readonly address: string;
}

/** What is needed to count. */
interface Counting extends Pick<UseCaseContext, 'clock'> {
  readonly openStore: () => Promise<Store>;
}

/** Counts one piece of work, and says whether it may be done. */
export async function mayWork(
  { openStore, clock }: Counting,
  work: Work,
  { isLocal, address }: WorkCaller,
): Promise<boolean> {
  if (isLocal) return true;
  try {
    const store = await openStore();
    return await store.write((records) => countTry(records, LIMITS[work], address, clock.now()));
  } catch (error) {
    if (READS.has(work) && storeErrorCode(error) !== undefined) return true;
    throw error;
  }
}
