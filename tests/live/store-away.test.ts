/** A room while its store is away: nothing is taken that cannot be kept, nobody is told what did not happen, and it goes on by itself. */
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '#lib/base/result.ts';
import { systemClock } from '#lib/shell/clock.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { StoreError } from '#lib/shell/db/store-error.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { Room } from '#lib/shell/server/live/room.ts';
import { endBackends } from '#tests/faults/stop-postgres.ts';
import { expectOnConsole } from '#tests/support/console-guard.ts';
import { postgresAddress } from '#tests/support/postgres-server.ts';
import { freshPlace, type StorePlace } from '#tests/support/stores.ts';
import {
  closeDevices,
  openRoom,
  participantIn,
  picksAt,
  startRoomServer,
  trainerIn,
  type RoomServer,
} from '#tests/support/live-room.ts';

const LIMIT_MS = 700;

/** What is told of connections that end: of those that nobody uses, and of those that something is just being said by. */
const ENDED = /An idle connection to PostgreSQL ended: |terminating connection|Connection terminated/u;
/** What is told of a store that takes nobody in. */
const AWAY = /StoreError: The store (?:failed|cannot be reached)\.|is not currently accepting connections/u;

let place: StorePlace;
let clear: () => Promise<void>;
let store: Store;
let server: RoomServer;

beforeAll(async () => {
  ({ place, clear } = await freshPlace('postgres'));
  store = await openStore(place);
  server = await startRoomServer(store, { databaseUrl: place.databaseUrl });
}, 120_000);
afterEach(closeDevices);
afterAll(async () => {
  await server.kill();
  await store.close();
  await clear();
});

/** PostgreSQL takes nobody in, and whoever was in is out. */
async function setAway(isAway: boolean): Promise<void> {
  const database = new URL(place.databaseUrl ?? '').pathname.slice(1);
  const client = new pg.Client({ connectionString: (await postgresAddress())('postgres') });
  await client.connect();
  await client.query(`alter database ${database} allow_connections ${String(!isAway)}`);
  if (isAway)
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
    );
  await client.end();
}

describe('a room whose store is away', () => {
  it('refuses answers for now, and closes its round and says so when the store is back', async () => {
    expectOnConsole(ENDED);
    expectOnConsole(AWAY);
    const opened = await openRoom(server);
    const trainer = await trainerIn(server, opened);
    const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
    await trainer.now({ type: 'ask', position: 0, limitMs: LIMIT_MS });
    await ada.room(({ phase }) => phase === 'open');
    const picks = await picksAt(server, opened, 0);
    const sent = { id: systemClock.randomId(), position: 0, round: 1 };
    await setAway(true);
    expect(await ada.answer(picks, sent)).toEqual({ ok: false, code: 'try-again' });
    await new Promise((done) => setTimeout(done, LIMIT_MS));
    expect((await ada.room()).phase).toBe('open');
    await setAway(false);
    await ada.room(({ phase }) => phase === 'closed');
    expect(await ada.answer(picks, sent)).toEqual({ ok: false, code: 'closed' });
    expect(ada.socket.connected).toBe(true);
  });

  it('goes on when the connections that its processes meet by are ended', async () => {
    expectOnConsole(ENDED);
    const opened = await openRoom(server);
    const trainer = await trainerIn(server, opened);
    const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
    await endBackends(place);
    await trainer.now({ type: 'ask', position: 0, limitMs: null });
    await ada.room(({ phase }) => phase === 'open');
    expect(await ada.answer(await picksAt(server, opened, 0))).toEqual({ ok: true });
  });
});

describe('what a write decides', () => {
  it('is known to the room when it is durable, and not at all when it fails', async () => {
    const opened = await openRoom(server);
    const decided = Promise.withResolvers<undefined>();
    const failure = Promise.withResolvers<never>();
    const failing: Store = {
      ...store,
      write: (work) =>
        store.write(async (records) => {
          await work(records);
          decided.resolve(undefined);
          return failure.promise;
        }),
    };
    const room = await Room.load({ ...server.context, store: failing }, opened.session);
    if (room === undefined) throw new Error('there is no room');
    const change = room.change((_, at) => ok([{ type: 'shown', position: 0, at } as const]));
    await decided.promise;
    expect(room.state.phase).toBe('lobby');
    failure.reject(new StoreError('store-unreachable', 'gone'));
    await expect(change).rejects.toThrow('gone');
    expect(room.state.phase).toBe('lobby');
  });
});
