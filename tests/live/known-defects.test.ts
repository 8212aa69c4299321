/** What was seen to go wrong in other systems for live quizzes, one test for each. */
import { describe, expect, it } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { liveAnswers } from '#lib/shell/db/live-answers.ts';
import { eachRoomServer } from '#tests/support/room-bench.ts';
import {
  openRoom,
  participantIn,
  picksAt,
  startRoomServer,
  trainerCookie,
  trainerIn,
  type OpenRoom,
  type Participant,
} from '#tests/support/live-room.ts';

eachRoomServer(({ server, store }) => {
  const stored = (opened: OpenRoom) => store().read((records) => liveAnswers(records, opened.session));
  const comeBack = (opened: OpenRoom, who: Participant): Promise<Participant> =>
    participantIn(server, { session: opened.session, credential: who.welcome.credential });

  describe('a defect that others have', () => {
    it('R1: an answer is kept when its phone drops and comes back, and counts once', async () => {
      const opened = await openRoom(server);
      const trainer = await trainerIn(server, opened);
      const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
      await trainer.now({ type: 'ask', position: 0, limitMs: null });
      await ada.room(({ phase }) => phase === 'open');
      const picks = await picksAt(server, opened, 0);
      const id = systemClock.randomId();
      expect(await ada.answer(picks, { id })).toEqual({ ok: true });
      ada.cut();
      const again = await comeBack(opened, ada);
      expect(again.welcome.participant).toBe(ada.welcome.participant);
      expect(again.own(0)).toMatchObject({ position: 0, round: 1, picks });
      expect(await again.answer(picks, { id, position: 0, round: 1 })).toEqual({ ok: true });
      await trainer.now({ type: 'close-and-reveal' });
      const told = await again.room(({ phase }) => phase === 'revealed');
      expect(told.told?.rounds).toMatchObject([{ answered: 1, right: 1 }]);
      expect(await again.answer(picks, { id, position: 0, round: 1 })).toEqual({ ok: true });
      expect(await stored(opened)).toHaveLength(1);
    });

    it('R2: an answer after the reveal is refused, and never becomes the answer to the next item', async () => {
      const opened = await openRoom(server);
      const trainer = await trainerIn(server, opened);
      const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
      await trainer.now({ type: 'ask', position: 0, limitMs: null });
      await ada.room(({ phase }) => phase === 'open');
      await trainer.now({ type: 'close-and-reveal' });
      const picks = await picksAt(server, opened, 0);
      expect(await ada.answer(picks, { position: 0, round: 1 })).toEqual({ ok: false, code: 'closed' });
      await trainer.now({ type: 'ask', position: 1, limitMs: null });
      await ada.room(({ phase, position }) => phase === 'open' && position === 1);
      expect(await ada.answer(picks, { position: 0, round: 1 })).toEqual({ ok: false, code: 'not-shown' });
      expect(await ada.answer(await picksAt(server, opened, 1))).toEqual({ ok: true });
      expect((await stored(opened)).map(({ position }) => position)).toEqual([1]);
    });

    it('R3: a phone that comes by another network is let in at once, and its old connection ends', async () => {
      const opened = await openRoom(server);
      const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
      const ended = new Promise<string>((done) => ada.socket.once('disconnect', done));
      const began = performance.now();
      const again = await comeBack(opened, ada);
      expect(performance.now() - began).toBeLessThan(1_000);
      expect(again.welcome.name).toBe('Ada');
      expect(await ended).toBe('io server disconnect');
    });

    it('R4: the lobby waits for a trainer who drops, says so, and goes on', async () => {
      const opened = await openRoom(server);
      const trainer = await trainerIn(server, opened);
      const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
      trainer.cut();
      await ada.room(({ isTrainerHere, phase }) => !isTrainerHere && phase === 'lobby');
      const late = await participantIn(server, { code: opened.joinCode, name: 'Mia' });
      expect(late.welcome.room).toMatchObject({ phase: 'lobby', isTrainerHere: false });
      const again = await trainerIn(server, opened);
      await ada.room(({ isTrainerHere }) => isTrainerHere);
      await again.now({ type: 'ask', position: 0, limitMs: null });
      await ada.room(({ phase }) => phase === 'open');
      expect(ada.socket.connected).toBe(true);
    });

    it('R5: a server that is killed and started again stands where it stood, with every answer', async () => {
      const other = await startRoomServer(store());
      const opened = await openRoom(other);
      const trainer = await trainerIn(other, opened);
      const ada = await participantIn(other, { code: opened.joinCode, name: 'Ada' });
      await trainer.now({ type: 'ask', position: 0, limitMs: null });
      await ada.room(({ phase }) => phase === 'open');
      const picks = await picksAt(other, opened, 0);
      expect(await ada.answer(picks)).toEqual({ ok: true });
      await other.kill();
      const again = await comeBack(opened, ada);
      expect(again.welcome.room).toMatchObject({ phase: 'open', position: 0, round: 1 });
      expect(again.own(0)).toMatchObject({ picks });
      const next = await trainerIn(server, opened);
      await next.now({ type: 'close-and-reveal' });
      const told = await again.room(({ phase }) => phase === 'revealed');
      expect(told.told?.rounds).toMatchObject([{ answered: 1, right: 1 }]);
    });

    it('R6, R7: neither a participant nor another trainer can run a room, whatever they send', async () => {
      const opened = await openRoom(server);
      const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
      for (const type of ['ask', 'show', 'close', 'reveal', 'finish'])
        ada.socket.emit('command', { type, step: 0, position: 0, limitMs: null });
      const stranger = trainerCookie(server.context, systemClock.randomId());
      const forged = `${trainerCookie(server.context, opened.trainer).slice(0, -1)}_`;
      for (const cookie of ['', stranger, forged, `stemma_trainer_id=${opened.trainer}`])
        await expect(trainerIn(server, { ...opened, cookie })).rejects.toThrow('room-unknown');
      await expect(
        trainerIn(server, { ...opened, cookie: `stemma_trainer_id=${ada.welcome.credential}` }),
      ).rejects.toThrow('room-unknown');
      expect((await comeBack(opened, ada)).welcome.room).toMatchObject({ phase: 'lobby', step: 0 });
    });

    it('R8, R9: wrong codes are limited for an address, right ones are not, and links are not', async () => {
      const own = await startRoomServer(store());
      const opened = await openRoom(own);
      let code = '';
      for (let tries = 0; tries < 70 && code !== 'too-many-codes'; tries += 1)
        code = await participantIn(own, { code: 'AAAAAA', name: '' }).then(
          () => 'in',
          (error: unknown) => String(error).replace(/^Error: /u, ''),
        );
      expect(code).toBe('too-many-codes');
      await expect(participantIn(own, { code: opened.joinCode, name: 'Ada' })).rejects.toThrow(
        'too-many-codes',
      );
      const { linkToken } = await import('#lib/shell/server/live/credentials.ts');
      const link = linkToken(own.context.secret, opened.session);
      expect((await participantIn(own, { link, name: 'Ada' })).welcome.name).toBe('Ada');
      await expect(participantIn(own, { link: `${link.slice(0, -1)}_`, name: '' })).rejects.toThrow(
        'room-unknown',
      );
      await own.kill();
    });

    it('R8: a whole class from one address comes in with the right code', async () => {
      const opened = await openRoom(server);
      for (let place = 1; place <= 50; place += 1)
        await participantIn(server, { code: opened.joinCode, name: `Participant ${String(place)}` });
    });

    it('R10: two people of one name are told apart', async () => {
      const opened = await openRoom(server);
      const names = [];
      for (const name of ['Ada', 'ada', 'ADA'])
        names.push((await participantIn(server, { code: opened.joinCode, name })).welcome.name);
      expect(names).toEqual(['Ada', 'ada 2', 'ADA 3']);
    });

    it('R11: what a participant comes back with is sent to nobody else', async () => {
      const opened = await openRoom(server);
      const trainer = await trainerIn(server, opened);
      const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
      const mia = await participantIn(server, { code: opened.joinCode, name: 'Mia' });
      await trainer.people((people) => people.length === 2);
      await trainer.now({ type: 'ask', position: 0, limitMs: null });
      await trainer.now({ type: 'close-and-reveal' });
      await trainer.now({ type: 'finish' });
      await mia.room(({ phase }) => phase === 'finished');
      const secret = ada.welcome.credential.split('.')[1] ?? '';
      expect(JSON.stringify([trainer.received, mia.received])).not.toContain(secret);
      expect(JSON.stringify(mia.received)).not.toContain(ada.welcome.participant);
      expect(JSON.stringify([ada.received, mia.received, trainer.received])).not.toContain(opened.trainer);
    });
  });
});
