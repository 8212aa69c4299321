import { describe, expect, it } from 'vitest';
import type { LookedAt, OwnPoints, Receipt } from '#lib/sessions/messages.ts';
import { eachRoomServer } from '#tests/support/room-bench.ts';
import { openRoom, participantIn, picksAt, trainerIn, type Participant } from '#tests/support/live-room.ts';

eachRoomServer(({ server }) => {
  const kept = async (receipt: Promise<Receipt>): Promise<void> =>
    expect(await receipt).toEqual({ ok: true });
  const ask = (position: number) => ({ type: 'ask', position, limitMs: null });
  const reveal = { type: 'close-and-reveal' };
  /** What came with the last message on where the room stands. */
  const pointsOf = async (one: Participant, phase: string): Promise<OwnPoints | undefined> => {
    await one.room((view) => view.phase === phase);
    return one.points.at(-1);
  };

  describe('a room of teams', () => {
    it('gives points by what is right and how sure somebody was, once it is told, and none before', async () => {
      const opened = await openRoom(server, { points: true, teams: 2 });
      const trainer = await trainerIn(server, opened);
      const people: Participant[] = [];
      for (const name of ['Ada', 'Ben', 'Mia'])
        people.push(await participantIn(server, { code: opened.joinCode, name }));
      const [ada, ben, mia] = people as [Participant, Participant, Participant];
      expect(people.map(({ welcome }) => welcome.team)).toEqual([0, 1, 0]);
      await trainer.now(ask(0));
      for (const one of people) await one.room(({ phase }) => phase === 'open');
      const [key, wrong] = [await picksAt(server, opened, 0), await picksAt(server, opened, 0, 'distractor')];
      await kept(ada.answer(key, { confidence: 'sure' }));
      await kept(ben.answer(key, { confidence: 'fairly-sure' }));
      await kept(mia.answer(wrong, { confidence: 'sure' }));
      const open = await mia.room();
      expect([open.standings, ...mia.points.filter((points) => points !== undefined)]).toEqual([null]);
      const told = await trainer.now(reveal);
      expect(told.standings).toEqual([
        { team: 1, place: 1, members: 1, points: 2 },
        { team: 0, place: 2, members: 2, points: -1.5 },
      ]);
      expect(await Promise.all(people.map((one) => pointsOf(one, 'revealed')))).toEqual([
        { 0: 3 },
        { 0: 2 },
        { 0: -6 },
      ]);
      // After a discussion minds are changed without a price.
      await trainer.now({ type: 'ask-again', limitMs: null });
      await mia.room(({ round }) => round === 2);
      await kept(mia.answer(key, { confidence: 'sure' }));
      await trainer.now(reveal);
      expect(await pointsOf(mia, 'revealed')).toEqual({ 0: -6 });
      await trainer.now(ask(1));
      await ada.room(({ position }) => position === 1);
      await kept(ada.answer(await picksAt(server, opened, 1)));
      await trainer.now({ type: 'finish' });
      expect(await pointsOf(ada, 'finished')).toEqual({ 0: 3 });
      const { session, credential } = ada.welcome;
      ada.leave();
      const back = await participantIn(server, { session, credential });
      expect(back.welcome).toMatchObject({ team: 0, points: { 0: 3 } });
      expect(back.welcome.room.standings?.[0]).toMatchObject({ team: 1, points: 2 });
    });

    it('tells each participant in one message, as any other room', async () => {
      const opened = await openRoom(server, { points: true, teams: 2 });
      const trainer = await trainerIn(server, opened);
      const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
      await trainer.now(ask(0));
      await ada.room(({ phase }) => phase === 'open');
      await kept(ada.answer(await picksAt(server, opened, 0)));
      ada.received.splice(0, ada.received.length);
      await trainer.now(reveal);
      await ada.room(({ phase }) => phase === 'revealed');
      expect(ada.received.map(({ event }) => event)).toEqual(['room']);
    });

    it('has neither points nor standings where nobody asked for them', async () => {
      const opened = await openRoom(server);
      const trainer = await trainerIn(server, opened);
      const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
      await trainer.now(ask(0));
      await ada.room(({ phase }) => phase === 'open');
      await kept(ada.answer(await picksAt(server, opened, 0), { confidence: 'sure' }));
      const told = await trainer.now(reveal);
      expect([ada.welcome.team, ada.welcome.points, told.standings]).toEqual([null, {}, null]);
      expect(await pointsOf(ada, 'revealed')).toBeUndefined();
    });
  });

  describe('a room where each participant goes alone', () => {
    it('shows its trainer what was answered to every item, once it is told, and is closed in time', async () => {
      const opened = await openRoom(server, { pacing: 'participant', points: true });
      const trainer = await trainerIn(server, opened);
      const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
      const look = (position: number) => trainer.ask<LookedAt | Receipt>('look', position);
      expect(await look(0)).toEqual({ ok: false, code: 'not-now' });
      const open = await trainer.now({ type: 'open', limitMs: 600 });
      expect(open.remainingMs).toBeGreaterThan(0);
      await ada.room(({ phase }) => phase === 'open');
      await kept(ada.answer(await picksAt(server, opened, 1), { position: 1, round: 1, confidence: 'sure' }));
      expect(await look(1)).toMatchObject({ own: [], told: null });
      await trainer.room(({ phase }) => phase === 'closed');
      await trainer.now({ type: 'reveal' });
      expect(await look(1)).toMatchObject({ told: { rounds: [{ round: 1, answered: 1, right: 1 }] } });
      expect(await look(99)).toEqual({ ok: false, code: 'invalid-message' });
      expect(await pointsOf(ada, 'revealed')).toEqual({ 1: 3 });
      await trainer.now({ type: 'finish' });
      expect(await look(1)).toMatchObject({ told: { rounds: [{ answered: 1 }] } });
    });
  });
});
