/** A store's file that was cut, overwritten, exchanged or written by a newer program: refused with what to do, and left as it is. */
import {
  copyFileSync,
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
import { insertResponse, responsesOfLearner } from '#lib/shell/db/responses.ts';
import { StoreError } from '#lib/shell/db/store-error.ts';
import { newResponse, newSitting, type Sitting } from '#tests/support/stored-response.ts';
import type { Outcome } from './tally.ts';

const RESPONSES = 200;
const PAGE = 4096;

/** Something that happens to a file. `at` is drawn from 0 to 1: where. A file that is cut to nothing is a new store. */
interface Spoil {
  readonly name: string;
  readonly spoil: (path: string, at: number) => void;
}

export const SPOILS: readonly Spoil[] = [
  {
    name: 'cut short',
    spoil: (path, at) => truncateSync(path, Math.ceil((statSync(path).size - 1) * at) || 1),
  },
  {
    name: 'cut at a page',
    spoil: (path, at) => truncateSync(path, Math.ceil((statSync(path).size / PAGE - 1) * at || 1) * PAGE),
  },
  { name: 'emptied beside its log', spoil: emptied },
  { name: 'filled with zeros from a page on', spoil: (path, at) => overwritten(path, at, 0) },
  { name: 'overwritten from a page on', spoil: (path, at) => overwritten(path, at, 0xff) },
  { name: 'exchanged for text', spoil: (path) => writeFileSync(path, 'These are my notes.\n'.repeat(500)) },
  { name: 'exchanged for another program’s', spoil: exchanged },
  { name: 'written by a newer program', spoil: newer },
];

/** A store with some responses, to be copied and spoilt. */
export interface Specimen {
  /** Spoils a copy and opens it. */
  readonly spoilt: (spoil: Spoil, at: number) => Promise<Outcome>;
  readonly remove: () => void;
}

export async function specimen(): Promise<Specimen> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-specimen-'));
  const store = await openStore({ databaseUrl: undefined, dataFolder: folder });
  const sitting = await newSitting(store);
  const writes = Array.from({ length: RESPONSES }, (_, position) =>
    store.write((records) => insertResponse(records, newResponse(sitting, position))),
  );
  await Promise.all(writes);
  await store.close();
  return {
    spoilt: (spoil, at) => spoiltCopy(folder, sitting, spoil, at),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

async function spoiltCopy(
  from: string,
  sitting: Sitting,
  { name, spoil }: Spoil,
  at: number,
): Promise<Outcome> {
  const folder = join(from, 'copy');
  const path = storeFile(folder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  copyFileSync(storeFile(from), path);
  spoil(path, at);
  const before = readFileSync(path);
  const { lost, unclear } = await opened(folder, sitting);
  const isTouched = lost.length === 0 && unclear.length === 0 ? false : !readFileSync(path).equals(before);
  const unclean = [...unclear, ...(isTouched ? ['the file was changed'] : [])];
  const named = (fault: string): string => `${name} at ${at.toFixed(4)}: ${fault}`;
  return { acknowledged: RESPONSES, lost: lost.map(named), duplicated: [], unclean: unclean.map(named) };
}

/** A file that opens has everything that was acknowledged; one that does not says why and what to do. */
async function opened(
  dataFolder: string,
  sitting: Sitting,
): Promise<{ readonly lost: readonly string[]; readonly unclear: readonly string[] }> {
  try {
    const store = await openStore({ databaseUrl: undefined, dataFolder });
    const kept = await store.read((records) => responsesOfLearner(records, sitting.learner));
    await store.close();
    const missing = RESPONSES - kept.length;
    return { lost: missing === 0 ? [] : [`it opens without ${missing} responses`], unclear: [] };
  } catch (error) {
    return { lost: [], unclear: isClear(error, dataFolder) ? [] : [`it is refused by ${String(error)}`] };
  }
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
  // The last page may be a free one, which nobody misses.
  bytes.fill(byte, Math.floor((pages - 1) * at) * PAGE);
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
