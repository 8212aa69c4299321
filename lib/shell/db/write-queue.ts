/** Group commit: the writes that wait in one turn of the event loop share one transaction, and one wait for the disk. */
import { setImmediate } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { asStoreError, storeError } from './store-error.ts';
import type { Records } from './tables.ts';

/** Writes of one transaction at most, so that the first of a flood does not wait for the last. */
const BATCH = 250;

/** A write that waits; `work` may await queries on its records and nothing else. */
interface Job {
  readonly work: (records: Records) => Promise<unknown>;
  readonly done: (value: unknown) => void;
  readonly failed: (reason: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly reason: unknown };

/** Runs writes on one SQLite database, in order. Each is answered only after COMMIT has returned. */
export class WriteQueue {
  readonly #database: DatabaseSync;
  readonly #records: Records;
  #waiting: Job[] = [];
  #running: Promise<void> | undefined;

  constructor(database: DatabaseSync, records: Records) {
    this.#database = database;
    this.#records = records;
  }

  /** How many writes wait; those of the transaction under way are not among them. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** @returns what `work` returns, once it is durable; a failing `work` leaves nothing and fails alone */
  run<T>(work: (records: Records) => Promise<T>): Promise<T> {
    return new Promise<T>((done, failed) => {
      this.#waiting.push({ work, done: done as (value: unknown) => void, failed });
      this.#running ??= this.#drain();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #drain(): Promise<void> {
    await setImmediate();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, BATCH);
      this.#waiting = this.#waiting.slice(BATCH);
      await this.#commit(batch);
      await setImmediate();
    }
    this.#running = undefined;
  }

  async #commit(batch: readonly Job[]): Promise<void> {
    try {
      this.#rollBack();
      this.#database.exec('begin immediate');
      const outcomes: Outcome[] = [];
      for (const job of batch) outcomes.push(await this.#attempt(job));
      this.#database.exec('commit');
      batch.forEach((job, index) => settle(job, outcomes[index]));
    } catch (error) {
      const reason = asStoreError(error);
      try {
        this.#rollBack();
      } catch (failure) {
        // Before the next batch it is tried again; those that wait now hear of it now.
        console.error('A transaction could not be rolled back.', failure);
      }
      for (const job of batch) job.failed(reason);
    }
  }

  #rollBack(): void {
    if (this.#database.isTransaction) this.#database.exec('rollback');
  }

  /** @throws when SQLite gave up the whole transaction (disk full, for one): its neighbours then fail too */
  async #attempt(job: Job): Promise<Outcome> {
    this.#database.exec('savepoint job');
    try {
      const value = await job.work(this.#records);
      this.#database.exec('release job');
      return { value };
    } catch (reason) {
      if (!this.#database.isTransaction) throw reason;
      this.#database.exec('rollback to job; release job');
      return { reason };
    }
  }
}

function settle(job: Job, outcome: Outcome | undefined): void {
  if (outcome === undefined) job.failed(storeError('store-failed', 'A write was lost.'));
  else if ('reason' in outcome) job.failed(outcome.reason);
  else job.done(outcome.value);
}
