import { createServer, request as ask, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { observeRequests, type ObservedRequest } from '#lib/shell/server/operate/observe-requests.ts';
import { answersProbe, type Phase } from '#lib/shell/server/operate/readiness.ts';
import { requestLines } from '#lib/shell/server/operate/request-lines.ts';
import { routesBy } from '#lib/shell/server/operate/routes.ts';
import { makeMetrics } from '#lib/shell/server/operate/metrics.ts';
import { serveMetrics } from '#lib/shell/server/operate/metrics-server.ts';
import { testClock } from '../support/clock.ts';

const ID = '0199f0e2-0000-7000-8000-000000000000';
const ANSWERS = '/api/attempts/[id]/responses';
const routeOf = routesBy(['/', '/attempts/[id]', ANSWERS]);
const GAUGED = {
  live: () => ({ rooms: 0, participants: 0, trainers: 0, answers: 0 }),
  acknowledged: () => ({ practice: 0, exam: 0 }),
  storeWaiting: () => Promise.resolve(0),
  recordStore: () => Promise.resolve(undefined),
};

const servers: Server[] = [];

async function listening(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('the log of requests', () => {
  test('has one line of JSON for each, which tells nothing of whose it was', async () => {
    const lines: string[] = [];
    const http = createServer((_, response) => response.writeHead(201).end('fine'));
    observeRequests(
      http,
      routeOf,
      requestLines(testClock(), (line) => lines.push(line)),
    );
    const url = await listening(http);
    const headers = {
      cookie: 'stemma_learner=abc',
      'x-forwarded-for': '203.0.113.7',
      'x-request-id': 'mine',
      'user-agent': 'Ada’s phone'.replace('’', ''),
    };
    const answer = await fetch(`${url}/attempts/${ID}?at=3&name=Ada`, {
      method: 'POST',
      headers,
      body: 'typed',
    });
    await answer.text();
    await expect.poll(() => lines).toHaveLength(1);
    const [line = ''] = lines;
    const told = JSON.parse(line) as Record<string, unknown>;
    expect(told).toEqual({
      time: '2026-03-01T12:00:00.000Z',
      request: answer.headers.get('x-request-id'),
      method: 'POST',
      route: '/attempts/[id]',
      status: 201,
      ms: expect.any(Number) as number,
      bytes: expect.any(Number) as number,
    });
    expect(told['bytes']).toBeGreaterThan(4);
    expect(line.endsWith('}\n')).toBe(true);
    for (const secret of [ID, '203.0.113.7', '127.0.0.1', 'Ada', 'abc', 'typed', 'mine', 'at=3'])
      expect(line).not.toContain(secret);
  });

  test('names its line in the answer, whatever name a page that was fetched for it brought along', async () => {
    const lines: string[] = [];
    const http = createServer((_, response) => {
      response.setHeader('x-request-id', 'of the page inside');
      response.end('fine');
    });
    observeRequests(
      http,
      routeOf,
      requestLines(testClock(), (line) => lines.push(line)),
    );
    const answer = await fetch(await listening(http));
    await answer.text();
    await expect.poll(() => lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ request: answer.headers.get('x-request-id') });
  });

  test('says when whoever asked went away before the answer', async () => {
    const told: ObservedRequest[] = [];
    const http = createServer(() => undefined);
    observeRequests(http, routeOf, () => (request) => told.push(request));
    const url = await listening(http);
    const leaving = ask(url).on('error', () => undefined);
    http.once('request', () => leaving.destroy());
    leaving.end();
    await expect.poll(() => told).toHaveLength(1);
    expect(told[0]).toMatchObject({ method: 'GET', route: '/', status: 499 });
  });
});

describe('metrics', () => {
  const observed = { method: 'POST', route: ANSWERS, status: 200, ms: 30, bytes: 9 };

  test('count requests, acknowledged answers, rooms, devices and what waits, beside what Node says of itself', async () => {
    let answers = 7;
    let practice = 2;
    const { registry, observe } = makeMetrics({
      live: () => ({ rooms: 2, participants: 40, trainers: 3, answers }),
      acknowledged: () => ({ practice, exam: 1 }),
      storeWaiting: () => Promise.resolve(5),
      recordStore: () =>
        Promise.resolve({
          ...{ waiting: 6, refused: 1, fault: 'it answers 400' },
          trouble: {
            reason: 'it answers 503',
            since: '2026-03-01T12:00:00.000Z',
            until: '2026-03-01T12:00:30.000Z',
            tries: 1,
          },
        }),
    });
    observe(observed);
    observe(observed);
    observe({ ...observed, status: 409 });
    // A form that was sent without a script is led to its refusal: answered, and not acknowledged.
    observe({ ...observed, status: 303 });
    observe({ ...observed, method: 'GET', route: '/', ms: 2 });
    await registry.metrics();
    answers = 9;
    practice = 3;
    const text = await registry.metrics();
    for (const line of [
      `stemma_requests_total{method="POST",route="${ANSWERS}",status="200"} 2`,
      `stemma_requests_total{method="POST",route="${ANSWERS}",status="409"} 1`,
      `stemma_request_duration_seconds_bucket{le="0.025",route="${ANSWERS}"} 0`,
      `stemma_request_duration_seconds_bucket{le="0.05",route="${ANSWERS}"} 4`,
      'stemma_answers_acknowledged_total{where="practice"} 3',
      'stemma_answers_acknowledged_total{where="exam"} 1',
      'stemma_answers_acknowledged_total{where="room"} 9',
      'stemma_rooms 2',
      'stemma_devices{of="participants"} 40',
      'stemma_devices{of="trainers"} 3',
      'stemma_store_waiting 5',
      'stemma_record_store_attempts{state="waiting"} 6',
      'stemma_record_store_attempts{state="refused"} 1',
      'stemma_record_store_away_since_seconds{reason="it answers 503"} 1772366400',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds /mu);
    expect(text).toMatch(/^nodejs_heap_size_used_bytes /mu);
  });

  test('are told to this machine alone', async () => {
    const { registry } = makeMetrics(GAUGED);
    const { url, close } = await serveMetrics(registry, 0);
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const own = await fetch(url);
    expect(own.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(await own.text()).toContain('stemma_rooms 0');
    expect((await fetch(new URL('/', url))).status).toBe(404);
    expect((await fetch(url, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(403);
    expect(await statusAs('evil.example', url)).toBe(403);
    await close();
  });

  test('on a port that is taken are refused with the setting’s name', async () => {
    const { port } = new URL(await listening(createServer()));
    const { registry } = makeMetrics(GAUGED);
    await expect(serveMetrics(registry, Number(port))).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken. Set STEMMA_METRICS_PORT`,
    );
  });
});

/** The status for a request that names another host. */
function statusAs(host: string, url: string): Promise<number | undefined> {
  return new Promise((done, failed) => {
    ask(url, { headers: { host } }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    })
      .on('error', failed)
      .end();
  });
}

const HEADERS = { 'x-content-type-options': 'nosniff' };

describe('a probe', () => {
  test.each<[Phase, string, number]>([
    ['starting', '/readyz', 503],
    ['serving', '/readyz', 299],
    ['stopping', '/readyz', 503],
    ['starting', '/livez', 200],
    ['stopping', '/livez', 200],
    ['stopping', '/healthz', 299],
  ])('of a process that is %s: %s is answered with %i', async (phase, path, status) => {
    const url = await listening(
      createServer((request, response) => {
        if (!answersProbe(phase, HEADERS, request, response)) response.writeHead(299).end('page');
      }),
    );
    const answer = await fetch(url + path);
    expect(answer.status).toBe(status);
    if (status !== 299) expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    if (status === 503) expect(await answer.json()).toEqual({ status: 'unready', reason: phase });
  });
});
