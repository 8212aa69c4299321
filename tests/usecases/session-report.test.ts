import { describe, expect, test } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { insertRecall } from '#lib/shell/db/recalls.ts';
import type { Store } from '#lib/shell/db/store.ts';
import type { Records } from '#lib/shell/db/tables.ts';
import { eraseOverdueSessions } from '#lib/shell/usecases/erase-overdue-sessions.ts';
import { eraseSession } from '#lib/shell/usecases/erase-session.ts';
import { viewRooms } from '#lib/shell/usecases/view-rooms.ts';
import { viewSessionReport } from '#lib/shell/usecases/view-session-report.ts';
import { wrongResponse } from '../support/bank-builder.ts';
import { DAY_MS } from '../support/clock.ts';
import { expectOnConsole } from '../support/console-guard.ts';
import { playedSession, type PlayedSession } from '../support/played-session.ts';
import { eachStore } from '../support/stores.ts';
import { accepted, codeOf, contextOn, type TestContext } from './bench.ts';

const ask = (position: number) => ({ type: 'ask', position, limitMs: null }) as const;
const reveal = { type: 'close-and-reveal' } as const;

/** Two items asked, the first of them twice; one participant is removed. */
async function aRun(context: TestContext, settings = {}): Promise<PlayedSession & { ada: string }> {
  const session = await playedSession(context, settings);
  const [ada, mia, zed] = [await session.join('Ada'), await session.join('Mia'), await session.join('Zed')];
  await session.command(ask(0));
  await session.answer(ada, wrongResponse);
  await session.answer(ada);
  await session.answer(mia, wrongResponse);
  await session.answer(zed);
  await session.command({ type: 'close' });
  expect(await session.answer(mia)).toBe(false);
  await session.command({ type: 'ask-again', limitMs: null });
  await session.answer(mia);
  await session.command(reveal, ask(1));
  await session.answer(ada);
  await session.command(reveal);
  await session.remove(zed);
  return { ...session, ada };
}

/** Everything that the store holds, as text, by table. */
async function everything({ db }: Records): Promise<ReadonlyMap<string, string>> {
  const tables = await db.introspection.getTables();
  const rows = new Map<string, string>();
  for (const { name } of tables) {
    const all = await db
      .selectFrom(name as 'sessions')
      .selectAll()
      .execute();
    rows.set(name, JSON.stringify(all));
  }
  return rows;
}

