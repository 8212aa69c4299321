/** What a backup says of itself: the mark of its file, and what must be in each of its tables. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Records } from '../tables.ts';
import type { TableContents } from './table-contents.ts';

/** "STEB", where a store has "STEM": a backup is told from a store, so that no server writes to it. */
export const BACKUP_ID = 0x53_54_45_42;

/** The table of a backup that holds the counts and hashes of the others. */
export const MANIFEST = 'backup_contents';

const rowsSchema = z.array(z.object({ name: z.string(), row_count: z.number(), hash: z.string() }));

/** Marks a SQLite file as a backup with these contents. */
export async function writeManifest({ db }: Records, contents: readonly TableContents[]): Promise<void> {
  await sql`create table ${sql.table(MANIFEST)}
    (name text primary key not null, row_count integer not null, hash text not null) strict`.execute(db);
  for (const { table, rows, hash } of contents)
    await sql`insert into ${sql.table(MANIFEST)} (name, row_count, hash) values (${table}, ${rows}, ${hash})`.execute(
      db,
    );
  await sql`pragma application_id = ${sql.lit(BACKUP_ID)}`.execute(db);
}

/** What `writeManifest` wrote. */
export async function readManifest({ db }: Records): Promise<readonly TableContents[]> {
  const { rows } = await sql`select name, row_count, hash from ${sql.table(MANIFEST)}`.execute(db);
  return rowsSchema
    .parse(rows)
    .map(({ name, row_count: count, hash }) => ({ table: name, rows: count, hash }));
}
