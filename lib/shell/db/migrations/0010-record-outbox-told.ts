import type { Migration } from '../migration.ts';

/** What of an attempt the record store was told, so that it hears of one that is under way too, and of nothing twice. */
export const recordOutboxTold: Migration = {
  id: '0010-record-outbox-told',
  up: async (db) => {
    await db.schema
      .alterTable('record_outbox')
      .addColumn('told', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
  },
};
