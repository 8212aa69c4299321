/** Every limit of a room is a number, and says so when it is met. */
import { describe, expect, it } from 'vitest';
import { Server } from 'socket.io';
import { systemClock } from '#lib/shell/clock.ts';
import { idleLook, IDLE_MS, WARNING_MS } from '#lib/shell/server/live/idle-rooms.ts';
import { Rooms } from '#lib/shell/server/live/rooms.ts';
import { Spread } from '#lib/shell/server/live/spread.ts';
import { OPEN_ROOMS_MAX } from '#lib/shell/usecases/open-session.ts';
import { eachRoomServer } from '#tests/support/room-bench.ts';
import { openRoom, participantIn, picksAt, trainerIn } from '#tests/support/live-room.ts';

eachRoomServer(({ server }) => {
  describe('a limit', () => {
    it('of people in a room is told to whoever comes after it, and a place that is free again is given', async () => {
      const opened = await openRoom(server, { room: 2 });
      const trainer = await trainerIn(server, opened);
      const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
      await participantIn(server, { code: opened.joinCode, name: 'Mia' });
      await expect(participantIn(server, { code: opened.joinCode, name: 'Bo' })).rejects.toThrow('room-full');
      expect(await trainer.ask('remove', ada.welcome.participant)).toEqual({ ok: true });
      expect((await participantIn(server, { code: opened.joinCode, name: 'Bo' })).welcome.name).toBe('Bo');
    });

    it('of rooms of one trainer is told, and is not another trainer’s', async () => {
      const trainer = systemClock.randomId();
      for (let room = 0; room < OPEN_ROOMS_MAX; room += 1) await openRoom(server, {}, { trainer });
      await expect(openRoom(server, {}, { trainer })).rejects.toThrow('too-many-rooms');
      await openRoom(server);
    });

    it('of a message’s size ends the connection, and nothing of it is kept', async () => {
      const opened = await openRoom(server);
      const trainer = await trainerIn(server, opened);
      const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
      await trainer.now({ type: 'ask', position: 0, limitMs: null });
      const ended = new Promise((done) => ada.socket.once('disconnect', done));
      ada.socket.emit('answer', { id: 'x'.repeat(100_000) }, () => undefined);
      await ended;
      expect((await trainer.counts(({ participants }) => participants === 1)).answered).toBe(0);
    });

    it('of messages in a stretch of time is told, and the room goes on for everybody else', async () => {
      const opened = await openRoom(server);
      const trainer = await trainerIn(server, opened);
      const [ada, mia] = [
        await participantIn(server, { code: opened.joinCode, name: 'Ada' }),
        await participantIn(server, { code: opened.joinCode, name: 'Mia' }),
      ];
      await trainer.now({ type: 'ask', position: 0, limitMs: null });
      await mia.room(({ phase }) => phase === 'open');
      const flood = await Promise.all(Array.from({ length: 60 }, () => ada.ask('answer', 'nonsense')));
      const codes = new Set(flood.map((receipt) => (receipt.ok ? 'ok' : receipt.code)));
      expect(codes).toEqual(new Set(['invalid-message', 'too-many-messages']));
      expect(await mia.answer(await picksAt(server, opened, 0), { position: 0, round: 1 })).toEqual({
        ok: true,
      });
    });

    it('of idleness is told ten minutes before, and closes a room in which nothing happens', async () => {
      let [offset, jump] = [0, 0];
      const context = {
        ...server.context,
        clock: { ...systemClock, now: () => new Date(Date.now() + offset + jump).toISOString() },
        monotonic: () => performance.now() + offset,
      };
      const opened = await openRoom(server);
      const spread = new Spread(context, new Server());
      const warned: string[] = [];
      spread.warn = (session) => void warned.push(session);
      const rooms = new Rooms(context);
      const look = idleLook(context, rooms, spread);
      jump = 2 * IDLE_MS;
      await look();
      expect(warned, 'by a clock that was merely set').not.toContain(opened.session);
      jump = 0;
      offset = IDLE_MS - WARNING_MS - 60_000;
      await look();
      expect(warned).not.toContain(opened.session);
      offset = IDLE_MS - WARNING_MS + 60_000;
      await look();
      expect(warned).toContain(opened.session);
      expect((await rooms.find(opened.session))?.state.phase).toBe('lobby');
      offset = IDLE_MS + 60_000;
      await look();
      expect((await rooms.find(opened.session))?.state.phase).toBe('finished');
      await expect(participantIn(server, { code: opened.joinCode, name: 'Ada' })).rejects.toThrow(
        'room-unknown',
      );
      await spread.stop();
    });
  });
});
