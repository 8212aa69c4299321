/** Every byte that participants get before the reveal, for every kind of item: no key, no reason, no readable name. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { partsOf, type Item } from '#lib/items/item.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { systemClock } from '#lib/shell/clock.ts';
import { findItems } from '#lib/shell/db/item-revisions.ts';
import { openSqlite } from '#lib/shell/db/open-sqlite.ts';
import { findSession } from '#lib/shell/db/sessions.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { anyPicks } from '#tests/support/any-picks.ts';
import {
  closeDevices,
  openRoom,
  participantIn,
  startRoomServer,
  trainerIn,
  type OpenRoom,
  type RoomServer,
} from '#tests/support/live-room.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin', import.meta.url));
const { bank } = compileBank(readContent(ROOT).files);
/** Quizzes that together hold an item of every kind. */
const QUIZZES = ['lists-and-tables', 'texts-and-amounts'];

const folder = mkdtempSync(join(tmpdir(), 'stemma-secrecy-'));
let store: Store;
let server: RoomServer;

beforeAll(async () => {
  store = await openSqlite(folder, systemClock);
  server = await startRoomServer(store, { kinds });
});
afterEach(closeDevices);
afterAll(async () => {
  await server.kill();
  await store.close();
  rmSync(folder, { recursive: true });
});

async function itemsOf({ session }: OpenRoom): Promise<readonly Item[]> {
  return store.read(async (records) => {
    const stored = await findSession(records, session);
    return (await findItems(records, stored?.contents ?? [])).map(({ item }) => item);
  });
}

/** What would tell: ids, facts, revisions, reasons, and the fields that carry keys. */
function tellTales(item: Item): readonly string[] {
  const options = partsOf(item).flatMap((part) => part.options);
  return [
    item.id,
    item.revision,
    ...item.facts,
    ...options.map(({ id }) => id).filter((id) => id.includes('-')),
    ...options.map(({ rationale }) => rationale),
    '"key"',
    '"rationale"',
    '"proof"',
    '"right"',
    '"rounds"',
    'entailed',
  ];
}

function found(texts: readonly string[], bytes: string): readonly string[] {
  return texts.filter((text) => bytes.includes(text) || bytes.includes(JSON.stringify(text).slice(1, -1)));
}

describe.each(QUIZZES)('a room on %s', (quiz) => {
  it.each([{ order: 'room' }, { order: 'participant' }, { order: 'room', points: true, teams: 2 }] as const)(
    'tells nothing before the reveal: %j',
    async (settings) => {
      const opened = await openRoom(server, settings, { bank, quiz });
      const items = await itemsOf(opened);
      const trainer = await trainerIn(server, opened);
      const ada = await participantIn(server, { code: opened.joinCode, name: 'Ada' });
      for (const [position, item] of items.entries()) {
        await trainer.now({ type: 'ask', position, limitMs: null });
        const view = await ada.room((now) => now.phase === 'open' && now.position === position);
        const shown = view.item;
        if (shown === null) throw new Error('no item was shown');
        expect(shown.kind).toBe(item.kind);
        expect(await ada.answer(anyPicks(shown))).toEqual({ ok: true });
        await trainer.now({ type: 'close' });
        await ada.room((now) => now.phase === 'closed' && now.position === position);
        // What was told of earlier items is no secret any more.
        for (const device of [ada, trainer]) {
          const bytes = JSON.stringify(device.received);
          expect(found(tellTales(item), bytes)).toEqual([]);
          expect(bytes).not.toContain(`"points":{"${position}"`);
        }
        await trainer.now({ type: 'reveal' });
        const told = (await ada.room((now) => now.phase === 'revealed' && now.position === position)).told;
        expect(told?.rounds).toMatchObject([{ round: 1, answered: 1 }]);
        expect(found(tellTales(item), JSON.stringify(told)).length).toBeGreaterThan(0);
        const pointsHere = (ada.points.at(-1) ?? {})[position];
        expect(typeof pointsHere).toBe('points' in settings ? 'number' : 'undefined');
        ada.forget();
        trainer.forget();
      }
      expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThan(4);
    },
  );
});

it('every kind is asked in one of the rooms', () => {
  const asked = bank.quizzes
    .filter(({ id }) => QUIZZES.includes(id))
    .flatMap((one) => Object.keys(one.kinds));
  expect(asked.sort()).toEqual(kinds.map(({ id }) => id).sort());
});

/** A room that asks an item whose options may stand in any order: the forms are drawn, and numbers keep theirs. */
async function roomWithFreeOrder(): Promise<{ opened: OpenRoom; items: readonly Item[]; position: number }> {
  for (;;) {
    const opened = await openRoom(server, { order: 'participant' }, { bank, quiz: 'lists-and-tables' });
    const items = await itemsOf(opened);
    const position = items.findIndex(({ kind, order }) => kind === 'single-best-answer' && order !== 'fixed');
    if (position !== -1) return { opened, items, position };
  }
}

it('in an order of each participant’s own, the key stands everywhere alike', async () => {
  const { opened, items, position } = await roomWithFreeOrder();
  const key = items[position]?.options.find((option) => option.key)?.text ?? '';
  const trainer = await trainerIn(server, opened);
  const people = await Promise.all(
    Array.from({ length: 60 }, () => participantIn(server, { code: opened.joinCode, name: '' })),
  );
  await trainer.now({ type: 'ask', position, limitMs: null });
  const places = await Promise.all(
    people.map(async (one) => {
      const { item } = await one.room(({ phase }) => phase === 'open');
      return item?.parts[0]?.options.findIndex(({ text }) => text === key) ?? -1;
    }),
  );
  const counts = Map.groupBy(places, (place) => place);
  expect(counts.size).toBe(items[position]?.options.length);
  // 60 people over n places: less than one chance in a million that half of them have it at one place.
  for (const at of counts.values()) expect(at.length).toBeLessThan(45);
});
