import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineScriptHashes } from '#lib/shell/server/guard/inline-scripts.ts';
import { askRaw } from '../../support/ask-raw.ts';
import { expectOnConsole } from '../../support/console-guard.ts';
import { serveGuarded, type GuardedServer } from './guarded-server.ts';

const DATA = 'self.__next_f.push([1,"0:{}\\n"])';
const PAGE = ['<!doctype html><script src="/a.js" async=""></script>', `<script>${DATA}</script>`];
const STRANGE = '<script>steal()</script>';

let server: GuardedServer;
let reached: string[] = [];

beforeAll(async () => {
  server = await serveGuarded(async (request, response) => {
    const path = request.url ?? '';
    reached.push(path);
    if (path === '/page') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.flushHeaders();
      for (const part of [...PAGE, STRANGE, 'x'.repeat(2000)]) response.write(part);
      response.end();
    } else if (path === '/kept') {
      response.writeHead(304, { etag: '"1"' });
      response.end();
    } else if (path.startsWith('/again/')) {
      response.writeHead(Number(/\d+$/u.exec(path)), {
        'content-type': 'text/html; charset=utf-8',
        'x-nextjs-cache': 'HIT',
      });
      response.end(`<script>self.__next_f.push([1,"${path}"])</script>${'x'.repeat(2000)}`);
    } else if (path === '/zipped') {
      response.setHeader('content-type', 'application/json');
      response.setHeader('content-encoding', 'br');
      response.end('x'.repeat(2000));
    } else if (path === '/part') {
      response.writeHead(206, { 'content-type': 'text/css', 'content-range': 'bytes 0-1999/4000' });
      response.end('x'.repeat(2000));
    } else if (path === '/broken') {
      response.setHeader('content-type', 'text/html');
      response.getHeader = () => {
        throw new Error('cannot be finished');
      };
      response.end('x');
    } else if (path === '/moved') {
      response.writeHead(303, ['location', '/page']);
      response.end();
    } else {
      const body = await text(request);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ length: body.length, said: request.headers['content-length'] }));
    }
  });
});

afterAll(() => server.close());

describe('every answer', () => {
  test.each(['/page', '/data', '/moved', '/kept', '/_next/static/chunk.js'])(
    'to %s says what a browser must not do with it',
    async (path) => {
      const { headers } = await askRaw(server.url + path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['strict-transport-security']).toBeUndefined();
    },
  );

  test('asks for HTTPS from now on, where the public address is one', async () => {
    const secure = await serveGuarded(async (_, response) => {
      response.end();
      return Promise.resolve();
    }, 'https://quiz.example.org');
    const { headers } = await askRaw(secure.url);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    await secure.close();
  });
});

