/** Bad input to a real server, over HTTP and over the sockets of rooms; and its end in the midst of good input. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actionNames, builtActions } from '#tests/fuzz/addresses.ts';
import { httpTargets } from '#tests/fuzz/http-targets.ts';
import { liveTargets } from '#tests/fuzz/live-targets.ts';
import { runAll } from '#tests/fuzz/plan.ts';
import { closeConnections } from '#tests/fuzz/send.ts';
import { serverLog, type ServerLog } from '#tests/fuzz/server-log.ts';
import type { Outcome } from '#tests/fuzz/target.ts';
import { startWorld, type World } from '#tests/fuzz/world.ts';
import { startLearners } from '#tests/load/learners.ts';
import { closeDevices } from '#tests/support/live-room.ts';
import type { ServerRequests } from '#tests/support/server-probe.ts';

const HTTP_CASES = 300;
const LIVE_CASES = 60;
const LEARNERS = 8;
const WAYS = [{ lesson: '/courses/gabapentin/mechanism', quiz: '/quizzes/gabapentin-basics' }];

/** How a connection fails that nobody has accepted. */
const TURNED_AWAY = /ECONNREFUSED|ECONNRESET|EPIPE|socket hang up/u;

let world: World;
let log: ServerLog;

beforeAll(async () => {
  world = await startWorld('sqlite');
  log = serverLog(world.server);
  // The workbench compiles the content when it is first asked, which takes seconds where the machine has other work.
  await fetch(`${world.url}/author`, { headers: { cookie: world.cookie() } });
});

afterAll(async () => {
  closeDevices();
  closeConnections();
  await world.end();
});

/** One case in so many may be slow, for the machine has other work. */
const SLOW_AMONG = 20;

function expectSound(outcomes: readonly Outcome[], wanted: number): void {
  expect(outcomes.flatMap(({ fault }) => fault ?? [])).toEqual([]);
  const cases = outcomes.reduce((sum, one) => sum + one.cases, 0);
  expect(cases).toBeGreaterThanOrEqual(wanted);
  expect(outcomes.reduce((sum, { slow }) => sum + slow, 0)).toBeLessThanOrEqual(cases / SLOW_AMONG);
}

test('every action stands in the built pages', () => {
  expect(
    builtActions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...actionNames()].sort());
});

test('no page, route or action fails, whatever it is sent', async () => {
  expectSound(await runAll([{ targets: httpTargets(world, log), cases: HTTP_CASES }]), HTTP_CASES);
});

test('a page that is fetched ahead, for a learner who is a trainer too, is no fault', async () => {
  const choice = '/quizzes/gabapentin-basics/print';
  const page = await (await fetch(world.url + choice)).text();
  const code = /(?<=name="code"[^>]* value=")[^"]+/u.exec(page)?.[0] ?? '';
  expect(code).not.toBe('');
  for (const path of [
    `${choice}/forms?code=${code}`,
    choice,
    '/',
    '/rooms',
    '/progress',
    '/review',
    '/author',
    '/export',
  ])
    for (const ahead of ['1', '2'])
      for (const rsc of [{}, { rsc: '1' }]) {
        const headers = { cookie: world.cookie(), 'next-router-prefetch': ahead, ...rsc };
        const { status } = await fetch(world.url + path, { headers });
        expect({ path, ahead, rsc, fault: log.fault() }).toEqual({ path, ahead, rsc, fault: undefined });
        expect(status, path).toBeLessThan(500);
      }
});

test('no message of a room’s sockets fails, whatever it is; each is taken when it is as it should be', async () => {
  expectSound(await runAll([{ targets: liveTargets(world, log), cases: LIVE_CASES }]), LIVE_CASES);
  closeDevices();
});

test('what was sent until now left no fault in the log', () => {
  expect(log.fault()).toBeUndefined();
});

test('a server that is told to stop under load answers everything that it accepted, and ends with 0', async () => {
  const { server } = world;
  closeConnections();
  const before = await server.requests();
  const told = { asked: 0, answered: 0 };
  const statuses = new Set<number>();
  const load = startLearners(world.url, WAYS, {
    count: LEARNERS,
    pauseMs: 0,
    watch: {
      asked: () => (told.asked += 1),
      answered: (_step, _ms, status) => {
        told.answered += 1;
        statuses.add(status);
      },
    },
  });
  while (told.answered < 5 * LEARNERS && load.failures.length === 0) await wait(20);
  expect(load.failures).toEqual([]);
  expect(told.asked - told.answered, 'requests under way').toBeGreaterThan(0);
  const ended = server.stop();
  // Nobody is let in any more: whoever comes now is turned away, and was not accepted.
  await wait(50);
  expect(await ended).toBe(0);
  await load.stop();
  const after = JSON.parse(server.output().trimEnd().split('\n').at(-1) ?? '') as ServerRequests;
  expect(after.answered - before.answered).toBe(after.accepted - before.accepted);
  expect(told.answered).toBe(after.answered - before.answered);
  expect([...statuses].filter((status) => status >= 400)).toEqual([]);
  expect(load.failures.filter((failure) => !TURNED_AWAY.test(failure))).toEqual([]);
  expect(log.fault()).toBeUndefined();
});
