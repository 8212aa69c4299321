import type { Migration } from '../migration.ts';
import { ending } from './table-ending.ts';

/** Item revisions that were withdrawn, who has read that they were, and problems that learners reported. */
export const recallsAndReports: Migration = {
  id: '0006-recalls-and-reports',
  up: async (db, engine) => {
    await db.schema
      .createTable('recalls')
      .addColumn('revision', 'text', (column) => column.primaryKey().notNull())
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('payload', 'text', (column) => column.notNull())
      .addColumn('recalled_at', 'text', (column) => column.notNull())
      .modifyEnd(ending(engine))
      .execute();
    await db.schema
      .createTable('recall_dismissals')
      .addColumn('learner', 'text', (column) => column.notNull().references('learners.id'))
      .addColumn('revision', 'text', (column) => column.notNull().references('recalls.revision'))
      .addColumn('dismissed_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('recall_dismissals_key', ['learner', 'revision'])
      .modifyEnd(ending(engine))
      .execute();
    await db.schema
      .createTable('problem_reports')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('revision', 'text', (column) => column.notNull())
      .addColumn('payload', 'text', (column) => column.notNull())
      .addColumn('reported_at', 'text', (column) => column.notNull())
      .modifyEnd(ending(engine))
      .execute();
    await db.schema
      .createIndex('responses_revision')
      .on('responses')
      .columns(['item_revision', 'learner'])
      .execute();
  },
};
