import type { Migration } from '../migration.ts';
import { ending } from './table-ending.ts';

/** Attempts that a record store is to be told of. */
export const recordOutbox: Migration = {
  id: '0009-record-outbox',
  up: async (db, engine) => {
    await db.schema
      .createTable('record_outbox')
      .addColumn('attempt', 'text', (column) => column.primaryKey().notNull().references('attempts.id'))
      .addColumn('learner', 'text', (column) => column.notNull().references('learners.id'))
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('due_at', 'text', (column) => column.notNull())
      .addColumn('fault', 'text')
      .modifyEnd(ending(engine))
      .execute();
    await db.schema.createIndex('record_outbox_due').on('record_outbox').columns(['due_at']).execute();
    await db.schema.createIndex('record_outbox_learner').on('record_outbox').columns(['learner']).execute();
  },
};
