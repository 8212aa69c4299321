import { expect, it, onTestFinished } from 'vitest';
import type { ParticipantLine } from '#lib/sessions/messages.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { participantIn, picksAt, startRoomServer, trainerIn, openRoom } from '#tests/support/live-room.ts';
import { eachRoomServer } from '#tests/support/room-bench.ts';

/** A store whose reads wait, once it is told so, until they are let go. */
function waitingStore(store: Store): { readonly store: Store; readonly hold: () => () => void } {
  let held: Promise<void> = Promise.resolve();
  return {
    store: {
      ...store,
      read: async (work) => {
        await held;
        return store.read(work);
      },
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      held = promise.then(() => undefined);
      return () => resolve(undefined);
    },
  };
}

eachRoomServer(({ store, roomWith, server }) => {
  it('greets nobody with where the room was before it moved on', async () => {
    const waiting = waitingStore(store());
    const slow = await startRoomServer(waiting.store);
    onTestFinished(() => slow.kill());
    const opened = await openRoom(slow);
    const trainer = await trainerIn(slow, opened);
    await trainer.now({ type: 'show', position: 0 });
    const letGo = waiting.hold();
    const coming = participantIn(slow, { code: opened.joinCode, name: 'Ada' });
    const moved = trainer.command({ type: 'open', limitMs: null, step: 1 });
    await new Promise((done) => setTimeout(done, 50));
    letGo();
    expect(await moved).toEqual({ ok: true });
    expect((await coming).welcome.room).toMatchObject({ step: 2, phase: 'open' });
  });

  it('tells the trainer of whoever came for somebody who went', async () => {
    const { opened, trainer, people } = await roomWith({}, 'Ada', 'Mia');
    await trainer.now({ type: 'ask', position: 0, limitMs: null });
    await trainer.people((all) => all.length === 2);
    const [ada] = people;
    ada.leave();
    await trainer.ask('remove', ada.welcome.participant);
    await trainer.people((all) => all.length === 1);
    await participantIn(server, { code: opened.joinCode, name: 'Zed' });
    const names = (all: readonly ParticipantLine[]): string => all.map(({ name }) => name).join();
    expect(names(await trainer.people((all) => names(all) === 'Mia,Zed'))).toBe('Mia,Zed');
  });

  it('counts nobody as having answered who was removed', async () => {
    const { opened, trainer, people } = await roomWith({}, 'Ada', 'Mia');
    await trainer.now({ type: 'ask', position: 0, limitMs: null });
    const [ada, mia] = people;
    for (const one of [ada, mia]) {
      await one.room(({ phase }) => phase === 'open');
      expect(await one.answer(await picksAt(server, opened, 0))).toEqual({ ok: true });
    }
    await trainer.counts(({ answered }) => answered === 2);
    await trainer.ask('remove', ada.welcome.participant);
    expect(await trainer.counts(({ participants }) => participants === 1)).toMatchObject({ answered: 1 });
  });
});
