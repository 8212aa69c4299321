/** One room, its trainer on one process and its participants on another, on a real PostgreSQL. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#lib/shell/db/open-store.ts';
import type { Store } from '#lib/shell/db/store.ts';
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

let place: StorePlace;
let clear: () => Promise<void>;
let stores: Store[];
let near: RoomServer;
let far: RoomServer;

beforeAll(async () => {
  ({ place, clear } = await freshPlace('postgres'));
  stores = [await openStore(place), await openStore(place)];
  const [one, two] = stores;
  if (one === undefined || two === undefined) throw new Error('no store');
  near = await startRoomServer(one, { databaseUrl: place.databaseUrl });
  far = await startRoomServer(two, { databaseUrl: place.databaseUrl });
}, 120_000);
afterEach(closeDevices);
afterAll(async () => {
  await Promise.all([near.kill(), far.kill()]);
  await Promise.all(stores.map((store) => store.close()));
  await clear();
});

describe('two processes share a room', () => {
  it('the trainer on one moves the participants on the other, and counts their answers', async () => {
    const opened = await openRoom(near);
    const trainer = await trainerIn(near, opened);
    const ada = await participantIn(far, { code: opened.joinCode, name: 'Ada' });
    const mia = await participantIn(near, { code: opened.joinCode, name: 'ada' });
    expect(mia.welcome.name).toBe('ada 2');
    await trainer.people((people) => people.filter(({ isConnected }) => isConnected).length === 2);
    await trainer.now({ type: 'ask', position: 0, limitMs: null });
    await ada.room(({ phase, isTrainerHere }) => phase === 'open' && isTrainerHere);
    const picks = await picksAt(near, opened, 0);
    expect(await ada.answer(picks)).toEqual({ ok: true });
    await trainer.counts(({ answered, connected }) => answered === 1 && connected === 2);
    expect(await mia.answer(await picksAt(near, opened, 0, 'distractor'), { position: 0, round: 1 })).toEqual(
      {
        ok: true,
      },
    );
    await trainer.now({ type: 'close-and-reveal' });
    const told = await ada.room(({ phase }) => phase === 'revealed');
    expect(told.told?.rounds).toMatchObject([{ answered: 2, right: 1 }]);
  });

  it('a phone that comes back by the other process is the same participant, and its old connection ends', async () => {
    const opened = await openRoom(near);
    const ada = await participantIn(far, { code: opened.joinCode, name: 'Ada' });
    const ended = new Promise<string>((done) => ada.socket.once('disconnect', done));
    const again = await participantIn(near, {
      session: opened.session,
      credential: ada.welcome.credential,
    });
    expect(again.welcome.participant).toBe(ada.welcome.participant);
    expect(await ended).toBe('io server disconnect');
  });

  it('two devices that press next on two processes go one step', async () => {
    const opened = await openRoom(near);
    const devices = [await trainerIn(near, opened), await trainerIn(far, opened)];
    const receipts = await Promise.all(
      devices.map((device) => device.command({ type: 'ask', step: 0, position: 0, limitMs: null })),
    );
    expect(receipts.filter(({ ok }) => ok)).toHaveLength(1);
    for (const device of devices) expect((await device.room(({ step }) => step === 2)).phase).toBe('open');
  });

  it('a removed participant is out, on whichever process they are', async () => {
    const opened = await openRoom(near);
    const trainer = await trainerIn(near, opened);
    const ada = await participantIn(far, { code: opened.joinCode, name: 'Ada' });
    const removed = ada.until('removed');
    expect(await trainer.ask('remove', ada.welcome.participant)).toEqual({ ok: true });
    await removed;
    await expect(
      participantIn(near, { session: opened.session, credential: ada.welcome.credential }),
    ).rejects.toThrow('removed');
  });
});
