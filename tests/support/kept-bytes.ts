/** What a store holds of somebody: in its rows, and in the bytes of its files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { sql } from 'kysely';
import type { Store } from '#lib/shell/db/store.ts';
import type { StorePlace } from './stores.ts';

/** Every table of the store with a row in which one of the texts stands. */
export async function tablesWith(store: Store, texts: readonly string[]): Promise<readonly string[]> {
  return store.read(async ({ db }) => {
    const found: string[] = [];
    for (const { name } of await db.introspection.getTables()) {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
      const kept = JSON.stringify(rows);
      if (texts.some((text) => kept.includes(text))) found.push(name);
    }
    return found.sort();
  });
}

/** Every file of the store in which one of the texts stands: tables, indexes and, on SQLite, the log beside them. */
export async function filesWith(
  { databaseUrl, dataFolder }: StorePlace,
  texts: readonly string[],
): Promise<readonly string[]> {
  const folder = databaseUrl === undefined ? dataFolder : await databaseFolder(databaseUrl);
  return readdirSync(folder)
    .filter((name) => {
      const bytes = readFileSync(join(folder, name));
      return texts.some((text) => bytes.includes(text));
    })
    .sort();
}

/** Where PostgreSQL keeps the tables of a database, after it has written all of them. */
async function databaseFolder(url: string): Promise<string> {
  const [row] = await ask<{ folder: string; oid: string }>(
    url,
    `select current_setting('data_directory') as folder, oid::text from pg_database where datname = current_database()`,
  );
  if (row === undefined) throw new Error('no database');
  await ask(url, 'checkpoint');
  return join(row.folder, 'base', row.oid);
}

async function ask<T extends pg.QueryResultRow>(url: string, statement: string): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}
