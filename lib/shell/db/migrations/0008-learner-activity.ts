import type { Migration } from '../migration.ts';

/** When a learner last did what leaves no other time: brought their progress to a device, or read a file in. */
export const learnerActivity: Migration = {
  id: '0008-learner-activity',
  up: async (db) => {
    await db.schema.alterTable('learners').addColumn('active_at', 'text').execute();
  },
};
