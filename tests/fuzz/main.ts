/** `npm run fuzz [-- CASES]`: 100,000 cases of bad input unless told otherwise, with what came of them by target. */
import { freshPlace } from '#tests/support/stores.ts';
import { closeDevices } from '#tests/support/live-room.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { contentTargets } from './content-targets.ts';
import { httpTargets } from './http-targets.ts';
import { learnerFileTarget } from './learner-file-target.ts';
import { liveTargets } from './live-targets.ts';
import { lineOf, runAll, sumOf, type Group } from './plan.ts';
import type { Outcome } from './target.ts';
import { closeConnections } from './send.ts';
import { serverLog } from './server-log.ts';
import { openWorld } from './world.ts';

const CASES = Number(process.argv[2] ?? 100_000);
/**
 * In shares of a hundred: what is read in this process costs least, and is the most varied. Of 100,000 cases every address
 * and action is sent 190 at least, and every message of a socket 500.
 */
const SHARES = { content: 78, files: 2, http: 16, live: 4 };

const began = performance.now();
const cases = (share: number): number => Math.ceil((CASES * share) / 100);
const world = await openWorld();
const log = serverLog(world.server);
const places = [await freshPlace('sqlite'), await freshPlace('postgres')];
const stores = await Promise.all(places.map(({ place }) => openStore(place)));
const before = await world.server.memory();
const groups: Readonly<Record<keyof typeof SHARES, Group>> = {
  content: { targets: contentTargets, cases: cases(SHARES.content) },
  files: { targets: await Promise.all(stores.map(learnerFileTarget)), cases: cases(SHARES.files) },
  http: { targets: httpTargets(world, log), cases: cases(SHARES.http) },
  live: { targets: liveTargets(world, log), cases: cases(SHARES.live) },
};
const outcomes: Outcome[] = [];
const sums: string[] = [];
for (const [name, group] of Object.entries(groups)) {
  const own = await runAll([group], (outcome) => console.log(lineOf(outcome)));
  outcomes.push(...own);
  sums.push(sumOf(name, own));
}
const after = await world.server.memory();
const late = log.fault();
if (late !== undefined) console.log(`FAULT after all cases: the server logged ${late}`);
closeDevices();
closeConnections();
await world.end();
for (const store of stores) await store.close();
for (const { clear } of places) await clear();

const all = outcomes.reduce((sum, outcome) => sum + outcome.cases, 0);
const faults = outcomes.filter(({ fault }) => fault !== undefined).length + (late === undefined ? 0 : 1);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
for (const sum of sums) console.log(sum);
console.log(
  `${all} cases at ${outcomes.length} targets in ${Math.round((performance.now() - began) / 1000)} s: ${faults} faults. ` +
    `The server's heap was ${megabytes(before.heap)} before and ${megabytes(after.heap)} after.`,
);
process.exit(faults === 0 ? 0 : 1);
