/** A disk that fills up under load: a small file system of its own, which takes root to mount. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '#lib/shell/db/open-store.ts';
import { StoreError } from '#lib/shell/db/store-error.ts';
import { startQuizServer } from '#tests/support/quiz-server.ts';
import type { ServerProcess } from '#tests/support/server-process.ts';
import type { StorePlace } from '#tests/support/stores.ts';
import { outcomeIn, QuizLoad } from './quiz-load.ts';
import type { Outcome } from './tally.ts';

const SIZE = '24m';
const BALLAST = 'ballast';
const PIECE = Buffer.alloc(65_536, 1);
const CRUMB = Buffer.alloc(512, 1);
/** How long nothing can be written while everybody tries. */
const FULL_MS = 1_000;
const RECOVERED_MS = 15_000;
const LOOK_MS = 20;
const ANSWERS = 12;
const LEARNERS_EACH = 3;

/** A file system that is small. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it to the last byte. */
  readonly fill: () => void;
  /** Makes room again. */
  readonly clear: () => void;
  readonly unmount: () => void;
}

/** Mounts one; undefined where this is not allowed. */
export function smallDisk(): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=0700`, 'tmpfs', folder], {
      stdio: 'pipe',
    });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, BALLAST);
  return {
    folder,
    fill: () => {
      for (const piece of [PIECE, CRUMB]) while (hasTaken(ballast, piece));
    },
    clear: () => rmSync(ballast, { force: true }),
    unmount: () => {
      execFileSync('umount', [folder], { stdio: 'pipe' });
      rmSync(folder, { recursive: true });
    },
  };
}

function hasTaken(file: string, piece: Buffer): boolean {
  try {
    appendFileSync(file, piece);
    return true;
  } catch {
    return false;
  }
}

/** Learners at work on a small disk. */
export interface DiskLoad {
  /** Fills the disk while everybody answers, waits, makes room, and sees everybody go on with the same server. */
  readonly fill: () => Promise<Outcome>;
  /** How often somebody was told that it was full. */
  readonly outages: () => number;
  /** Kills the server while the disk is full; another one says so, and once there is room all is there. */
  readonly killWhileFull: () => Promise<Outcome>;
  readonly end: () => Promise<void>;
}

export async function loadDisk(disk: SmallDisk): Promise<DiskLoad> {
  const place: StorePlace = { databaseUrl: undefined, dataFolder: join(disk.folder, 'data') };
  const load = new QuizLoad(['practice', 'exam'], LEARNERS_EACH);
  let server: ServerProcess = await startQuizServer(place);
  load.begin([() => server.url]);
  const { ledger } = load;
  const through = async (fault: () => Promise<readonly string[]>): Promise<Outcome> => {
    const before = ledger.acknowledged;
    await ledger.more(ANSWERS, RECOVERED_MS);
    disk.fill();
    const { outages } = ledger;
    await wait(FULL_MS);
    // Whoever still waits for an answer of before asks a little later.
    const lastMs = performance.now() + RECOVERED_MS;
    while (ledger.outages === outages && performance.now() < lastMs) await wait(LOOK_MS);
    const faults = [...(await fault())];
    if (ledger.outages === outages) faults.push('nobody was told that nothing can be kept');
    disk.clear();
    if (!(await ledger.more(ANSWERS, RECOVERED_MS))) faults.push('nobody could answer afterwards');
    const outcome = await outcomeIn(place, ledger, ledger.acknowledged - before, 'store-full');
    return { ...outcome, unclean: [...outcome.unclean, ...faults] };
  };
  return {
    fill: () =>
      through(() => Promise.resolve(server.isAlive() ? [] : [`the server ended:\n${server.log()}`])),
    killWhileFull: () =>
      through(async () => {
        await server.kill();
        const faults = await openedWhileFull(place);
        disk.clear();
        server = await startQuizServer(place);
        return faults;
      }),
    outages: () => ledger.outages,
    end: async () => {
      await load.stop();
      await server.end();
    },
  };
}

/** A store on a full disk opens, or says what is the matter. */
async function openedWhileFull(place: StorePlace): Promise<readonly string[]> {
  try {
    await (await openStore(place)).close();
    return [];
  } catch (error) {
    const isClear = error instanceof StoreError && error.code === 'store-full';
    return isClear ? [] : [`on a full disk the store says: ${String(error)}`];
  }
}
