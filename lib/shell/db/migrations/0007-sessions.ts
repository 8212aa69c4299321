import { sql } from 'kysely';
import type { Migration } from '../migration.ts';
import { ending } from './table-ending.ts';

/** Live sessions: what happened in each, in order, every answer that was received, and codes that add a trainer's device. */
export const sessions: Migration = {
  id: '0007-sessions',
  up: async (db, engine) => {
    await db.schema
      .createTable('sessions')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('trainer', 'text', (column) => column.notNull())
      .addColumn('join_code', 'text', (column) => column.unique())
      .addColumn('bank_revision', 'text', (column) => column.notNull())
      .addColumn('quiz_payload', 'text', (column) => column.notNull())
      .addColumn('form_payload', 'text', (column) => column.notNull())
      .addColumn('settings_payload', 'text', (column) => column.notNull())
      .addColumn('secret', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('finished_at', 'text')
      .addColumn('erase_at', 'text', (column) => column.notNull())
      .modifyEnd(ending(engine))
      .execute();
    await db.schema
      .createIndex('sessions_trainer')
      .on('sessions')
      .columns(['trainer', 'created_at'])
      .execute();
    await db.schema
      .createTable('session_events')
      .addColumn('session', 'text', (column) => column.notNull().references('sessions.id'))
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('payload', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('session_events_key', ['session', 'sequence'])
      .modifyEnd(ending(engine))
      .execute();
    await db.schema
      .createTable('live_answers')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('session', 'text', (column) => column.notNull().references('sessions.id'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('round', 'integer', (column) => column.notNull())
      .addColumn('participant', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('payload', 'text', (column) => column.notNull())
      .addColumn('confidence', 'integer')
      .addColumn('latency_ms', 'integer', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addUniqueConstraint('live_answers_place', ['session', 'position', 'round', 'participant', 'sequence'])
      .modifyEnd(ending(engine))
      .execute();
    await db.schema
      .createTable('trainer_links')
      .addColumn('code_hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('trainer', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .modifyEnd(ending(engine))
      .execute();
    // What processes tell each other and is too long for a notification; the adapter of Socket.IO knows it by this name.
    if (engine === 'postgres')
      await db.schema
        .createTable('socket_io_attachments')
        .addColumn('id', 'bigserial', (column) => column.unique())
        .addColumn('created_at', 'timestamptz', (column) => column.defaultTo(sql`now()`))
        .addColumn('payload', 'bytea')
        .execute();
  },
};
