/** A room whose phones, and whose trainer, lose the network for long, all of them at other times, while the round is open. */
import { setTimeout as wait } from 'node:timers/promises';
import { startLiveServer } from '#tests/support/live-server.ts';
import { trainerIn, type OpenRoom } from '#tests/support/live-room.ts';
import { blackHole, type BlackHole } from '#tests/support/black-hole.ts';
import type { StorePlace } from '#tests/support/stores.ts';
import { RoomLoad, type Returned } from './room-load.ts';
import type { Outcome } from './tally.ts';

/** A device asks for five seconds, waits, connects anew and sends again. */
const BACK_MS = 30_000;
const FIRST_MS = 10_000;

/** How long somebody is away, and from when. */
export interface BlackOut {
  readonly fromMs: number;
  readonly forMs: number;
  /** What waited is lost and connections end; otherwise it comes through, where devices still hold on to them. */
  readonly isDropped?: true;
}

/** What came of it, how long each phone and the trainer were in the dark by the clock, and what phones did afterwards. */
export interface BlackedOut {
  readonly outcome: Outcome;
  readonly darkMs: readonly number[];
  readonly trainerDarkMs: number;
  readonly returned: Returned;
}

/** Black-outs of so many devices, spread over the shortest and the longest time. */
export function spreadBlackOuts(devices: number, shortestMs: number, longestMs: number): readonly BlackOut[] {
  return Array.from({ length: devices }, (_, index) => ({
    fromMs: (FIRST_MS / devices) * index,
    forMs: shortestMs + ((longestMs - shortestMs) * index) / Math.max(1, devices - 1),
  }));
}

/** A room in a server of its own; see `roomThroughBlackOuts`. */
export async function throughBlackOuts(
  place: StorePlace,
  ofPhones: readonly BlackOut[],
  ofTrainer: BlackOut,
): Promise<BlackedOut> {
  const server = await startLiveServer(place);
  const found = await roomThroughBlackOuts(server, await server.openRoom(), place, ofPhones, ofTrainer);
  await server.end();
  return found;
}

/**
 * Runs a room through black-outs, one for each phone, and `ofTrainer` for the trainer, who closes the round afterwards:
 * everybody is told of it. Answers that are begun in the dark are sent until they have a receipt, and every phone has come
 * back as who it was by the same way and has been acknowledged something since.
 */
export async function roomThroughBlackOuts(
  server: { readonly url: string },
  room: OpenRoom,
  place: StorePlace,
  ofPhones: readonly BlackOut[],
  ofTrainer: BlackOut,
): Promise<BlackedOut> {
  const load = new RoomLoad(room);
  const ways = await Promise.all(ofPhones.map(() => blackHole(server)));
  for (const { url } of ways) await load.join(url);
  const trainers = await blackHole(server);
  const trainer = await load.open(trainers.url);
  load.begin();
  const [trainerDarkMs, ...darkMs] = await Promise.all([
    dark(trainers, ofTrainer, () => undefined),
    ...ways.map((way, index) => dark(way, ofPhones[index] ?? ofTrainer, () => load.light(index))),
  ]);
  const returned = await load.allBack(BACK_MS);
  await load.stop();
  trainer.cut();
  const back = await trainerIn(trainers, room);
  await back.now({ type: 'close' });
  await load.allTold(({ phase, isTrainerHere }) => phase === 'closed' && isTrainerHere, BACK_MS);
  back.leave();
  const outcome = await load.outcome(place);
  for (const { close } of [...ways, trainers]) close();
  return { outcome, darkMs, trainerDarkMs, returned };
}

/** @returns how long it was dark, in ms */
async function dark(
  way: BlackHole,
  { fromMs, forMs, isDropped }: BlackOut,
  light: () => void,
): Promise<number> {
  await wait(fromMs);
  way.swallow();
  const from = performance.now();
  await wait(forMs);
  const darkMs = performance.now() - from;
  light();
  if (isDropped === true) way.drop();
  else way.release();
  return darkMs;
}