eachStore((bench) => {
  const context = (): TestContext => contextOn(bench.store());

  describe('the report of a session', () => {
    test('has what was answered last before closing, in each round, without those who were removed', async () => {
      const shared = context();
      const { session, trainer, command } = await aRun(shared);
      await command({ type: 'finish' });
      const view = accepted(await viewSessionReport(shared, trainer, session));
      const { report } = view;
      expect(view).toMatchObject({
        quiz: { title: 'A small quiz', cutScore: 80 },
        finishedAt: shared.clock.now(),
      });
      expect(report).toMatchObject({ removed: 1, answered: 2, asked: 2 });
      expect(report.items[0]?.rounds).toMatchObject([
        { round: 1, answered: 2, right: 1, seconds: { median: 2.5 } },
        { round: 2, answered: 1, right: 1 },
      ]);
      expect(report.items[0]?.shift).toMatchObject({ wrongRight: 1, firstOnly: 1 });
      expect(report.participants.map(({ name, first }) => [name, first.answered])).toEqual([
        ['Ada', 2],
        ['Mia', 1],
      ]);
      expect(report.participants[0]?.first.points).toBe(report.participants[0]?.first.max);
    });

    test('shows every item as the room saw it, with its key and reasons', async () => {
      const { session, trainer } = await aRun(context());
      const view = accepted(await viewSessionReport(context(), trainer, session));
      expect(view.items).toHaveLength(6);
      for (const [position, { shown, feedback, item }] of view.items.entries()) {
        expect(view.report.items[position]?.revision).toBe(item.revision);
        expect(feedback.item).toBe(shown.handle);
        expect(feedback.parts.some(({ options }) => options.some(({ key }) => key))).toBe(true);
        expect(feedback.evidence[0]?.href).toMatch(/^\/courses\/course-secret\/\w+#e-/u);
      }
    });

    test('is there while the room is open, with the figures so far', async () => {
      const { session, trainer } = await aRun(context());
      const view = accepted(await viewSessionReport(context(), trainer, session));
      expect(view.finishedAt).toBeNull();
      expect(view.report.asked).toBe(2);
    });

    test('leaves an item out that was withdrawn since, and says so', async () => {
      const shared = context();
      const { session, trainer, room } = await aRun(shared);
      const item = room.shown[0]?.item;
      if (item === undefined) throw new Error('no item');
      await shared.store.write((records) =>
        insertRecall(records, {
          item: item.id,
          revision: item.revision,
          why: 'The key was wrong.',
          right: '',
          at: shared.clock.now(),
        }),
      );
      const view = accepted(await viewSessionReport(shared, trainer, session));
      expect(view.items[0]?.recall?.why).toBe('The key was wrong.');
      expect(view.report.items[0]?.isWithdrawn).toBe(true);
      expect(view.report.participants[1]?.first.answered).toBe(0);
    });

    test.each([
      ['another trainer', () => systemClock.randomId()],
      ['a browser that opened no room', () => undefined],
    ])('is not there for %s, nor can they erase it', async (_, other) => {
      const { session, trainer, command } = await aRun(context());
      await command({ type: 'finish' });
      expect(codeOf(await viewSessionReport(context(), other(), session))).toBe('session-not-found');
      expect(codeOf(await eraseSession(context(), other(), session))).toBe('session-not-found');
      expect(codeOf(await viewSessionReport(context(), trainer, session))).toBe('accepted');
    });

    test.each(['', 'x', 'a\u0000b', '0197a1e2-0000-7000-8000-000000000000'])(
      'is refused alike for an id that is none: %j',
      async (id) => {
        const trainer = systemClock.randomId();
        expect(codeOf(await viewSessionReport(context(), trainer, id))).toBe('session-not-found');
        expect(codeOf(await eraseSession(context(), trainer, id))).toBe('session-not-found');
      },
    );
  });

  describe('a trainer’s rooms', () => {
    test('stand newest first, open and past, and are nobody else’s', async () => {
      const shared = context();
      const { trainer, session, command } = await aRun(shared);
      await command({ type: 'finish' });
      shared.clock.advance(1000);
      const open = await playedSession(shared, {}, trainer);
      expect(await viewRooms(shared, trainer)).toMatchObject([
        { session: open.session, participants: 0, items: 6 },
        {
          session,
          participants: 2,
          title: 'A small quiz',
          joinCode: null,
        },
      ]);
      expect(await viewRooms(shared, systemClock.randomId())).toEqual([]);
      expect(await viewRooms(shared, undefined)).toEqual([]);
    });
  });

  describe('erasing a session', () => {
    test('is refused while the room is open', async () => {
      const { session, trainer } = await aRun(context());
      expect(codeOf(await eraseSession(context(), trainer, session))).toBe('session-open');
      expect(codeOf(await viewSessionReport(context(), trainer, session))).toBe('accepted');
    });

    test('leaves nothing of it in any table, and all of others', async () => {
      const shared = context();
      const gone = await aRun(shared);
      const other = await aRun(shared);
      await gone.command({ type: 'finish' });
      const traces = [gone.session, gone.ada, gone.trainer];
      const tablesWith = async (text: string): Promise<string[]> => {
        const rows = await shared.store.read(everything);
        return [...rows].filter(([, all]) => all.includes(text)).map(([name]) => name);
      };
      expect((await tablesWith(gone.session)).sort()).toEqual(['live_answers', 'session_events', 'sessions']);
      expect(codeOf(await eraseSession(shared, gone.trainer, gone.session))).toBe('accepted');
      for (const trace of traces) expect(await tablesWith(trace)).toEqual([]);
      expect(codeOf(await eraseSession(shared, gone.trainer, gone.session))).toBe('session-not-found');
      expect(accepted(await viewSessionReport(shared, other.trainer, other.session)).report.answered).toBe(2);
    });

    test('happens by itself when the time is over, also to a room that was left open', async () => {
      const shared = context();
      const [short, long] = [await aRun(shared, { keepDays: 1 }), await aRun(shared, { keepDays: 2 })];
      expect(await eraseOverdueSessions(shared, 0)).toEqual([]);
      shared.clock.advance(DAY_MS);
      expect(codeOf(await viewSessionReport(shared, short.trainer, short.session))).toBe('session-not-found');
      expect(await viewRooms(shared, short.trainer)).toEqual([]);
      expect(await eraseOverdueSessions(shared, 0)).toEqual([short.session]);
      const rows = await shared.store.read(everything);
      expect([...rows.values()].filter((all) => all.includes(short.session))).toEqual([]);
      expect(codeOf(await viewSessionReport(shared, long.trainer, long.session))).toBe('accepted');
    });

    test('waits under a clock that may be far ahead, until it has run for a day or the store was used under it', async () => {
      const shared = context();
      const { session } = await playedSession(shared, { keepDays: 1 });
      shared.clock.advance(40 * DAY_MS);
      const told = expectOnConsole(/rooms whose time is over are kept until .* Is the clock/u);
      expect(await eraseOverdueSessions(shared, DAY_MS - 1)).toEqual([]);
      await playedSession(shared);
      expect(await eraseOverdueSessions(shared, 0)).toEqual([]);
      expect(told()).toHaveLength(2);
      shared.clock.advance(DAY_MS);
      expect(await eraseOverdueSessions(shared, 0)).toContain(session);
      const { session: late } = await playedSession(shared, { keepDays: 1 });
      shared.clock.advance(40 * DAY_MS);
      expect(await eraseOverdueSessions(shared, DAY_MS)).toContain(late);
    });

    test('is told of each room that is gone, also when another fails, and the files could not be cleared', async () => {
      const shared = context();
      const rooms = [
        await playedSession(shared, { keepDays: 1 }),
        await playedSession(shared, { keepDays: 1 }),
      ].map(({ session }) => session);
      shared.clock.advance(DAY_MS);
      const away = new Error('away');
      let isFirst = true;
      const write: Store['write'] = (work) => {
        if (!isFirst) return shared.store.write(work);
        isFirst = false;
        return Promise.reject(away);
      };
      const failing = { ...shared, store: { ...shared.store, write, scrub: () => Promise.reject(away) } };
      const room = expectOnConsole(/A room whose time is over could not be erased\. Error: away$/u);
      if (bench.engine === 'sqlite')
        expectOnConsole(/The files of the store could not be cleared of what was erased/u);
      const first = await eraseOverdueSessions(failing, 0);
      expect(room()).toHaveLength(1);
      const second = await eraseOverdueSessions(shared, 0);
      expect([first.length, second.length]).toEqual([1, 1]);
      expect([...first, ...second].sort()).toEqual(rooms.sort());
    });
  });
});
