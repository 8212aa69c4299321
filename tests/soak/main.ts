/**
 * `npm run soak [-- MINUTES]`: learners and a room at one production server for 10 minutes unless told otherwise; its heap after a
 * forced collection when it is warm and at the end, each time with nothing under way. Fails above 5 % growth from warm to end.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { shippedBank, waysOf } from '#tests/bench/load.ts';
import { openWorld } from '#tests/fuzz/world.ts';
import { startLearners } from '#tests/load/learners.ts';
import { startPageServer } from '#tests/support/page-server.ts';
import { playRooms } from './play-rooms.ts';

const MINUTES = Number(process.argv[2] ?? 10);
const LEARNERS = 20;
const PAUSE_MS = 200;
/** Share of the whole time after which caches are full and every path is compiled. */
const WARM_UP = 0.3;
const GROWTH_MAX = 0.05;
const MINUTE_MS = 60_000;
/** Connections that were left are closed by then. */
const CALM_MS = 5_000;
const MEGABYTE = 1024 * 1024;

const bank = shippedBank();
const server = await startPageServer(bank);
const world = await openWorld(server);
const began = performance.now();
let [requests, refused, answers] = [0, 0, 0];
const failures: string[] = [];

await loadFor(MINUTES * WARM_UP);
const warm = await look();
await loadFor(MINUTES * (1 - WARM_UP));
const end = await look();
await world.end();
const code = await server.stop();

const growth = end / warm - 1;
const failed = refused + failures.length;
for (const failure of failures.slice(0, 5)) console.error(failure);
console.log(
  `${requests} requests, ${answers} answers in rooms, ${failed} failed; heap ${megabytes(warm)} when warm, ` +
    `${megabytes(end)} at the end: ${(growth * 100).toFixed(1)} %; ended with ${String(code)}`,
);
process.exit(growth <= GROWTH_MAX && failed === 0 && code === 0 ? 0 : 1);

/** Learners and rooms at once. Nothing is under way when it resolves, so that what it leaves behind can be weighed. */
async function loadFor(minutes: number): Promise<void> {
  let isOver = false;
  const answered = (_: unknown, __: number, status: number): void => {
    requests += 1;
    if (status >= 400) refused += 1;
  };
  const watch = { answered };
  const load = startLearners(server.url, waysOf(bank), { count: LEARNERS, pauseMs: PAUSE_MS, watch });
  const rooms = playRooms(world, () => isOver);
  await wait(minutes * MINUTE_MS);
  isOver = true;
  await load.stop();
  const played = await rooms;
  answers += played.answers;
  failures.push(...load.failures, ...played.failures);
  await wait(CALM_MS);
}

/** Writes down what memory the server takes now. @returns its heap after a collection, in bytes */
async function look(): Promise<number> {
  const { heap, resident } = await server.memory();
  const minutes = ((performance.now() - began) / MINUTE_MS).toFixed(1);
  console.log(
    `${minutes} min: heap ${megabytes(heap)}, resident ${megabytes(resident)}, ${requests} requests`,
  );
  return heap;
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
