import { sql, type RawBuilder } from 'kysely';
import type { Engine } from '../tables.ts';

/** SQLite checks column types only when a table asks for it. */
export function ending(engine: Engine): RawBuilder<unknown> {
  return engine === 'sqlite' ? sql`strict` : sql``;
}
