/** When anybody at all did something. */
import { sql } from 'kysely';
import type { Records } from './tables.ts';

/** Short tables: a store of many answers is asked in a moment. */
const BEGINNINGS = [
  ['learners', 'created_at'],
  ['attempts', 'started_at'],
  ['sessions', 'created_at'],
] as const;

/**
 * Whether anybody came, began an attempt or opened a room in a stretch of time, its ends included.
 *
 * @param since ISO 8601
 * @param until ISO 8601
 */
export async function wasStoreUsed({ db }: Records, since: string, until: string): Promise<boolean> {
  const any = BEGINNINGS.map(
    ([table, time]) =>
      sql`exists (select 1 from ${sql.table(table)} where ${sql.ref(time)} between ${since} and ${until})`,
  );
  const { rows } = await sql`select 1 as used where ${sql.join(any, sql` or `)}`.execute(db);
  return rows.length > 0;
}