describe('the policy', () => {
  test('of a page names the scripts in it that are data, and no other', async () => {
    const { headers, body } = await askRaw(`${server.url}/page`);
    const policy = String(headers['content-security-policy']);
    const [hash = ''] = inlineScriptHashes(PAGE.join(''));
    expect(body.toString()).toContain(STRANGE);
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`);
    expect(policy.match(/sha256-/gu)).toHaveLength(1);
    expect(policy).not.toContain('unsafe');
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'"]),
    );
  });

  test('of data lets it load nothing', async () => {
    const { headers } = await askRaw(`${server.url}/data`);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('of a page that a browser has kept stays the one that it came with', async () => {
    const { status, headers } = await askRaw(`${server.url}/kept`);
    expect([status, headers['content-security-policy']]).toEqual([304, undefined]);
  });
});

describe('a page', () => {
  test('comes whole, with its length', async () => {
    const { headers, body } = await askRaw(`${server.url}/page`);
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('comes compressed to whoever reads that, and says so to caches', async () => {
    const plain = await askRaw(`${server.url}/page`);
    const { headers, body } = await askRaw(`${server.url}/page`, {
      headers: { 'accept-encoding': 'br, gzip' },
    });
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body)).toEqual(plain.body);
    expect([headers.vary, plain.headers.vary]).toEqual(['Accept-Encoding', 'Accept-Encoding']);
    const refused = await askRaw(`${server.url}/page`, { headers: { 'accept-encoding': 'gzip;q=0' } });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  test('that is kept has its own policy, tag and bytes each time', async () => {
    const tags: unknown[] = [];
    for (const path of ['/again/a/200', '/again/b/200', '/again/a/200']) {
      const { headers, body } = await askRaw(server.url + path, { headers: { 'accept-encoding': 'gzip' } });
      const html = gunzipSync(body).toString();
      expect(html).toContain(path);
      expect(headers['content-security-policy']).toContain(inlineScriptHashes(html)[0]);
      tags.push(headers.etag);
    }
    expect(tags[2]).toBe(tags[0]);
    expect(tags[1]).not.toBe(tags[0]);
  });

  test.each([(tag: string) => tag, (tag: string) => `"other", W/${tag}`])(
    'that is kept is not sent to who has it, and is to who has another: %#',
    async (asked) => {
      const tag = (await askRaw(`${server.url}/again/a/200`)).headers.etag ?? '';
      const known = { headers: { 'if-none-match': asked(tag) } };
      const { status, headers, body } = await askRaw(`${server.url}/again/a/200`, known);
      expect([status, headers.etag, body.length]).toEqual([304, tag, 0]);
      expect(headers['content-security-policy']).toBeUndefined();
      expect(headers['content-length']).toBeUndefined();
      expect((await askRaw(`${server.url}/again/b/200`, known)).status).toBe(200);
    },
  );

  test('that is not there has its policy each time too', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { status, headers, body } = await askRaw(`${server.url}/again/404`);
      expect([status, headers['content-security-policy']]).toEqual([
        404,
        expect.stringContaining(inlineScriptHashes(body.toString())[0] ?? 'none'),
      ]);
    }
  });

  test.each(['/page', '/again/404'])('that is made anew, or is not there, has no tag: %s', async (path) => {
    const { headers } = await askRaw(server.url + path, { headers: { 'if-none-match': '"1"' } });
    expect(headers.etag).toBeUndefined();
  });

  test.each([
    ['/zipped', 'br'],
    ['/part', undefined],
  ])('and other answers are not compressed twice, nor in parts: %s', async (path, encoding) => {
    const { headers, body } = await askRaw(server.url + path, { headers: { 'accept-encoding': 'gzip' } });
    expect([headers['content-encoding'], body.length]).toEqual([encoding, 2000]);
  });

  test('that cannot be finished ends the connection, and the server goes on', async () => {
    const told = expectOnConsole(/^console\.error: Error: cannot be finished$/u);
    await expect(askRaw(`${server.url}/broken`)).rejects.toThrow('socket hang up');
    expect(told()).toHaveLength(1);
    expect((await askRaw(`${server.url}/page`)).status).toBe(200);
  });

  test('is answered without a body when only its headers are asked for', async () => {
    const { headers, body } = await askRaw(`${server.url}/page`, { method: 'HEAD' });
    expect(body).toHaveLength(0);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });
});

describe('a request that may change something', () => {
  test.each([
    [200, 'of a page of this server', { 'sec-fetch-site': 'same-origin' }],
    [200, 'of a program', {}],
    [200, 'of an old browser on a page of this server', { origin: 'here' }],
    [
      200,
      'behind a proxy that names its own host',
      { origin: 'https://a.example', 'x-forwarded-host': 'a.example' },
    ],
    [403, 'of another site', { 'sec-fetch-site': 'cross-site' }],
    [403, 'of a neighbour of this site', { 'sec-fetch-site': 'same-site' }],
    [403, 'of another site in an old browser', { origin: 'https://elsewhere.example' }],
    [403, 'of a page that hides where it is from', { origin: 'null' }],
  ])('is answered with %i when it is %s', async (status, _, headers) => {
    reached = [];
    const said = { ...headers };
    if ('origin' in said && said.origin === 'here') said.origin = server.url;
    const answer = await askRaw(`${server.url}/data`, {
      method: 'POST',
      headers: said,
    });
    expect(answer.status).toBe(status);
    expect(reached).toHaveLength(status === 200 ? 1 : 0);
  });
});

describe('a request that changes nothing', () => {
  const foreign = { 'sec-fetch-site': 'cross-site' };

  test.each([
    [
      200,
      'by a link of another site',
      { ...foreign, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    ],
    [
      200,
      'by such a link, passed on by the worker',
      { ...foreign, 'sec-fetch-mode': 'same-origin', 'sec-fetch-dest': 'empty' },
    ],
    [200, 'by a browser that says nothing else', foreign],
    [200, 'by a page of this server', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }],
    [
      403,
      'as a picture of another site',
      { ...foreign, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    ],
    [403, 'as data for another site', { ...foreign, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
    [
      403,
      'into a frame of another site',
      { ...foreign, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
  ])('is answered with %i when it is asked %s', async (status, _, headers) => {
    reached = [];
    const answer = await askRaw(`${server.url}/page`, { headers });
    expect(answer.status).toBe(status);
    expect(reached).toHaveLength(status === 200 ? 1 : 0);
  });
});

describe('a body', () => {
  const LIMIT = 65_536;
  const post = (path: string, size: number, pieces: number) => {
    const chunks = Array.from({ length: pieces }, () => 'x'.repeat(size / pieces));
    const headers: Record<string, string> = pieces === 1 ? { 'content-length': String(size) } : {};
    return askRaw(server.url + path, { method: 'POST', chunks, headers });
  };

  test.each([
    ['that says its length', 1],
    ['that comes in pieces', 4],
  ])(
    '%s is taken whole up to the limit, and refused beyond it before anything reads it',
    async (_, pieces) => {
      const taken = await post('/data', LIMIT, pieces);
      expect(JSON.parse(taken.body.toString())).toEqual({ length: LIMIT, said: String(LIMIT) });
      reached = [];
      const { status, headers, body } = await post('/data', LIMIT + 4, pieces);
      expect([status, headers['connection']]).toEqual([413, 'close']);
      expect(body.toString()).toContain('at most 65536 bytes');
      expect(reached).toEqual([]);
    },
  );

  test('of a learner’s own data may be larger when it says its length', async () => {
    expect((await post('/api/my-data/import', LIMIT * 4, 1)).status).toBe(200);
    expect((await post('/api/my-data/import', LIMIT * 4, 4)).status).toBe(413);
    const huge = await askRaw(`${server.url}/api/my-data/import`, {
      method: 'POST',
      headers: { 'content-length': String(2 ** 26 + 1) },
      chunks: ['x'],
    }).catch((error: unknown) => error);
    expect(huge).toMatchObject({ status: 413 });
  });
});
