import type { Migration } from '../migration.ts';
import { ending } from './table-ending.ts';

/** A learner who was on two devices is one: the later row points at the earlier. Recovery codes are kept as hashes. */
export const mergedLearners: Migration = {
  id: '0004-merged-learners',
  up: async (db, engine) => {
    await db.schema
      .alterTable('learners')
      .addColumn('merged_into', 'text', (column) => column.references('learners.id'))
      .execute();
    await db.schema.createIndex('learners_merged_into').on('learners').column('merged_into').execute();
    await db.schema
      .createTable('recovery_codes')
      .addColumn('learner', 'text', (column) => column.primaryKey().notNull().references('learners.id'))
      .addColumn('code_hash', 'text', (column) => column.notNull().unique())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .modifyEnd(ending(engine))
      .execute();
    await db.schema
      .createTable('rate_counts')
      .addColumn('bucket', 'text', (column) => column.notNull())
      .addColumn('starts_at', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('rate_counts_key', ['bucket', 'starts_at'])
      .modifyEnd(ending(engine))
      .execute();
  },
};
