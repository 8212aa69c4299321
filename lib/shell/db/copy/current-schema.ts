import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../clock.ts';
import { migrate } from '../migrate.ts';
import { OWNER_FILE, recordsOn } from '../open-sqlite.ts';
import type { Records } from '../tables.ts';
import type { Snapshot } from './read-store.ts';
import { fillSqliteFile } from './sqlite-copy.ts';

/**
 * Runs `work` on a snapshot under the newest schema: one of an earlier version is copied into a file that is thrown away
 * afterwards, and migrated there, so that what it came from stays as it is.
 */
export async function withCurrentSchema<T>(
  snapshot: Snapshot,
  clock: Clock,
  work: (records: Records) => Promise<T>,
): Promise<T> {
  if (snapshot.schema.pending.length === 0) return work(snapshot.records);
  // Made for this user alone.
  const folder = mkdtempSync(join(tmpdir(), 'stemma-copy-'));
  const path = join(folder, 'copy.sqlite');
  try {
    writeFileSync(path, '', { mode: OWNER_FILE });
    await fillSqliteFile(path, snapshot, clock.now(), (to) => migrate(to, clock.now()));
    return await onFile(path, work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onFile<T>(path: string, work: (records: Records) => Promise<T>): Promise<T> {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return await work(recordsOn(database));
  } finally {
    database.close();
  }
}
