import { sql, type Kysely } from 'kysely';
import type { Migration } from '../migration.ts';
import type { Engine, Tables } from '../tables.ts';
import { ending } from './table-ending.ts';

/** Learners, what they were shown, what they answered. */
export const firstTables: Migration = {
  id: '0001-first-tables',
  up: async (db, engine) => {
    await createLearners(db, engine);
    await createAttempts(db, engine);
    await createResponses(db, engine);
    if (engine === 'sqlite') await guardOnSqlite(db);
    else await guardOnPostgres(db);
  },
};

async function createLearners(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('settings')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .modifyEnd(ending(engine))
    .execute();
  await db.schema
    .createTable('learners')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .modifyEnd(ending(engine))
    .execute();
  await db.schema
    .createTable('tombstones')
    .addColumn('learner_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('erased_at', 'text', (column) => column.notNull())
    .modifyEnd(ending(engine))
    .execute();
  await db.schema
    .createTable('erasing')
    .addColumn('learner', 'text', (column) => column.primaryKey().notNull())
    .modifyEnd(ending(engine))
    .execute();
}

async function createAttempts(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('item_revisions')
    .addColumn('content_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .modifyEnd(ending(engine))
    .execute();
  await db.schema.createIndex('item_revisions_revision').on('item_revisions').column('revision').execute();
  await db.schema
    .createTable('attempts')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('learner', 'text', (column) => column.notNull().references('learners.id'))
    .addColumn('quiz', 'text', (column) => column.notNull())
    .addColumn('bank_revision', 'text', (column) => column.notNull())
    .addColumn('quiz_payload', 'text', (column) => column.notNull())
    .addColumn('form_payload', 'text', (column) => column.notNull())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text')
    .modifyEnd(ending(engine))
    .execute();
  await db.schema.createIndex('attempts_learner').on('attempts').columns(['learner', 'started_at']).execute();
}

async function createResponses(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const real = engine === 'sqlite' ? sql`real` : sql`double precision`;
  await db.schema
    .createTable('responses')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('attempt', 'text', (column) => column.notNull().references('attempts.id'))
    .addColumn('learner', 'text', (column) => column.notNull().references('learners.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('item_revision', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('confidence', 'integer')
    .addColumn('latency_ms', 'integer', (column) => column.notNull())
    .addColumn('points', real, (column) => column.notNull())
    .addColumn('max', real, (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addUniqueConstraint('responses_attempt_position', ['attempt', 'position'])
    .modifyEnd(ending(engine))
    .execute();
  await db.schema
    .createIndex('responses_learner')
    .on('responses')
    .columns(['learner', 'received_at'])
    .execute();
}

/** Rows are changed by nobody, and deleted only for a learner who is being erased. */
async function guardOnSqlite(db: Kysely<Tables>): Promise<void> {
  await sql`create trigger responses_no_update before update on responses
    begin select raise(abort, 'responses are append-only'); end`.execute(db);
  await sql`create trigger responses_no_delete before delete on responses
    when not exists (select 1 from erasing where learner = old.learner)
    begin select raise(abort, 'responses are append-only'); end`.execute(db);
  await sql`create trigger item_revisions_no_update before update on item_revisions
    begin select raise(abort, 'item revisions never change'); end`.execute(db);
}

async function guardOnPostgres(db: Kysely<Tables>): Promise<void> {
  await sql`create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation'; end $$`.execute(
    db,
  );
  await sql`create function refuse_delete_unless_erasing() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from erasing where learner = old.learner) then return old; end if;
      raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
    end $$`.execute(db);
  await sql`create trigger responses_no_update before update on responses
    for each row execute function refuse_change()`.execute(db);
  await sql`create trigger responses_no_delete before delete on responses
    for each row execute function refuse_delete_unless_erasing()`.execute(db);
  await sql`create trigger responses_no_truncate before truncate on responses
    for each statement execute function refuse_change()`.execute(db);
  await sql`create trigger item_revisions_no_update before update on item_revisions
    for each row execute function refuse_change()`.execute(db);
}
