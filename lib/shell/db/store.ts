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
  /** Finishes the writes that wait, and closes. */
  readonly close: () => Promise<void>;
}
