import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '#lib/shell/db/migrate.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { schemaState } from '#lib/shell/db/schema-state.ts';
import { sql } from 'kysely';
import type { Engine } from '#lib/shell/db/tables.ts';
import { anyRows, makeStore, textsOf } from '../support/any-store.ts';
import { freshPlace } from '../support/stores.ts';

const EARLIER = MIGRATIONS.slice(0, -1).map(({ id }, index) => [id, index + 1] as const);
const SIZES = { minLength: 4, maxLength: 6 };

/** Rows of every table that these migrations make, the same in every run. */
async function someRows(count: number) {
  const [rows = []] = fc.sample(await anyRows(MIGRATIONS.slice(0, count), SIZES), { seed: 7, numRuns: 1 });
  expect(rows.filter((table) => table.rows.length === 0)).toEqual([]);
  return rows;
}

describe.each<Engine>(['sqlite', 'postgres'])('on %s', (engine) => {
  test.each(EARLIER)('a store that stands at %s comes up to date, and keeps every row', async (_, count) => {
    const { place, clear } = await freshPlace(engine);
    const rows = await someRows(count);
    await makeStore(place, MIGRATIONS.slice(0, count), rows);
    const store = await openStore(place);
    const found = await store.read(async (records) => ({
      schema: await schemaState(records),
      texts: await textsOf(records, rows),
    }));
    const change = store.write(({ db }) => sql`update responses set max = 0`.execute(db));
    await expect(change).rejects.toMatchObject({ code: 'store-constraint' });
    await store.close();
    await clear();
    expect(found.schema).toEqual({ applied: MIGRATIONS.map(({ id }) => id), pending: [], unknown: [] });
    const written = rows.map(({ table, rows: of }) => [table, of.map((row) => JSON.stringify(row)).sort()]);
    expect(found.texts).toEqual(Object.fromEntries(written));
  });
});
