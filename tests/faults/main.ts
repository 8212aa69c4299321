/** `npm run faults [-- COUNT]`: kills the server of a room in every phase, `COUNT` times (20) on each store, under load. */
import type { Engine } from '#lib/shell/db/tables.ts';
import { startLiveServer } from '#tests/support/live-server.ts';
import { freshPlace } from '#tests/support/stores.ts';
import { killRoom, PHASES } from './kill-room.ts';

const [times = '20'] = process.argv.slice(2);
const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];
/** Moments are drawn from the first stretch of the load, in which the trainer moves on too. */
const LATEST_MS = 200;

let failures = 0;
for (const engine of ENGINES) failures += await killOn(engine);
process.exit(failures === 0 ? 0 : 1);

async function killOn(engine: Engine): Promise<number> {
  const { place, clear } = await freshPlace(engine);
  let server = await startLiveServer(place);
  let all = 0;
  for (const phase of PHASES) {
    const found: Awaited<ReturnType<typeof killRoom>>[] = [];
    for (let kill = 0; kill < Number(times); kill += 1) {
      const one = await killRoom(place, server, phase, Math.random() * LATEST_MS);
      server = one.server;
      found.push(one);
    }
    const faults = found.flatMap((one) => one.faults);
    for (const fault of faults) console.error(`${engine}, ${phase}: ${fault}`);
    const acknowledged = found.reduce((sum, one) => sum + one.acknowledged, 0);
    console.log(`${engine}, ${phase}: ${times} kills, ${acknowledged} acknowledged, ${faults.length} faults`);
    all += faults.length;
  }
  await server.end();
  await clear();
  return all;
}
