import { MIGRATIONS } from './migrate.ts';
import { storeError } from './store-error.ts';
import { tableColumns } from './table-columns.ts';
import type { Records } from './tables.ts';

/** Which migrations a store has; looking changes nothing. */
export interface SchemaState {
  /** Ids of those that were applied, in order; empty where no store is yet. */
  readonly applied: readonly string[];
  /** Those that the next start will apply. */
  readonly pending: readonly string[];
  /** Those that this program does not know: a newer one has written the store. */
  readonly unknown: readonly string[];
}

export async function schemaState(records: Records): Promise<SchemaState> {
  const applied = await appliedIds(records);
  const known = MIGRATIONS.map(({ id }) => id);
  return {
    applied,
    pending: known.filter((id) => !applied.includes(id)),
    unknown: applied.filter((id) => !known.includes(id)),
  };
}

/** Whether the store has exactly the migrations that this program knows: a newer one may have come while it ran. */
export async function isSchemaCurrent(records: Records): Promise<boolean> {
  const { pending, unknown } = await schemaState(records);
  return pending.length === 0 && unknown.length === 0;
}

/** @throws StoreError `store-newer` when a newer program has written the store */
export function refuseNewer({ unknown }: SchemaState): void {
  if (unknown.length > 0)
    throw storeError('store-newer', `The store has the migration ${unknown.join(', ')}.`);
}

async function appliedIds(records: Records): Promise<readonly string[]> {
  if (!(await tableColumns(records)).has('schema_migrations')) return [];
  const rows = await records.db.selectFrom('schema_migrations').select('id').execute();
  return rows.map(({ id }) => id).sort();
}
