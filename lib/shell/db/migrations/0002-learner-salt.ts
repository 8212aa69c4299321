import type { Migration } from '../migration.ts';

/** A random text for each learner, which their forms are drawn with. Learners from before get theirs with their next form. */
export const learnerSalt: Migration = {
  id: '0002-learner-salt',
  up: async (db) => {
    await db.schema.alterTable('learners').addColumn('salt', 'text').execute();
  },
};
