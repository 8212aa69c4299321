import { afterEach, describe, expect, it, vi } from 'vitest';
import { eraseInTime } from '#lib/shell/server/live/erase-in-time.ts';
import { DAY_MS } from '#tests/support/clock.ts';
import { playedSession } from '#tests/support/played-session.ts';
import { eachStore } from '#tests/support/stores.ts';
import {
  closeDevices,
  openRoom,
  participantIn,
  startRoomServer,
  trainerIn,
} from '#tests/support/live-room.ts';
import { contextOn } from '#tests/usecases/bench.ts';
import { findSession } from '#lib/shell/db/sessions.ts';
import { systemClock } from '#lib/shell/clock.ts';

const HOUR_MS = 3_600_000;

eachStore(({ store }) => {
  const isKept = async (session: string): Promise<boolean> =>
    (await store().read((records) => findSession(records, session))) !== undefined;

  describe('sessions whose time is over', () => {
    afterEach(() => {
      vi.useRealTimers();
      closeDevices();
    });

    it('are erased when the server starts, and every hour, without any device', async () => {
      const context = contextOn(store());
      const [first, second] = [
        await playedSession(context, { keepDays: 1 }),
        await playedSession(context, { keepDays: 2 }),
      ];
      context.clock.advance(DAY_MS);
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      const erased: string[] = [];
      let hour = Promise.withResolvers<undefined>();
      const stop = eraseInTime(
        () => Promise.resolve(context),
        (sessions) => {
          erased.push(...sessions);
          hour.resolve(undefined);
        },
      );
      await hour.promise;
      expect(erased).toEqual([first.session]);
      hour = Promise.withResolvers<undefined>();
      context.clock.advance(DAY_MS);
      vi.advanceTimersByTime(HOUR_MS);
      await hour.promise;
      expect(erased).toEqual([first.session, second.session]);
      await stop();
      expect([await isKept(first.session), await isKept(second.session)]).toEqual([false, false]);
    });

    it('lose their devices, and nobody comes in any more', async () => {
      let now = systemClock.now();
      const clock = { ...systemClock, now: () => now };
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      const server = await startRoomServer(store(), { clock });
      const opened = await openRoom(server, { keepDays: 1 });
      const trainer = await trainerIn(server, opened);
      const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
      const gone = [trainer, ada].map(
        ({ socket }) => new Promise((done) => void socket.once('disconnect', done)),
      );
      now = new Date(Date.parse(now) + 2 * DAY_MS).toISOString();
      vi.advanceTimersByTime(HOUR_MS);
      await Promise.all(gone);
      await expect(participantIn(server, { code: opened.joinCode, name: 'Mia' })).rejects.toThrow(
        'room-unknown',
      );
      await expect(trainerIn(server, opened)).rejects.toThrow('room-unknown');
      await server.kill();
    });
  });
});
