/** A PostgreSQL that ends connections, on a real server: whoever used one is told, the process goes on, and so does the pool. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { insertLearner, holdLearner } from '#lib/shell/db/learners.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { listeningPool } from '#lib/shell/server/live/listening-pool.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { endBackends } from '#tests/faults/stop-postgres.ts';
import { freshPlace, type StorePlace } from '#tests/support/stores.ts';
import { expectOnConsole } from '#tests/support/console-guard.ts';

/** What is told of a connection of the store's that ends while nobody uses it. */
const ENDED = /An idle connection to PostgreSQL ended: terminating connection/u;

let place: StorePlace;
let clear: () => Promise<void>;
let store: Store;

beforeAll(async () => {
  ({ place, clear } = await freshPlace('postgres'));
  store = await openStore(place);
}, 120_000);
afterAll(async () => {
  await store.close();
  await clear();
});

describe('a connection to PostgreSQL that is ended', () => {
  test('between two queries of a write leaves nothing, is told to nobody but the writer, and is replaced', async () => {
    const learner = systemClock.randomId();
    const write = store.write(async (records) => {
      await insertLearner(records, learner, systemClock.now());
      await endBackends(place);
      // The news of it comes while no query waits for it.
      await new Promise((done) => setTimeout(done, 100));
      await sql`select 1`.execute(records.db);
    });
    await expect(write).rejects.toMatchObject({ name: 'StoreError', code: 'store-unreachable' });
    expect(await store.read((records) => holdLearner(records, learner))).toBe(false);
  });

  test('while it is idle is replaced', async () => {
    expectOnConsole(ENDED);
    const learner = systemClock.randomId();
    await store.write((records) => insertLearner(records, learner, systemClock.now()));
    await endBackends(place);
    await new Promise((done) => setTimeout(done, 100));
    expect(await store.read((records) => holdLearner(records, learner))).toBe(true);
  });
});

describe('a pool whose connection for listening is never given back', () => {
  test('has it anew after each of more endings than it has places', async () => {
    expectOnConsole(ENDED);
    const { pool, end } = listeningPool(place.databaseUrl ?? '');
    for (let ending = 0; ending < 4; ending += 1) {
      const client = await pool.connect();
      const ended = new Promise((done) => client.once('end', done));
      await endBackends(place);
      await ended;
    }
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await end();
  });
});
