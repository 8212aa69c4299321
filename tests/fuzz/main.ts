/** `npm run fuzz [-- CASES]`: 100,000 cases of bad input unless told otherwise, with what came of them by target. */
import { freshPlace } from '#tests/support/stores.ts';
import { closeDevices } from '#tests/support/live-room.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import type { Engine } from '#lib/shell/db/tables.ts';
import { contentTargets } from './content-targets.ts';
import { httpTargets } from './http-targets.ts';
import { learnerFileTarget } from './learner-file-target.ts';
import { liveTargets } from './live-targets.ts';
import { lineOf, runAll, sumOf, type Group } from './plan.ts';
import type { Outcome } from './target.ts';
import { closeConnections } from './send.ts';
import { serverLog } from './server-log.ts';
import { startWorld } from './world.ts';

const CASES = Number(process.argv[2] ?? 100_000);
/**
 * In shares of a hundred: what is read in this process costs least, and is the most varied. Of 100,000 cases every address
 * and action is sent 190 at least, half of them on each engine, and every message of a socket 500.
 */
const SHARES = { content: 78, files: 2, http: 16, live: 4 };

const began = performance.now();
const cases = (share: number): number => Math.ceil((CASES * share) / 100);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const outcomes: Outcome[] = [];
const sums: string[] = [];
let faults = 0;

async function run(name: string, group: Group): Promise<void> {
  const own = await runAll([group], (outcome) => console.log(lineOf(outcome)));
  outcomes.push(...own);
  faults += own.filter(({ fault }) => fault !== undefined).length;
  sums.push(sumOf(name, own));
}

/** Pages, routes, actions and sockets of a server of its own; each engine gets half of their cases. */
async function runServer(engine: Engine): Promise<void> {
  const world = await startWorld(engine);
  const log = serverLog(world.server);
  const before = await world.server.memory();
  await run(`http on ${engine}`, { targets: httpTargets(world, log), cases: cases(SHARES.http / 2) });
  await run(`live on ${engine}`, { targets: liveTargets(world, log), cases: cases(SHARES.live / 2) });
  const after = await world.server.memory();
  const late = log.fault();
  if (late !== undefined) {
    faults += 1;
    console.log(`FAULT after all cases on ${engine}: the server logged ${late}`);
  }
  sums.push(
    `The server's heap on ${engine} was ${megabytes(before.heap)} before and ${megabytes(after.heap)} after.`,
  );
  closeDevices();
  closeConnections();
  await world.end();
}

const places = [await freshPlace('sqlite'), await freshPlace('postgres')];
const stores = await Promise.all(places.map(({ place }) => openStore(place)));
await run('content', { targets: contentTargets, cases: cases(SHARES.content) });
await run('files', {
  targets: await Promise.all(stores.map(learnerFileTarget)),
  cases: cases(SHARES.files),
});
for (const store of stores) await store.close();
for (const engine of ['sqlite', 'postgres'] as const) await runServer(engine);
for (const { clear } of places) await clear();

const all = outcomes.reduce((sum, outcome) => sum + outcome.cases, 0);
for (const sum of sums) console.log(sum);
console.log(
  `${all} cases at ${outcomes.length} targets in ${Math.round((performance.now() - began) / 1000)} s: ${faults} faults.`,
);
process.exit(faults === 0 ? 0 : 1);
