import { sql, type Kysely } from 'kysely';
import type { Migration } from '../migration.ts';
import type { Engine, Tables } from '../tables.ts';

/**
 * When an exam ends, every answer that it received, and what the learner marked in it. Answers stand apart from
 * `responses` until the exam has ended: what is not there can be graded, counted as progress, or told by nothing.
 */
export const exams: Migration = {
  id: '0003-exams',
  up: async (db, engine) => {
    await db.schema.alterTable('attempts').addColumn('deadline', 'text').execute();
    await createAnswers(db, engine);
    await createMarks(db, engine);
    if (engine === 'sqlite') await guardOnSqlite(db);
    else await guardOnPostgres(db);
  },
};

async function createAnswers(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('exam_answers')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('attempt', 'text', (column) => column.notNull().references('attempts.id'))
    .addColumn('learner', 'text', (column) => column.notNull().references('learners.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('confidence', 'integer')
    .addColumn('latency_ms', 'integer', (column) => column.notNull())
    .addColumn('is_late', 'integer', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addUniqueConstraint('exam_answers_sequence', ['attempt', 'sequence'])
    .modifyEnd(engine === 'sqlite' ? sql`strict` : sql``)
    .execute();
  await db.schema.createIndex('exam_answers_learner').on('exam_answers').column('learner').execute();
}

async function createMarks(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('exam_marks')
    .addColumn('attempt', 'text', (column) => column.notNull().references('attempts.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('exam_marks_key', ['attempt', 'position'])
    .modifyEnd(engine === 'sqlite' ? sql`strict` : sql``)
    .execute();
}

/** As for `responses`: rows are changed by nobody, and deleted only for a learner who is being erased. */
async function guardOnSqlite(db: Kysely<Tables>): Promise<void> {
  await sql`create trigger exam_answers_no_update before update on exam_answers
    begin select raise(abort, 'exam answers are append-only'); end`.execute(db);
  await sql`create trigger exam_answers_no_delete before delete on exam_answers
    when not exists (select 1 from erasing where learner = old.learner)
    begin select raise(abort, 'exam answers are append-only'); end`.execute(db);
}

async function guardOnPostgres(db: Kysely<Tables>): Promise<void> {
  await sql`create trigger exam_answers_no_update before update on exam_answers
    for each row execute function refuse_change()`.execute(db);
  await sql`create trigger exam_answers_no_delete before delete on exam_answers
    for each row execute function refuse_delete_unless_erasing()`.execute(db);
  await sql`create trigger exam_answers_no_truncate before truncate on exam_answers
    for each statement execute function refuse_change()`.execute(db);
}
