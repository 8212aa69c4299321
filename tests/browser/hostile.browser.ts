/** Bad input to a real server, over HTTP and over the sockets of rooms; and its end in the midst of good input. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { httpTargets } from '#tests/fuzz/http-targets.ts';
import { liveTargets } from '#tests/fuzz/live-targets.ts';
import { runAll } from '#tests/fuzz/plan.ts';
import { closeConnections } from '#tests/fuzz/send.ts';
import { openWorld, type World } from '#tests/fuzz/world.ts';
import { startLearners } from '#tests/load/learners.ts';
import { closeDevices } from '#tests/support/live-room.ts';
import type { ServerRequests } from '#tests/support/server-probe.ts';

const HTTP_CASES = 300;
const LIVE_CASES = 60;
const LEARNERS = 8;
const WAYS = [{ lesson: '/courses/gabapentin/mechanism', quiz: '/quizzes/gabapentin-basics' }];

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(async () => {
  closeDevices();
  closeConnections();
  await world.end();
});

test('no page, route or action fails, whatever it is sent', async () => {
  const outcomes = await runAll([{ targets: httpTargets(world), cases: HTTP_CASES }]);
  expect(outcomes.flatMap(({ fault }) => fault ?? [])).toEqual([]);
  expect(outcomes.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThanOrEqual(HTTP_CASES);
});

test('no message of a room’s sockets fails, whatever it is', async () => {
  const outcomes = await runAll([{ targets: liveTargets(world), cases: LIVE_CASES }]);
  expect(outcomes.flatMap(({ fault }) => fault ?? [])).toEqual([]);
  closeDevices();
});

test('a server that is told to stop under load answers everything that it accepted, and ends with 0', async () => {
  const { server } = world;
  closeConnections();
  const before = await server.requests();
  const told = { asked: 0, answered: 0 };
  const load = startLearners(world.url, WAYS, {
    count: LEARNERS,
    pauseMs: 0,
    watch: { asked: () => (told.asked += 1), answered: () => (told.answered += 1) },
  });
  while (told.answered < 5 * LEARNERS) await wait(20);
  expect(told.asked - told.answered, 'requests under way').toBeGreaterThan(0);
  const ended = server.stop();
  // Nobody is let in any more: whoever comes now is turned away, and was not accepted.
  await wait(50);
  expect(await ended).toBe(0);
  await load.stop();
  const after = JSON.parse(server.output().trimEnd().split('\n').at(-1) ?? '') as ServerRequests;
  expect(after.answered - before.answered).toBe(after.accepted - before.accepted);
  expect(told.answered).toBe(after.answered - before.answered);
});
