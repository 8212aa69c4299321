import { describe, expect, it } from 'vitest';
import { eachRoomServer } from '#tests/support/room-bench.ts';
import { openRoom, participantIn, picksAt, trainerIn } from '#tests/support/live-room.ts';

eachRoomServer(({ server }) => {
  describe('a room', () => {
    it('goes from the lobby through an item to its reveal and to the end', async () => {
      const opened = await openRoom(server);
      const trainer = await trainerIn(server, opened);
      const ada = await participantIn(server, { code: opened.joinCode.toLowerCase(), name: 'Ada' });
      const mia = await participantIn(server, { code: opened.joinCode, name: '' });
      expect(ada.welcome).toMatchObject({ name: 'Ada', room: { phase: 'lobby', isTrainerHere: true } });
      expect(mia.welcome.name).toMatch(/^\w+ \w+/u);
      await trainer.now({ type: 'ask', position: 0, limitMs: null });
      const asked = await ada.room(({ phase }) => phase === 'open');
      expect(asked.item?.parts[0]?.options.length).toBeGreaterThan(1);
      expect(asked.told).toBeNull();
      expect(await ada.answer(await picksAt(server, opened, 0))).toEqual({ ok: true });
      expect(await mia.answer(await picksAt(server, opened, 0, 'distractor'))).toEqual({ ok: true });
      await trainer.counts(({ answered }) => answered === 2);
      await trainer.now({ type: 'close-and-reveal' });
      const told = await mia.room(({ phase }) => phase === 'revealed');
      expect(told.told?.rounds).toMatchObject([{ round: 1, answered: 2, right: 1 }]);
      expect(told.told?.key.parts[0]?.options.some(({ key }) => key)).toBe(true);
      await trainer.now({ type: 'finish' });
      expect((await ada.room(({ phase }) => phase === 'finished')).item).toBeNull();
    });
  });
});
