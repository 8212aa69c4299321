import type { Kysely } from 'kysely';
import type { Engine, Tables } from './tables.ts';

/** One step forward; there is no way back, so a step must suit data that is already there. */
export interface Migration {
  /** `NNNN-what-it-does`, as its file is named; never changes once released. */
  readonly id: string;
  /** Runs inside a transaction that no other process migrates in. */
  readonly up: (db: Kysely<Tables>, engine: Engine) => Promise<void>;
}
