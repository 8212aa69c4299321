import { sql } from 'kysely';
import { firstTables } from './migrations/0001-first-tables.ts';
import { learnerSalt } from './migrations/0002-learner-salt.ts';
import { exams } from './migrations/0003-exams.ts';
import { mergedLearners } from './migrations/0004-merged-learners.ts';
import { progressResets } from './migrations/0005-progress-resets.ts';
import { recallsAndReports } from './migrations/0006-recalls-and-reports.ts';
import { sessions } from './migrations/0007-sessions.ts';
import { learnerActivity } from './migrations/0008-learner-activity.ts';
import { recordOutbox } from './migrations/0009-record-outbox.ts';
import { recordOutboxTold } from './migrations/0010-record-outbox-told.ts';
import type { Migration } from './migration.ts';
import { storeError } from './store-error.ts';
import type { Records } from './tables.ts';

/** Every migration, in order; new ones go at the end. */
export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  learnerSalt,
  exams,
  mergedLearners,
  progressResets,
  recallsAndReports,
  sessions,
  learnerActivity,
  recordOutbox,
  recordOutboxTold,
];

/**
 * Applies the migrations that the store lacks. The caller holds the lock and the transaction.
 *
 * @param now ISO 8601
 * @param known the first ones alone make the tables of an earlier version, for a copy of such a store
 * @throws StoreError `store-newer` when the store has a migration that this program does not know
 */
export async function migrate({ db, engine }: Records, now: string, known = MIGRATIONS): Promise<void> {
  await sql`create table if not exists schema_migrations (id text primary key not null, applied_at text not null)`.execute(
    db,
  );
  const rows = await db.selectFrom('schema_migrations').select('id').execute();
  const applied = new Set(rows.map((row) => row.id));
  const unknown = [...applied].filter((id) => known.every((migration) => migration.id !== id));
  if (unknown.length > 0)
    throw storeError('store-newer', `The store has the migration ${unknown.join(', ')}.`);
  for (const migration of known) {
    if (applied.has(migration.id)) continue;
    await migration.up(db, engine);
    await db.insertInto('schema_migrations').values({ id: migration.id, applied_at: now }).execute();
  }
}
