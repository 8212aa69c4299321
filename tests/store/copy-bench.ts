/** Backups for tests: where they are put, what a store holds, and stores on both engines. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { clearRows, contentsOf } from '#lib/shell/db/copy/copy-rows.ts';
import { withSnapshot, type StorePlace } from '#lib/shell/db/copy/read-store.ts';
import type { TableContents } from '#lib/shell/db/copy/table-contents.ts';
import { writeBackup } from '#lib/shell/db/copy/write-backup.ts';
import { StoreError } from '#lib/shell/db/store-error.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { putRows, type TableRows } from '../support/any-store.ts';
import { freshPlace } from '../support/stores.ts';

/** How many made-up stores are copied, and how many rows a table has at most: every one goes through two engines. */
export const RUNS = 3;
export const SIZES = { maxLength: 6 };

/** A folder of its own for the backups of one test file; it is removed when the file's tests are done. */
export class Backups {
  readonly folder = mkdtempSync(join(tmpdir(), 'stemma-copies-'));
  #files = 0;

  constructor() {
    afterAll(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  /** The path of a backup that is not there yet. */
  newFile(): string {
    this.#files += 1;
    return join(this.folder, `backup-${this.#files}.sqlite`);
  }

  /** Backs up a store. @returns the backup's path */
  async backUp(place: StorePlace): Promise<string> {
    const file = this.newFile();
    await withSnapshot(place, (snapshot) => writeBackup(file, snapshot, systemClock));
    return file;
  }
}

/** What a store holds; in a transaction, as a cursor of PostgreSQL needs one. */
export const contents = (store: Store): Promise<readonly TableContents[]> => store.write(contentsOf);

/** Puts these rows in place of all that a store holds. */
export const refill = (store: Store, rows: readonly TableRows[]): Promise<void> =>
  store.write(async (records) => {
    await clearRows(records);
    await putRows(records, rows);
  });

/** The code of the store's error that ends the work, `none`, or another error in words. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof StoreError ? error.code : String(error);
  }
}

/** A place on each engine, with a store in it, for as long as `work` runs. */
export async function onBoth(
  work: (sqlite: StorePlace, postgres: StorePlace) => Promise<void>,
): Promise<void> {
  const [sqlite, postgres] = [await freshPlace('sqlite'), await freshPlace('postgres')];
  try {
    await work(sqlite.place, postgres.place);
  } finally {
    await sqlite.clear();
    await postgres.clear();
  }
}
