import { expect, it } from 'vitest';
import { Rooms } from '#lib/shell/server/live/rooms.ts';
import { playedSession } from '#tests/support/played-session.ts';
import { eachStore } from '#tests/support/stores.ts';
import { contextOn } from '#tests/usecases/bench.ts';

const MINUTE_MS = 60_000;

eachStore(({ store }) => {
  it('a room is forgotten ten minutes after its last device has gone, a minute after when it is over', async () => {
    const context = contextOn(store());
    const [open, over, watched] = [
      await playedSession(context),
      await playedSession(context),
      await playedSession(context),
    ];
    for (const one of [over, watched]) await one.command({ type: 'finish' });
    let now = 0;
    const live = { ...context, secret: 'secret', databaseUrl: undefined, monotonic: () => now };
    const rooms = new Rooms(live);
    for (const { session } of [open, over, watched]) await rooms.find(session);
    const forgotten = (): readonly string[] => rooms.forgetIdle((one) => one === watched.session);
    now = MINUTE_MS;
    expect(forgotten()).toEqual([]);
    now += 1;
    expect(forgotten()).toEqual([over.session]);
    expect((await rooms.find(over.session))?.state.phase).toBe('finished');
    now = 10 * MINUTE_MS + 1;
    expect(forgotten().toSorted()).toEqual([open.session, over.session].toSorted());
  });
});
