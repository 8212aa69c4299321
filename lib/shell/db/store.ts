import type { Engine, Records } from './tables.ts';

/** Where everything about learners is kept. Queries stand beside it, one file per table, and take `Records`. */
export interface Store {
  readonly engine: Engine;
  /** Runs queries that change nothing. */
  readonly read: <T>(work: (records: Records) => Promise<T>) => Promise<T>;
  /**
   * Runs `work` in one transaction and resolves once it is durable; when it throws, nothing of it stays.
   * `work` awaits queries on its records and nothing else: on SQLite others wait for it.
   */
  readonly write: <T>(work: (records: Records) => Promise<T>) => Promise<T>;
  /** How many writes wait for their turn in this process. */
  readonly waiting: () => number;
  /**
   * Clears the files of what deleted rows left in them. SQLite: see `emptyWal`, milliseconds. PostgreSQL: see `vacuum`, up to
   * some seconds. What another process holds up is waited for about a second, and left for the next time.
   */
  readonly scrub: () => Promise<void>;
  /** Finishes the writes that wait, and closes. */
  readonly close: () => Promise<void>;
}
