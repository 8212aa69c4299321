import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  dropOutgoing,
  forgetAllOutgoing,
  keepOutgoing,
  keepSent,
  listOutgoing,
  listSent,
} from '#app/_ui/outbox/kept.client.tsx';
import { Outbox } from '#app/_ui/outbox/outbox.client.tsx';
import type { Outgoing } from '#app/_ui/outbox/outgoing.client.tsx';

/** What the network does with a request: loses it, loses its answer, breaks on the server, or carries both ways. */
type Weather = 'lost' | 'answer-lost' | 'failing' | 'fine';

/** A server that takes each id once, and for a key that keeps the first only one. */
class Server {
  readonly taken: Outgoing[] = [];
  weather: Weather[] = [];

  readonly fetch = (_: string, { body }: { readonly body: string }): Promise<Response> => {
    const weather = this.weather.shift() ?? 'fine';
    if (weather === 'lost') return Promise.reject(new TypeError('Failed to fetch'));
    if (weather === 'failing') return Promise.resolve(new Response(null, { status: 503 }));
    const message = (JSON.parse(body) as { readonly message: Outgoing }).message;
    const answer = this.#take(message);
    return weather === 'fine' ? Promise.resolve(answer) : Promise.reject(new TypeError('Failed to fetch'));
  };

  #take(message: Outgoing): Response {
    if (this.taken.some(({ id }) => id === message.id)) return Response.json({});
    const isSecond = message.keeps === 'first' && this.taken.some(({ key }) => key === message.key);
    if (isSecond) return Response.json({ code: 'already-answered' }, { status: 409 });
    this.taken.push(message);
    return Response.json({});
  }
}

let server: Server;
let made = 0;

function message(key: string, keeps: Outgoing['keeps']): Outgoing {
  made += 1;
  const plain = { key, keeps, path: '/api/test', id: `id-${String(made).padStart(6, '0')}` };
  return { ...plain, body: { message: plain } };
}

/** A tab: its own outbox over the one database. */
function openTab(): Outbox {
  const tab = new Outbox();
  tab.open();
  return tab;
}

/** All tabs go at once, as when the browser is closed. */
function closeAll(): void {
  window.dispatchEvent(new Event('pagehide'));
}

beforeEach(() => {
  server = new Server();
  vi.stubGlobal('fetch', server.fetch);
});

afterEach(async () => {
  closeAll();
  await forgetAllOutgoing();
  vi.unstubAllGlobals();
});

/** The ids that count for a key: all that were taken where the first stands, else the last. */
function countedFor(key: string, keeps: Outgoing['keeps']): readonly string[] {
  const taken = server.taken.filter((one) => one.key === key).map(({ id }) => id);
  return keeps === 'first' ? taken : taken.slice(-1);
}

