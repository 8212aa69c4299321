import { request as ask } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pagesInTurn } from '#lib/shell/server/guard/page-turns.ts';
import { routesBy } from '#lib/shell/server/operate/routes.ts';
import { serveGuarded, type GuardedServer } from './guarded-server.ts';

const ROUTES = ['/made/[id]', '/kept', '/api/made'];
/** As many pages are made at once. */
const AT_ONCE = 4;

let server: GuardedServer;
/** Requests that reached the pages and were not answered yet, by address, each with its answer. */
let reached: { readonly url: string; readonly answer: () => void }[];

beforeEach(async () => {
  reached = [];
  const handle = pagesInTurn((request, response) => {
    const url = request.url ?? '';
    const answer = (): void => {
      if (url === '/kept') response.setHeader('etag', '"1"');
      response.setHeader('content-type', 'text/html');
      response.end(`<p>${url}</p>`);
    };
    reached.push({ url, answer });
    return Promise.resolve();
  }, routesBy(ROUTES));
  server = await serveGuarded(handle);
});

afterEach(() => server.close());

const get = (path: string): Promise<Response> => fetch(`${server.url}${path}`);
const countReached = (): number => reached.length;
const answerNext = (): void => reached.shift()?.answer();

describe('pages that are made anew', () => {
  it('are made some at a time, in the order in which they were asked for, and all of them', async () => {
    const made: Promise<Response>[] = [];
    for (let id = 0; id < 10; id += 1) {
      made.push(get(`/made/${id}`));
      await expect.poll(countReached).toBe(Math.min(id + 1, AT_ONCE));
    }
    const order: string[] = [];
    for (let id = 0; id < 10; id += 1) {
      await expect.poll(countReached).toBe(Math.min(10 - id, AT_ONCE));
      order.push(reached[0]?.url ?? '');
      answerNext();
    }
    const texts = await Promise.all(made.map(async (answer) => (await answer).text()));
    expect(texts).toEqual(texts.map((_, id) => `<p>/made/${id}</p>`));
    expect(order).toEqual(texts.map((_, id) => `/made/${id}`));
  });

  it('keep no kept page waiting, and nothing that is sent', async () => {
    const first = get('/kept');
    await expect.poll(countReached).toBe(1);
    answerNext();
    await first;
    const waiting = Array.from({ length: AT_ONCE + 2 }, (_, id) => get(`/made/${id}`));
    await expect.poll(countReached).toBe(AT_ONCE);
    const others = [get('/kept'), get('/api/made'), fetch(`${server.url}/made/1`, { method: 'POST' })];
    await expect.poll(countReached).toBe(AT_ONCE + others.length);
    while (reached.length > 0) {
      answerNext();
      await Promise.resolve();
    }
    await expect.poll(countReached).toBe(2);
    answerNext();
    answerNext();
    await Promise.all([...waiting, ...others]);
  });

  it('are not made for whoever went while waiting', async () => {
    const made = Array.from({ length: AT_ONCE }, (_, id) => get(`/made/${id}`));
    await expect.poll(countReached).toBe(AT_ONCE);
    const gone = ask(`${server.url}/made/gone`).on('error', () => undefined);
    gone.end();
    const last = get('/made/last');
    // The two are on their way to the queue.
    await new Promise((done) => setTimeout(done, 50));
    gone.destroy();
    await new Promise((done) => setTimeout(done, 50));
    answerNext();
    await expect.poll(() => reached.map(({ url }) => url)).toContain('/made/last');
    expect(reached.map(({ url }) => url)).not.toContain('/made/gone');
    while (reached.length > 0) answerNext();
    await Promise.all([...made, last]);
  });
});
