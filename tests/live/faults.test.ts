/** What a lesson in a hospital's network meets: every one of these must change nothing that was said to be kept. */
import { describe, expect, it } from 'vitest';
import type { Counts } from '#lib/sessions/messages.ts';
import { systemClock } from '#lib/shell/clock.ts';
import { liveAnswers } from '#lib/shell/db/live-answers.ts';
import { blackHole } from '#tests/support/black-hole.ts';
import { eachRoomServer } from '#tests/support/room-bench.ts';
import {
  openRoom,
  participantIn,
  picksAt,
  startRoomServer,
  trainerIn,
  type OpenRoom,
  type Participant,
  type RoomServer,
  type Trainer,
} from '#tests/support/live-room.ts';

eachRoomServer(({ server, store }) => {
  const stored = (opened: OpenRoom) => store().read((records) => liveAnswers(records, opened.session));
  const comeBack = (opened: OpenRoom, who: Participant, on: RoomServer = server): Promise<Participant> =>
    participantIn(on, { session: opened.session, credential: who.welcome.credential });
  const begun = async (
    on: RoomServer = server,
    limitMs: number | null = null,
  ): Promise<{ opened: OpenRoom; trainer: Trainer; ada: Participant }> => {
    const opened = await openRoom(on);
    const trainer = await trainerIn(on, opened);
    const ada = await participantIn(on, { code: opened.joinCode, name: 'Ada' });
    await trainer.now({ type: 'ask', position: 0, limitMs });
    await ada.room(({ phase }) => phase === 'open');
    return { opened, trainer, ada };
  };

  describe('a fault', () => {
    it.each(['lobby', 'shown', 'open', 'closed', 'revealed', 'finished'])(
      '1: the server is killed in the phase %s, and the room stands there again',
      async (phase) => {
        const own = await startRoomServer(store());
        const opened = await openRoom(own);
        const trainer = await trainerIn(own, opened);
        const ada = await participantIn(own, { code: opened.joinCode, name: 'Ada' });
        const way = [
          ['shown', { type: 'show', position: 0 }],
          ['open', { type: 'open', limitMs: null }],
          ['closed', { type: 'close' }],
          ['revealed', { type: 'reveal' }],
          ['finished', { type: 'finish' }],
        ] as const;
        const last = way.findIndex(([reached]) => reached === phase);
        for (const [reached, command] of way.slice(0, last + 1)) {
          await trainer.now(command);
          if (reached !== 'open') continue;
          await ada.room((view) => view.phase === 'open');
          expect(await ada.answer(await picksAt(own, opened, 0))).toEqual({ ok: true });
        }
        const { step } = await trainer.room();
        await own.kill();
        const again = await comeBack(opened, ada);
        expect(again.welcome).toMatchObject({ name: 'Ada', room: { phase, step } });
        expect(await stored(opened)).toHaveLength(last >= 1 ? 1 : 0);
      },
    );

    it('2: an answer that comes ten times over two connections is kept once, with one receipt', async () => {
      const { opened, ada } = await begun();
      const picks = await picksAt(server, opened, 0);
      const sent = { id: systemClock.randomId(), position: 0, round: 1 };
      const receipts = await Promise.all(Array.from({ length: 8 }, () => ada.answer(picks, sent)));
      const again = await comeBack(opened, ada);
      receipts.push(await again.answer(picks, sent), await again.answer(picks, sent));
      expect(receipts).toEqual(receipts.map(() => ({ ok: true })));
      expect(await stored(opened)).toHaveLength(1);
    });

    it('2: answers that are changed faster than they are stored are all kept, in one order', async () => {
      const { opened, ada } = await begun();
      const picks = await picksAt(server, opened, 0);
      const receipts = await Promise.all(Array.from({ length: 5 }, () => ada.answer(picks)));
      expect(receipts).toEqual(receipts.map(() => ({ ok: true })));
      expect((await stored(opened)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    });

    it('2: an answer under the id of somebody else’s is refused', async () => {
      const { opened, ada } = await begun();
      const mia = await participantIn(server, { code: opened.joinCode, name: 'Mia' });
      const picks = await picksAt(server, opened, 0);
      const id = systemClock.randomId();
      expect(await ada.answer(picks, { id })).toEqual({ ok: true });
      expect(await mia.answer(picks, { id })).toEqual({ ok: false, code: 'response-id-taken' });
      expect(await stored(opened)).toMatchObject([{ participant: ada.welcome.participant }]);
    });

    it('3: a phone whose network became a black hole goes on over another one at once', async () => {
      const { opened, ada: first, trainer } = await begun();
      const hole = await blackHole(server);
      const ada = await participantIn(
        { ...server, url: hole.url },
        {
          session: opened.session,
          credential: first.welcome.credential,
        },
      );
      hole.swallow();
      const lost = ada.socket.timeout(300).emitWithAck('answer', {}).catch(String);
      const again = await comeBack(opened, ada);
      expect(await again.answer(await picksAt(server, opened, 0), { position: 0, round: 1 })).toEqual({
        ok: true,
      });
      expect(await lost).toMatch(/timed out/u);
      await trainer.counts(({ answered, participants }) => answered === 1 && participants === 1);
      hole.close();
    });

    it('4: a phone that slept through an item shows what is now, not what was', async () => {
      const { opened, ada, trainer } = await begun();
      ada.cut();
      await trainer.now({ type: 'close-and-reveal' });
      await trainer.now({ type: 'ask', position: 1, limitMs: null });
      const again = await comeBack(opened, ada);
      expect(again.welcome.room).toMatchObject({ phase: 'open', position: 1, told: null });
      expect(again.welcome.own).toEqual([]);
    });

    it('5: a trainer’s laptop is closed: a second device takes over, and the room is told of both', async () => {
      const { opened, ada, trainer } = await begun();
      trainer.cut();
      await ada.room(({ isTrainerHere }) => !isTrainerHere);
      expect(await ada.answer(await picksAt(server, opened, 0))).toEqual({ ok: true });
      const phone = await trainerIn(server, opened);
      await phone.now({ type: 'close-and-reveal' });
      const told = await ada.room(({ phase }) => phase === 'revealed');
      expect(told).toMatchObject({ isTrainerHere: true, told: { rounds: [{ answered: 1 }] } });
    });

    it('5: while no trainer is there, a round with a limit still ends in time', async () => {
      const { ada, trainer } = await begun(server, 700);
      trainer.cut();
      await ada.room(({ phase }) => phase === 'closed');
      expect(ada.socket.connected).toBe(true);
    });

    it('5: a round with a limit ends in time although the server was killed in it', async () => {
      const own = await startRoomServer(store());
      const { opened, ada } = await begun(own, 1_500);
      await own.kill();
      const again = await comeBack(opened, ada);
      const { phase, remainingMs } = again.welcome.room;
      if (phase === 'open') expect(remainingMs).toBeLessThan(1_500);
      expect((await again.room((view) => view.phase === 'closed')).position).toBe(0);
    });

    it('6: two devices that press next together go one step, and one of them is told', async () => {
      const { opened, trainer } = await begun();
      const other = await trainerIn(server, opened);
      const { step } = await trainer.room(({ phase }) => phase === 'open');
      const receipts = await Promise.all(
        [trainer, other].map((device) => device.command({ type: 'close', step })),
      );
      expect(receipts.map((receipt) => (receipt.ok ? 'done' : receipt.code)).sort()).toEqual([
        'already-done',
        'done',
      ]);
      expect(await other.room(({ phase }) => phase === 'closed')).toMatchObject({ step: step + 1 });
    });

    it('7: whoever joins late comes to where the room is, in every phase, and not after the end', async () => {
      const opened = await openRoom(server);
      const trainer = await trainerIn(server, opened);
      const late = async (name: string) =>
        (await participantIn(server, { code: opened.joinCode, name })).welcome.room.phase;
      await trainer.now({ type: 'show', position: 0 });
      expect(await late('A')).toBe('shown');
      await trainer.now({ type: 'open', limitMs: null });
      expect(await late('B')).toBe('open');
      await trainer.now({ type: 'close' });
      expect(await late('C')).toBe('closed');
      await trainer.now({ type: 'reveal' });
      expect(await late('D')).toBe('revealed');
      await trainer.now({ type: 'finish' });
      await expect(late('E')).rejects.toThrow('room-unknown');
    });

    it('8: a clock that jumps, of the server or of a phone, moves no deadline', async () => {
      let offset = 0;
      const now = (): string => new Date(Date.now() + offset).toISOString();
      const own = await startRoomServer(store(), { clock: { ...systemClock, now } });
      const { opened, ada } = await begun(own, 60_000);
      offset = 6 * 3_600_000;
      const forward = (await comeBack(opened, ada, own)).welcome.room;
      offset = -6 * 3_600_000;
      const again = await comeBack(opened, ada, own);
      for (const { remainingMs } of [forward, again.welcome.room]) {
        expect(remainingMs).toBeGreaterThan(50_000);
        expect(remainingMs).toBeLessThanOrEqual(60_000);
      }
      const picks = await picksAt(own, opened, 0);
      expect(await again.answer(picks, { latencyMs: -5_000_000 })).toEqual({ ok: true });
      await own.kill();
    });

    it('9: two rooms at once never see each other’s messages', async () => {
      const one = await begun();
      const two = await begun();
      expect(await one.ada.answer(await picksAt(server, one.opened, 0))).toEqual({ ok: true });
      await one.trainer.now({ type: 'close-and-reveal' });
      await one.ada.room(({ phase }) => phase === 'revealed');
      await two.trainer.now({ type: 'close' });
      await two.ada.room(({ phase }) => phase === 'closed');
      const handles = (device: Participant | Trainer): ReadonlySet<string> =>
        new Set(JSON.stringify(device.received).match(/"[0-9a-f]{16}"/gu));
      for (const mine of [one.ada, one.trainer])
        for (const theirs of [two.ada, two.trainer])
          expect([...handles(mine)].filter((handle) => handles(theirs).has(handle))).toEqual([]);
      await two.trainer.counts(({ participants }) => participants === 1);
      const counts = two.trainer.received.filter(({ event }) => event === 'counts');
      expect(counts.map(({ value }) => (value as Counts).answered)).toEqual(counts.map(() => 0));
      const foreign = await two.ada.answer(await picksAt(server, one.opened, 0), { position: 0, round: 1 });
      expect(foreign).toEqual({ ok: false, code: 'unknown-handle' });
    });

    it('10: a server that is started again takes twenty phones back at once, and loses nothing', async () => {
      const own = await startRoomServer(store());
      const { opened } = await begun(own);
      const picks = await picksAt(own, opened, 0);
      const phones = await Promise.all(
        Array.from({ length: 20 }, (_, place) =>
          participantIn(own, { code: opened.joinCode, name: `Phone ${String(place)}` }),
        ),
      );
      const receipts = await Promise.all(
        phones.slice(0, 12).map((phone) => phone.answer(picks, { position: 0, round: 1 })),
      );
      expect(receipts.every(({ ok }) => ok)).toBe(true);
      await own.kill();
      const began = performance.now();
      const back = await Promise.all(phones.map((phone) => comeBack(opened, phone)));
      expect(performance.now() - began).toBeLessThan(5_000);
      expect(back.filter((phone) => phone.own(0) !== undefined)).toHaveLength(12);
      expect(await stored(opened)).toHaveLength(12);
    });
  });
});
