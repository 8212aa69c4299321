/** What the store's trouble makes of an answer that failed: 503 with a sentence, and nothing else is touched. */
import { describe, expect, test } from 'vitest';
import { serveGuarded } from './guarded-server.ts';

describe('a page that failed', () => {
  test('is what an action tells the page that called it: that is kept, and the status says that the store is away', async () => {
    const failing = await serveGuarded(
      (_, response) => {
        response.writeHead(500, { 'content-type': 'text/x-component' });
        response.end('1:E{"digest":"store-full"}');
        return Promise.resolve();
      },
      undefined,
      () => true,
    );
    const answer = await fetch(failing.url);
    const body = await answer.text();
    await failing.close();
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('retry-after')]).toEqual([
      503,
      'text/x-component',
      '5',
    ]);
    expect(body).toBe('1:E{"digest":"store-full"}');
  });

  test.each([
    [500, 'text/html; charset=utf-8', true, 503],
    [500, 'text/html; charset=utf-8', false, 500],
    [404, 'text/html; charset=utf-8', true, 404],
    [500, 'application/json', true, 500],
    // What Next says of a form that was sent without a script and failed.
    [500, 'text/plain', true, 503],
    [500, 'text/plain', false, 500],
  ])('%i of %s, with the store away: %s, is answered with %i', async (status, type, isAway, answered) => {
    const failing = await serveGuarded(
      (_, response) => {
        response.writeHead(status, { 'content-type': type });
        response.end('as it was made');
        return Promise.resolve();
      },
      undefined,
      () => isAway,
    );
    const answer = await fetch(failing.url);
    const body = await answer.text();
    await failing.close();
    expect(answer.status).toBe(answered);
    expect(body.includes('as it was made')).toBe(answered !== 503);
    expect(answer.headers.get('retry-after')).toBe(answered === 503 ? '5' : null);
  });
});
