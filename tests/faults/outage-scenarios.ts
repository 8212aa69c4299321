/** Stores that go away, fill up or are spoilt, clocks that are set, and networks that go. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore } from '#lib/shell/db/open-store.ts';
import type { Engine } from '#lib/shell/db/tables.ts';
import { ownPostgres, type OwnPostgres } from '#tests/support/own-postgres.ts';
import { freshPlace, type StorePlace } from '#tests/support/stores.ts';
import { spreadBlackOuts, throughBlackOuts, type BlackedOut } from './black-out.ts';
import { loadDisk, smallDisk } from './fill-disk.ts';
import { sitThroughJumps, type Jump } from './jump-clock.ts';
import { times } from './kill-scenarios.ts';
import type { Scenario } from './scenario.ts';
import { SPOILS, specimen, type SpoiltOutcome } from './spoil-file.ts';
import { endBackends, loadPostgres, stopFor } from './stop-postgres.ts';
import type { Tally } from './tally.ts';

const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];
const DOWN_MS = 1_500;
const MS_PER_S = 1_000;
const DAY_MS = 86_400_000;
const EXAMS_EACH = 5;
const JUMPS = 8;
/** Eight jumps at most leave the exam time to go on. */
const PASSES_MS = 100_000;
const PHONES = 12;
const SHORTEST_MS = 30_000;
const LONGEST_MS = 120_000;
const OF_TRAINER = { fromMs: 5_000, forMs: 45_000 };

const quarter = (count: number): number => Math.ceil(count / 4);
const requests = (outages: number): readonly string[] => [`${outages} requests told of the outage`];

async function newDatabase(server: OwnPostgres): Promise<StorePlace> {
  const client = new pg.Client({ connectionString: server.address('postgres') });
  await client.connect();
  await client.query('create database faults');
  await client.end();
  return {
    databaseUrl: server.address('faults'),
    dataFolder: mkdtempSync(join(tmpdir(), 'stemma-faults-')),
  };
}

async function stopPostgres(count: number, tell: (part: Tally) => void): Promise<void> {
  const server = await ownPostgres();
  const place = await newDatabase(server);
  const load = await loadPostgres(place);
  let before = 0;
  const part = async (
    name: string,
    faults: string,
    often: number,
    fault: () => Promise<number>,
  ): Promise<void> => {
    const outcomes = await times(often, () => load.through(fault));
    const outages = load.outages();
    tell({ name, faults, outcomes, more: requests(outages - before) });
    before = outages;
  };
  await part('connections to PostgreSQL ended', 'times', count, () => endBackends(place));
  for (const how of ['fast', 'immediate'] as const)
    await part(`PostgreSQL stopped (${how}) and started`, 'stops', quarter(count), () =>
      stopFor({ stop: () => server.stop(how), start: server.start }, DOWN_MS),
    );
  tell({ name: 'a room that stayed open through all of it', faults: 'room', outcomes: [await load.end()] });
  await server.end();
  rmSync(place.dataFolder, { recursive: true });
}

function aJump(): Jump {
  const offMs = Math.random() < 0.3 ? 0 : Math.round((Math.random() * 4 - 2) * DAY_MS);
  return { offMs, passesMs: Math.round(Math.random() * PASSES_MS) };
}

async function jumpOn(engine: Engine, count: number): Promise<Tally> {
  const { place, clear } = await freshPlace(engine);
  const store = await openStore(place);
  const outcomes = await times(count, () => sitThroughJumps(store, Array.from({ length: JUMPS }, aJump)));
  await store.close();
  await clear();
  const more = [`${count * JUMPS} jumps of up to two days`];
  const clean = 'lasted as they should';
  return { name: `exams on ${engine} while the clock is set`, faults: 'exams', outcomes, clean, more };
}

async function blackOutOn(engine: Engine): Promise<Tally> {
  const { place, clear } = await freshPlace(engine);
  const phones = spreadBlackOuts(PHONES, SHORTEST_MS, LONGEST_MS);
  const { outcome, ...found } = await throughBlackOuts(place, phones, OF_TRAINER);
  await clear();
  return {
    name: `black-outs in a room on ${engine}`,
    faults: 'room',
    outcomes: [outcome],
    more: moreOf(found),
  };
}

/** What was measured of black-outs. */
function moreOf({ darkMs, trainerDarkMs, returned }: Omit<BlackedOut, 'outcome'>): readonly string[] {
  const seconds = (ms: number): string => (ms / MS_PER_S).toFixed(0);
  return [
    `${darkMs.length} phones in the dark for ${seconds(Math.min(...darkMs))} to ${seconds(Math.max(...darkMs))} s`,
    `the trainer for ${seconds(trainerDarkMs)} s`,
    `${returned.comings} comings back`,
    `${returned.acknowledged} acknowledged after the dark`,
  ];
}

export const OUTAGE_SCENARIOS: readonly Scenario[] = [
  {
    name: 'postgres',
    about:
      'connections to PostgreSQL ended COUNT times, the server stopped and started half of COUNT times, under load',
    run: stopPostgres,
  },
  {
    name: 'disk',
    about:
      'a disk that fills up under load half of COUNT times, and a kill while it is full a quarter of COUNT times',
    run: async (count, tell) => {
      const disk = smallDisk();
      if (disk === undefined) {
        tell({
          name: 'disk full',
          notRun: 'A small file system could not be mounted: this takes root and Linux.',
        });
        return;
      }
      try {
        const load = await loadDisk(disk);
        const outcomes = await times(Math.ceil(count / 2), load.fill);
        const outages = load.outages();
        tell({ name: 'disk full', faults: 'times', outcomes, more: requests(outages) });
        const killed = await times(quarter(count), load.killWhileFull);
        const more = requests(load.outages() - outages);
        tell({ name: 'killed while the disk is full', faults: 'kills', outcomes: killed, more });
        await load.end();
      } finally {
        disk.unmount();
      }
    },
  },
  {
    name: 'clock',
    about:
      'exams during which the clock is set forward and back by up to two days: five times COUNT on each store',
    run: async (count, tell) => {
      for (const engine of ENGINES) tell(await jumpOn(engine, EXAMS_EACH * count));
    },
  },
  {
    name: 'files',
    about: 'database files cut, overwritten, exchanged or newer: COUNT of each kind',
    run: async (count, tell) => {
      const whole = await specimen();
      for (const spoil of SPOILS) {
        const outcomes: SpoiltOutcome[] = [];
        for (let file = 0; file < count; file += 1) outcomes.push(await whole.spoilt(spoil, Math.random()));
        tell({
          name: `a database file ${spoil.name}`,
          faults: 'files',
          outcomes,
          clean: 'refused with what to do',
          more: [`${outcomes.filter(({ isOpened }) => isOpened).length} opened`],
        });
      }
      whole.remove();
    },
  },
  {
    name: 'black-outs',
    about:
      'phones and a trainer without a network for 30 s to 2 min in a room: once on each store, whatever COUNT is',
    run: async (_, tell) => {
      for (const tally of await Promise.all(ENGINES.map(blackOutOn))) tell(tally);
    },
  },
];
