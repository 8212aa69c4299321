/** A store's file that was cut, overwritten, exchanged or written by a newer program: refused with what to do, and left as it is. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '#lib/shell/db/open-store.ts';
import { storeFile } from '#lib/shell/db/open-sqlite.ts';
import { insertResponse, responsesOfLearner, type StoredResponse } from '#lib/shell/db/responses.ts';
import { StoreError } from '#lib/shell/db/store-error.ts';
import { newResponse, newSitting } from '#tests/support/stored-response.ts';
import type { Outcome } from './tally.ts';

const RESPONSES = 200;
const PAGE = 4096;

/**
 * Something that happens to a file, which must be refused after it. `at` is drawn from 0 to 1: where. A file that is cut to
 * nothing is a new store, and is not among these.
 */
interface Spoil {
  readonly name: string;
  readonly spoil: (path: string, at: number) => void;
}

export const SPOILS: readonly Spoil[] = [
  {
    name: 'cut short',
    spoil: (path, at) => truncateSync(path, Math.round(1 + (statSync(path).size - 2) * at)),
  },
  {
    name: 'cut at a page',
    spoil: (path, at) =>
      truncateSync(path, Math.max(1, Math.ceil((statSync(path).size / PAGE - 1) * at)) * PAGE),
  },
  { name: 'emptied beside its log', spoil: emptied },
  { name: 'filled with zeros from a page on', spoil: (path, at) => overwritten(path, at, 0) },
  { name: 'overwritten from a page on', spoil: (path, at) => overwritten(path, at, 0xff) },
  { name: 'exchanged for text', spoil: (path) => writeFileSync(path, 'These are my notes.\n'.repeat(500)) },
  { name: 'exchanged for another program’s', spoil: exchanged },
  { name: 'written by a newer program', spoil: newer },
];

/** What came of a spoilt file, and whether it was opened all the same, which is a fault. */
export interface SpoiltOutcome extends Outcome {
  readonly isOpened: boolean;
}

/** A store with some responses, to be copied and spoilt. */
export interface Specimen {
  /** Spoils a copy and opens it. */
  readonly spoilt: (spoil: Spoil, at: number) => Promise<SpoiltOutcome>;
  readonly remove: () => void;
}

export async function specimen(): Promise<Specimen> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-specimen-'));
  const store = await openStore({ databaseUrl: undefined, dataFolder: folder });
  const { learner, attempt } = await newSitting(store);
  const writes = Array.from({ length: RESPONSES }, (_, position) =>
    store.write((records) => insertResponse(records, newResponse({ learner, attempt }, position))),
  );
  await Promise.all(writes);
  const responses = await store.read((records) => responsesOfLearner(records, learner));
  await store.close();
  return {
    spoilt: (spoil, at) => spoiltCopy({ folder, learner, responses }, spoil, at),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

interface Whole {
  readonly folder: string;
  readonly learner: string;
  readonly responses: readonly StoredResponse[];
}

async function spoiltCopy(whole: Whole, { name, spoil }: Spoil, at: number): Promise<SpoiltOutcome> {
  const dataFolder = join(whole.folder, 'copy');
  const path = storeFile(dataFolder);
  rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder);
  copyFileSync(storeFile(whole.folder), path);
  spoil(path, at);
  const before = bytesOf(path);
  const found = await opened(whole, dataFolder);
  const isTouched = !found.isOpened && bytesOf(path) !== before;
  const unclean = [...found.unclean, ...(isTouched ? ['the file was changed'] : [])];
  const named = (fault: string): string => `${name} at ${at.toFixed(4)}: ${fault}`;
  return {
    acknowledged: whole.responses.length,
    isOpened: found.isOpened,
    lost: found.lost.map(named),
    duplicated: [],
    unclean: unclean.map(named),
  };
}

/** The file and its log; SQLite takes an empty log for none. */
function bytesOf(path: string): string {
  const log = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0);
  return [readFileSync(path), log].map((bytes) => bytes.toString('base64')).join();
}

/** A file is refused with the reason and what to do; of one that opens, what is not there as it was is lost besides. */
async function opened(
  { learner, responses }: Whole,
  dataFolder: string,
): Promise<{
  readonly isOpened: boolean;
  readonly lost: readonly string[];
  readonly unclean: readonly string[];
}> {
  const attempt = await openStore({ databaseUrl: undefined, dataFolder }).catch((error: unknown) => ({
    error,
  }));
  if ('error' in attempt) {
    const unclean = isClear(attempt.error, dataFolder) ? [] : [`it is refused by ${String(attempt.error)}`];
    return { isOpened: false, lost: [], unclean };
  }
  const kept = await attempt.read((records) => responsesOfLearner(records, learner)).catch(() => []);
  await attempt.close();
  const texts = new Set(kept.map((response) => JSON.stringify(response)));
  const missing = responses.filter((response) => !texts.has(JSON.stringify(response))).length;
  const lost = missing === 0 ? [] : [`it opens without ${missing} responses as they were`];
  return { isOpened: true, lost, unclean: ['it is not refused'] };
}

function isClear(error: unknown, folder: string): boolean {
  if (!(error instanceof StoreError)) return false;
  const remedies = {
    'store-damaged': /restore a backup/iu,
    'store-foreign': /Name another folder in STEMMA_DATA/u,
    'store-newer': /Start that version/u,
  };
  const remedy = Object.entries(remedies).find(([code]) => code === error.code)?.[1];
  return remedy?.test(error.message) === true && error.message.includes(folder);
}

function emptied(path: string): void {
  const store = new DatabaseSync(path);
  // Its log stays beside it, as after a power cut.
  store.exec('pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table later (id integer)');
  const log = readFileSync(`${path}-wal`);
  store.close();
  writeFileSync(`${path}-wal`, log);
  truncateSync(path, 0);
}

function overwritten(path: string, at: number, byte: number): void {
  const bytes = readFileSync(path);
  const pages = bytes.length / PAGE;
  bytes.fill(byte, Math.min(pages - 1, Math.floor(pages * at)) * PAGE);
  writeFileSync(path, bytes);
}

function exchanged(path: string): void {
  rmSync(path);
  const other = new DatabaseSync(path);
  other.exec('create table photos (id integer)');
  other.close();
}

function newer(path: string): void {
  const store = new DatabaseSync(path);
  store.exec(`insert into schema_migrations values ('9999-from-the-future', '2030-01-01T00:00:00.000Z')`);
  store.close();
}
