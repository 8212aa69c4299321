import { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS, migrate } from '../migrate.ts';
import { recordsOn } from '../open-sqlite.ts';
import type { Records } from '../tables.ts';
import { copyRows } from './copy-rows.ts';
import type { Snapshot } from './read-store.ts';
import type { TableContents } from './table-contents.ts';

/**
 * Fills a new SQLite file with a snapshot, under the schema that the snapshot has. Its journal is in memory and the disk is not
 * waited for: a file that was not finished is thrown away whole.
 *
 * @param path of a file that is there and empty
 * @param now ISO 8601
 * @param finish what else is written, in the same transaction
 */
export async function fillSqliteFile(
  path: string,
  { records: from, schema }: Snapshot,
  now: string,
  finish: (to: Records, contents: readonly TableContents[]) => Promise<void>,
): Promise<readonly TableContents[]> {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  try {
    database.exec('pragma journal_mode = memory; pragma synchronous = off; begin');
    const to = recordsOn(database);
    const migrations = MIGRATIONS.filter(({ id }) => schema.applied.includes(id));
    await migrate(to, now, migrations);
    const contents = await copyRows(from, to);
    await finish(to, contents);
    database.exec('commit');
    return contents;
  } finally {
    database.close();
  }
}
