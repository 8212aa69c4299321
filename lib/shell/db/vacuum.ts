/** PostgreSQL leaves deleted rows in its files until they are rewritten. */
import { sql, type Kysely } from 'kysely';
import { LEARNER_TABLES } from './learners.ts';
import { SESSION_TABLES } from './sessions.ts';
import { asStoreError, StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** Where rows of learners and rooms are deleted. */
const ERASED_FROM = [...LEARNER_TABLES, 'exam_marks', 'learners', 'erasing', ...SESSION_TABLES] as const;

/** Rewriting so much takes about a second, in which answers to the table wait; larger ones are for a quiet hour. */
const REWRITTEN_BYTES = 64 * 1024 * 1024;

/**
 * Rewrites every table from which learners and rooms are erased, so that nothing of them is left in its files; of one that is
 * larger than 64 MB the room is only made free for other rows, which overwrite it. A table that somebody else holds for
 * longer than a second is left for the next time, so that nobody queues behind.
 */
export async function vacuum(db: Kysely<Tables>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`set lock_timeout = '1s'`.execute(connection);
    try {
      for (const table of ERASED_FROM) await vacuumOne(connection, table);
    } finally {
      await sql`reset lock_timeout`.execute(connection);
    }
  });
}

async function vacuumOne(db: Kysely<Tables>, table: keyof Tables): Promise<void> {
  try {
    const size = sql<{ readonly bytes: string }>`select pg_total_relation_size(${table}) as bytes`;
    const isSmall = Number((await size.execute(db)).rows[0]?.bytes) <= REWRITTEN_BYTES;
    await sql`vacuum ${sql.raw(isSmall ? '(full)' : '')} ${sql.table(table)}`.execute(db);
  } catch (error) {
    const reason = asStoreError(error);
    if (!(reason instanceof StoreError && reason.code === 'store-busy')) throw reason;
  }
}