const weathers = fc.array(fc.constantFrom<Weather>('lost', 'answer-lost', 'failing', 'fine'), {
  maxLength: 12,
});
const steps = fc.array(
  fc.record({ key: fc.constantFrom('a', 'b', 'c'), tab: fc.nat({ max: 1 }), reload: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
);

describe('when the network comes back without saying so', () => {
  const refuse = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
  const waitsFor = (tab: Outbox, count: number) =>
    vi.waitFor(() =>
      expect([...tab.state().deliveries.values()].filter(({ phase }) => phase === 'waiting')).toHaveLength(
        count,
      ),
    );

  test('many messages wait as long as one: the first pause is the same', async () => {
    vi.stubGlobal('fetch', refuse);
    const tab = openTab();
    for (let at = 0; at < 8; at += 1) tab.send(message(`k${at}`, 'first'));
    await waitsFor(tab, 8);
    vi.stubGlobal('fetch', server.fetch);
    await vi.waitFor(() => expect(server.taken).toHaveLength(8), { timeout: 2500 });
  });

  test('coming back to the page sends at once', async () => {
    vi.stubGlobal('fetch', refuse);
    const tab = openTab();
    tab.send(message('a', 'first'));
    await waitsFor(tab, 1);
    vi.stubGlobal('fetch', server.fetch);
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(server.taken).toHaveLength(1), { timeout: 500 });
  });
});

describe('whatever the network does, in two tabs and after reloads', () => {
  test.each(['first', 'latest'] as const)(
    'every key is taken, with the message that counts, and none twice (%s)',
    async (keeps) => {
      await fc.assert(
        fc.asyncProperty(weathers, steps, async (weather, does) => {
          server.taken.length = 0;
          server.weather = [...weather];
          const sent = new Map<string, Outgoing[]>();
          let tabs = [openTab(), openTab()];
          for (const { key, tab, reload } of does) {
            const next = message(key, keeps);
            sent.set(key, [...(sent.get(key) ?? []), next]);
            tabs[tab]?.send(next);
            await tabs[tab]?.settle(200);
            if (!reload) continue;
            closeAll();
            tabs = [openTab(), openTab()];
          }
          server.weather = [];
          for (const tab of tabs) await tab.settle(500);
          closeAll();
          await openTab().settle(500);
          await vi.waitFor(async () => expect(await listOutgoing()).toEqual([]));
          for (const [key, messages] of sent)
            expect(countedFor(key, keeps), key).toEqual([messages.at(keeps === 'first' ? 0 : -1)?.id]);
          expect(new Set(server.taken.map(({ id }) => id)).size).toBe(server.taken.length);
          closeAll();
        }),
        { numRuns: 40 },
      );
    },
    30_000,
  );
});

describe('a database that another tab holds for longer than one waits', () => {
  test('gives up all it keeps when it comes', async () => {
    const waiting = message('late', 'first');
    await keepOutgoing(waiting);
    const opening = indexedDB.open('stemma-outbox');
    await new Promise((done) => (opening.onsuccess = done));
    const isLetGo = hold(opening.result, 2500);
    const tab = openTab();
    tab.send(message('own', 'first'));
    await isLetGo;
    await vi.waitFor(() => expect(server.taken.map(({ key }) => key).sort()).toEqual(['late', 'own']), 2000);
    opening.result.close();
  }, 20_000);

  /** Keeps everybody else from the messages for so many milliseconds. */
  function hold(database: IDBDatabase, forMs: number): Promise<void> {
    const transaction = database.transaction('messages', 'readwrite');
    const until = performance.now() + forMs;
    const again = (): void => {
      const asking = transaction.objectStore('messages').count();
      asking.onsuccess = () => performance.now() < until && again();
    };
    again();
    return new Promise((done) => (transaction.oncomplete = () => done()));
  }
});

describe('a database that stays shut', () => {
  test('keeps no answer from being sent', async () => {
    const opening = indexedDB.open('stemma-outbox');
    await new Promise((done) => (opening.onsuccess = done));
    // As long as this connection stands, the deletion waits, and every opening after it.
    indexedDB.deleteDatabase('stemma-outbox');
    vi.resetModules();
    const fresh = await import('#app/_ui/outbox/outbox.client.tsx');
    const tab = new fresh.Outbox();
    tab.open();
    const waiting = message('shut', 'first');
    tab.send(waiting);
    await vi.waitFor(() => expect(server.taken.map(({ id }) => id)).toEqual([waiting.id]), 9000);
    closeAll();
    opening.result.close();
  }, 20_000);
});

describe('what was sent', () => {
  const keptPage = (at: string | undefined) => {
    if (at === undefined) delete document.documentElement.dataset['keptAt'];
    else document.documentElement.dataset['keptAt'] = at;
  };
  const phases = (tab: Outbox) => [...tab.state().deliveries].map(([key, { phase }]) => [key, phase]);

  afterEach(() => keptPage(undefined));

  test('is told to a page that was kept, in practice alone, and to none of the server’s', async () => {
    const tab = openTab();
    tab.send(message('practice', 'first'));
    tab.send(message('exam', 'latest'));
    await vi.waitFor(() => expect(server.taken).toHaveLength(2));
    await vi.waitFor(async () => expect(await listOutgoing()).toEqual([]));
    closeAll();
    expect(phases(openTab())).toEqual([]);
    closeAll();
    keptPage('2026-11-30T00:00:00.000Z');
    const later = openTab();
    await vi.waitFor(() => expect(phases(later)).toEqual([['practice', 'saved']]));
    expect(server.taken).toHaveLength(2);
    await dropOutgoing('practice');
    expect(await listSent()).toEqual([]);
  });

  test('is kept as long as there are not 300 newer ones', async () => {
    const all = Array.from({ length: 303 }, (_, at) => message(`many${at}`, 'first'));
    for (const one of all) await keepSent({ message: one, told: {} });
    const kept = (await listSent()).map((sent) => sent.message.id).sort();
    expect(kept).toEqual(all.slice(3).map(({ id }) => id));
  });
});

describe('what is kept', () => {
  test('is the first of two answers in practice, and the latest in an exam', async () => {
    const [one, two] = [message('k', 'first'), message('k', 'first')];
    expect(await keepOutgoing(one)).toEqual(one);
    expect(await keepOutgoing(two)).toEqual(one);
    const [three, four] = [message('l', 'latest'), message('l', 'latest')];
    await keepOutgoing(three);
    expect(await keepOutgoing(four)).toEqual(four);
    expect((await listOutgoing()).map(({ id }) => id).sort()).toEqual([one.id, four.id].sort());
  });

  test('is sent nowhere but to this server, whatever stands in the database', async () => {
    const strange = { ...message('m', 'first'), path: 'https://elsewhere.example/' };
    await keepOutgoing(strange);
    expect((await listOutgoing()).map(({ key }) => key)).not.toContain('m');
    await dropOutgoing('m');
  });
});
