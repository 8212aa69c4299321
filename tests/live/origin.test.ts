import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '#lib/shell/db/open-store.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { askRaw } from '#tests/support/ask-raw.ts';
import { startRoomServer, type RoomServer } from '#tests/support/live-room.ts';
import { freshPlace } from '#tests/support/stores.ts';

let server: RoomServer;
let store: Store;
let clear: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshPlace('sqlite');
  clear = fresh.clear;
  store = await openStore(fresh.place);
  server = await startRoomServer(store);
});

afterAll(async () => {
  await server.kill();
  await store.close();
  await clear();
});

test.each([
  [200, 'a program', {}],
  [200, 'a page of this server', { 'sec-fetch-site': 'same-origin' }],
  [403, 'a page of another site', { 'sec-fetch-site': 'cross-site' }],
  [403, 'a page of another site in an old browser', { origin: 'https://elsewhere.example' }],
  [403, 'a page that hides where it is from', { origin: 'null' }],
])('a socket is answered with %i when it is of %s', async (status, _, said) => {
  const headers: Record<string, string> = { ...said };
  const answer = await askRaw(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers });
  expect(answer.status).toBe(status);
});

test('a socket’s answers say what a browser must not do with them', async () => {
  const { headers } = await askRaw(`${server.url}/socket.io/?EIO=4&transport=polling`);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'") as string,
  });
});
