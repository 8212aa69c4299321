import type { Migration } from '../migration.ts';
import { ending } from './table-ending.ts';

/** Markers from which progress starts again, and folded progress that is kept so that a long log is not read every time. */
export const progressResets: Migration = {
  id: '0005-progress-resets',
  up: async (db, engine) => {
    await db.schema
      .createTable('progress_resets')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('learner', 'text', (column) => column.notNull().references('learners.id'))
      .addColumn('scope', 'text', (column) => column.notNull())
      .addColumn('reset_at', 'text', (column) => column.notNull())
      .modifyEnd(ending(engine))
      .execute();
    await db.schema.createIndex('progress_resets_learner').on('progress_resets').column('learner').execute();
    await db.schema
      .createTable('progress_snapshots')
      .addColumn('learner', 'text', (column) => column.primaryKey().notNull().references('learners.id'))
      .addColumn('basis', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('response', 'text', (column) => column.notNull())
      .addColumn('payload', 'text', (column) => column.notNull())
      .modifyEnd(ending(engine))
      .execute();
  },
};
