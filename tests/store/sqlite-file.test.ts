import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withSnapshot } from '#lib/shell/db/copy/read-store.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { insertResponse, responsesOfLearner } from '#lib/shell/db/responses.ts';
import { StoreError } from '#lib/shell/db/store-error.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { newResponse, newSitting } from '../support/stored-response.ts';

const WRITER = fileURLToPath(new URL('./response-writer.ts', import.meta.url));

let dataFolder = '';
const file = (): string => join(dataFolder, 'stemma.sqlite');
const open = (): Promise<Store> => openStore({ databaseUrl: undefined, dataFolder });

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'stemma-file-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

async function refusalOf(opening: Promise<Store | undefined>): Promise<StoreError> {
  try {
    await (await opening)?.close();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('the store was opened');
}

async function filledStore(): Promise<void> {
  const store = await open();
  const sitting = await newSitting(store);
  for (let position = 0; position < 100; position += 1) {
    await store.write((records) => insertResponse(records, newResponse(sitting, position)));
  }
  await store.close();
}

describe('a SQLite file', () => {
  test('is durable, checks references and overwrites what is deleted', async () => {
    const store = await open();
    const pragma = (name: string): Promise<unknown> =>
      store.write(async ({ db }) => {
        const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db);
        return Object.values(rows[0] ?? {})[0];
      });
    const found = {
      journal: await pragma('journal_mode'),
      synchronous: await pragma('synchronous'),
      foreignKeys: await pragma('foreign_keys'),
      secureDelete: await pragma('secure_delete'),
      busy: await pragma('busy_timeout'),
    };
    await store.close();
    expect(found).toEqual({ journal: 'wal', synchronous: 2, foreignKeys: 1, secureDelete: 1, busy: 5000 });
  });

  test('can be read by its owner alone, since it holds the cookie secret', async () => {
    await (await open()).close();
    expect(statSync(file()).mode & 0o077).toBe(0);
  });

  test('that cannot be cleared of deleted rows is told as an error of the store', async () => {
    const store = await open();
    renameSync(file(), `${file()}.away`);
    mkdirSync(file());
    await expect(store.scrub()).rejects.toMatchObject({ name: 'StoreError', code: 'store-unreachable' });
    await store.close();
  });

  test('that is empty is a new store', async () => {
    writeFileSync(file(), '');
    await (await open()).close();
  });

  test('that was cut short is refused, with what to do', async () => {
    await filledStore();
    truncateSync(file(), Math.floor(statSync(file()).size / 2));
    const refusal = await refusalOf(open());
    expect(refusal.code).toBe('store-damaged');
    expect(refusal.message).toContain(file());
    expect(refusal.message).toContain('stemma restore');
  });

  // SQLite itself takes the last page for one that ends in zeros, and the file for whole.
  test('that lacks its last byte is refused and not touched', async () => {
    await filledStore();
    truncateSync(file(), statSync(file()).size - 1);
    const before = readFileSync(file());
    expect((await refusalOf(open())).code).toBe('store-damaged');
    // Whoever copies it looks by other ways.
    const copy = withSnapshot({ databaseUrl: undefined, dataFolder }, () => Promise.resolve(undefined));
    expect((await refusalOf(copy)).code).toBe('store-damaged');
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test('that ends inside a page is opened with the log that has the page whole', async () => {
    await filledStore();
    const store = new DatabaseSync(file());
    store.exec('pragma wal_autocheckpoint = 0; update learners set created_at = created_at; vacuum');
    const [main, log] = [readFileSync(file()), readFileSync(`${file()}-wal`)];
    store.close();
    // As a machine leaves it that stops while the log is written back.
    writeFileSync(file(), main.subarray(0, -1));
    writeFileSync(`${file()}-wal`, log);
    await (await open()).close();
  });

  test('that was overwritten in the middle is refused', async () => {
    await filledStore();
    const bytes = readFileSync(file());
    bytes.fill(0xff, 4096, 12_288);
    writeFileSync(file(), bytes);
    expect((await refusalOf(open())).code).toBe('store-damaged');
  });

  test.each([
    ['of text', () => writeFileSync(file(), 'These are my notes, not a database.\n')],
    ['cut inside its header', () => writeFileSync(file(), 'SQLite')],
    [
      'of another program',
      () => {
        const other = new DatabaseSync(file());
        other.exec('create table photos (id integer)');
        other.close();
      },
    ],
  ])('%s is refused and not touched', async (_, write) => {
    write();
    const before = readFileSync(file());
    const refusal = await refusalOf(open());
    expect(refusal.code).toBe('store-foreign');
    expect(refusal.message).toContain('STEMMA_DATA');
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test('in a folder that cannot be made is refused', async () => {
    writeFileSync(join(dataFolder, 'taken'), '');
    const opening = openStore({ databaseUrl: undefined, dataFolder: join(dataFolder, 'taken', 'data') });
    expect((await refusalOf(opening)).code).toBe('store-unreachable');
  });

  test('may be written by several processes at once', async () => {
    const store = await open();
    const sitting = await newSitting(store);
    const place = JSON.stringify({ dataFolder });
    const children = [0, 1, 2].map((child) =>
      promisify(execFile)(process.execPath, [
        WRITER,
        place,
        JSON.stringify(sitting),
        String(child * 50),
        '50',
      ]),
    );
    const own = Array.from({ length: 50 }, (_, index) =>
      store.write((records) => insertResponse(records, newResponse(sitting, 1000 + index))),
    );
    await Promise.all([...own, ...children]);
    const kept = await store.read((records) => responsesOfLearner(records, sitting.learner));
    await store.close();
    expect(new Set(kept.map((response) => response.position)).size).toBe(200);
  });
});
