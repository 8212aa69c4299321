import { MIGRATIONS } from './migrate.ts';
import type { Records } from './tables.ts';

/** Whether the store has exactly the migrations that this program knows: a newer one may have come while it ran. */
export async function isSchemaCurrent({ db }: Records): Promise<boolean> {
  const rows = await db.selectFrom('schema_migrations').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id).join() === MIGRATIONS.map(({ id }) => id).join();
}
