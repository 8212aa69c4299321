import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { commands } from '#lib/shell/cli/commands.ts';
import { MIGRATIONS } from '#lib/shell/db/migrate.ts';
import { storeFile } from '#lib/shell/db/open-sqlite.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import type { Engine } from '#lib/shell/db/tables.ts';
import { makeStore } from '../support/any-store.ts';
import { newSitting } from '../support/stored-response.ts';
import { freshPlace, type StorePlace } from '../support/stores.ts';
import { stemmaHere, type Ran } from './run-stemma.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-cli-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

const clears: (() => Promise<void>)[] = [];
afterAll(async () => {
  await Promise.all(clears.map((clear) => clear()));
}, 120_000);

async function newPlace(engine: Engine): Promise<StorePlace> {
  const { place, clear } = await freshPlace(engine);
  clears.push(clear);
  return place;
}

async function withLearner(engine: Engine): Promise<StorePlace> {
  const place = await newPlace(engine);
  const store = await openStore(place);
  await newSitting(store);
  await store.close();
  return place;
}

/** Runs a command where the environment names this store. */
function on({ databaseUrl, dataFolder }: StorePlace, ...words: string[]): Promise<Ran> {
  vi.stubEnv('STEMMA_DATA', dataFolder);
  vi.stubEnv('DATABASE_URL', databaseUrl ?? '');
  return stemmaHere(...words);
}

const inspectionSchema = z.strictObject({
  engine: z.enum(['sqlite', 'postgres']),
  engineVersion: z.string().nullable(),
  place: z.string(),
  bytes: z.number().nullable(),
  freeBytes: z.number().nullable(),
  schema: z
    .strictObject({
      applied: z.array(z.string()),
      pending: z.array(z.string()),
      unknown: z.array(z.string()),
    })
    .nullable(),
  isWritable: z.boolean().nullable(),
  rows: z.record(z.string(), z.number()),
  findings: z.array(
    z.strictObject({ severity: z.enum(['error', 'warning']), code: z.string(), message: z.string() }),
  ),
});

const inspected = (ran: Ran) => inspectionSchema.parse(JSON.parse(ran.out));
const codes = (ran: Ran): readonly string[] => inspected(ran).findings.map(({ code }) => code);

describe.each<Engine>(['sqlite', 'postgres'])('doctor on %s', (engine) => {
  test('shows a store that is well', async () => {
    const place = await withLearner(engine);
    const ran = await on(place, 'doctor', '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    const { engineVersion, bytes, freeBytes, ...told } = inspected(ran);
    expect(told).toMatchObject({
      engine,
      schema: { applied: MIGRATIONS.map(({ id }) => id), pending: [], unknown: [] },
      isWritable: true,
      rows: { learners: 1, attempts: 1, responses: 0 },
      findings: [],
    });
    expect(engineVersion).toMatch(engine === 'sqlite' ? /^3\./u : /^18\./u);
    expect(bytes).toBeGreaterThan(4096);
    expect((freeBytes ?? 0) > 0).toBe(engine === 'sqlite');
    const words = await on(place, 'doctor');
    expect(words.out).toContain(`${MIGRATIONS.at(-1)?.id ?? ''}, up to date`);
    expect(words.out).toMatch(/learners +1\n/u);
  });

  test('names migrations that are pending, and runs none', async () => {
    const place = await newPlace(engine);
    await makeStore(place, MIGRATIONS.slice(0, 3), []);
    for (let time = 0; time < 2; time += 1) {
      const ran = await on(place, 'doctor', '--json');
      expect(ran.code).toBe(0);
      expect(inspected(ran).schema?.pending).toEqual(MIGRATIONS.slice(3).map(({ id }) => id));
      expect(codes(ran)).toEqual(['migrations-pending']);
    }
  });

  test('says when the store is of a newer version', async () => {
    const place = await withLearner(engine);
    const store = await openStore(place);
    const row = { id: '9999-from-the-future', applied_at: '' };
    await store.write(({ db }) => db.insertInto('schema_migrations').values(row).execute());
    await store.close();
    const ran = await on(place, 'doctor', '--json');
    expect(ran.code).toBe(1);
    expect(codes(ran)).toEqual(['store-newer']);
    expect((await on(place, 'backup', join(folder, `newer-${engine}`))).code).toBe(2);
  });

  test('makes no store where there is none', async () => {
    const place = await newPlace(engine);
    const ran = await on(place, 'doctor', '--json');
    expect(ran.code).toBe(0);
    expect(codes(ran)).toEqual([engine === 'sqlite' ? 'store-missing' : 'migrations-pending']);
    expect(existsSync(storeFile(place.dataFolder))).toBe(false);
    const backup = await on(place, 'backup', join(folder, `none-${engine}`));
    expect(backup.code).toBe(2);
    expect(backup.err).toContain('There is no store');
  });
});

describe('doctor', () => {
  test('says that a file is damaged or foreign, and what to do', async () => {
    const place = await withLearner('sqlite');
    const file = storeFile(place.dataFolder);
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
    const damaged = await on(place, 'doctor', '--json');
    expect(damaged.code).toBe(1);
    expect(inspected(damaged)).toMatchObject({ isWritable: null, schema: null });
    expect(inspected(damaged).findings[0]?.message).toContain('stemma restore');
    writeFileSync(file, 'These are my notes, not a database.\n');
    expect(codes(await on(place, 'doctor', '--json'))).toEqual(['store-foreign']);
  });

  test('says that only the log of a file is left, or that its folder cannot be one', async () => {
    const place = await newPlace('sqlite');
    writeFileSync(`${storeFile(place.dataFolder)}-wal`, 'what was written last');
    const left = await on(place, 'doctor', '--json');
    expect(left.code).toBe(1);
    expect(codes(left)).toEqual(['store-damaged']);
    expect((await on(place, 'stats', '--reports')).err).toContain('what was written last');
    const below = { ...place, dataFolder: join(`${storeFile(place.dataFolder)}-wal`, 'data') };
    const taken = await on(below, 'doctor', '--json');
    expect(taken.code).toBe(1);
    expect(codes(taken)).toEqual(['store-missing', 'store-unreachable']);
    expect(inspected(left).isWritable).toBeNull();
  });

  test('says that rows refer to rows that are gone, and not that the store cannot be written', async () => {
    const place = await withLearner('sqlite');
    const database = new DatabaseSync(storeFile(place.dataFolder), { enableForeignKeyConstraints: false });
    database.exec(`insert into recovery_codes values ('nobody', 'hash', '')`);
    database.close();
    const ran = await on(place, 'doctor', '--json');
    expect(codes(ran)).toEqual(['store-damaged']);
    expect(inspected(ran)).toMatchObject({ isWritable: true });
  });

  test('leaves the log beside a file as it is', async () => {
    const place = await withLearner('sqlite');
    const [path, copy] = [storeFile(place.dataFolder), await newPlace('sqlite')];
    const store = await openStore(place);
    await newSitting(store);
    // As after a server that was killed.
    for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${storeFile(copy.dataFolder)}${end}`);
    await store.close();
    const log = (): Buffer => readFileSync(`${storeFile(copy.dataFolder)}-wal`);
    const before = log();
    expect(before.length).toBeGreaterThan(0);
    expect(inspected(await on(copy, 'doctor', '--json'))).toMatchObject({
      isWritable: true,
      rows: { learners: 2 },
    });
    expect(log().equals(before)).toBe(true);
  });

  test('says that a user of PostgreSQL may not use the tables, and what to grant', async () => {
    const place = await withLearner('postgres');
    const name = `nurse_${crypto.randomUUID().replaceAll('-', '')}`;
    const store = await openStore(place);
    await store.write(({ db }) => sql.raw(`create role ${name} login password 'hunter2'`).execute(db));
    const address = new URL(place.databaseUrl ?? '');
    [address.username, address.password] = [name, 'hunter2'];
    const poor = { ...place, databaseUrl: address.href };
    const ran = await on(poor, 'doctor', '--json');
    const opening = openStore(poor);
    await expect(opening).rejects.toMatchObject({ code: 'store-forbidden' });
    await store.write(({ db }) => sql.raw(`drop role ${name}`).execute(db));
    await store.close();
    expect(ran.code).toBe(1);
    expect(codes(ran)).toEqual(['store-forbidden']);
    expect(ran.out).not.toContain('hunter2');
  });

  test('says that a server does not answer, and never the password', async () => {
    const databaseUrl = 'postgres://nurse:hunter2@127.0.0.1:1/stemma';
    for (const words of [['doctor'], ['doctor', '--json'], ['backup', join(folder, 'unreachable')]]) {
      const ran = await on({ databaseUrl, dataFolder: folder }, ...words);
      expect(ran.code).toBe(words[0] === 'doctor' ? 1 : 2);
      expect(ran.out + ran.err).toContain('127.0.0.1:1/stemma');
      expect(ran.out + ran.err).not.toContain('hunter2');
    }
  });
});

describe('backup, restore and move', () => {
  test('take a store from SQLite to PostgreSQL and back', async () => {
    const [sqlite, postgres] = [await withLearner('sqlite'), await newPlace('postgres')];
    const moved = await on(sqlite, 'move', '--to', postgres.databaseUrl ?? '');
    expect(moved).toMatchObject({ code: 0 });
    expect(moved.out).toContain('counts and hashes of every table agree');
    expect(moved.out + moved.err).not.toContain(new URL(postgres.databaseUrl ?? '').password);
    const file = join(folder, 'there');
    expect((await on(postgres, 'backup', file)).code).toBe(0);
    const back = await newPlace('sqlite');
    const restored = await on(back, 'restore', file);
    expect(restored).toMatchObject({
      code: 0,
      err: expect.stringContaining('Restart every server') as string,
    });
    expect(inspected(await on(back, 'doctor', '--json')).rows).toEqual(
      inspected(await on(sqlite, 'doctor', '--json')).rows,
    );
    const again = await on(back, 'restore', file);
    expect(again.code).toBe(2);
    expect(again.err).toContain('not empty');
    expect((await on(back, 'restore', file, '--replace')).code).toBe(0);
    const second = await on(sqlite, 'move', '--to', postgres.databaseUrl ?? '');
    expect(second.code).toBe(2);
    expect(second.err).toContain('not empty');
  });

  test.each([
    ['move without an address', ['move'], '--to expects'],
    ['move of a folder that has none', ['move', '--to', 'postgres://127.0.0.1:1/x'], 'no store at'],
    ['move to what is no PostgreSQL', ['move', '--to', 'mysql://root:hunter2@127.0.0.1/x'], '--to expects'],
    ['backup without a file', ['backup'], 'Usage'],
    ['doctor with a root, which names no store', ['doctor', '--root', folder], 'STEMMA_DATA'],
    ['backup with an option, since it has none', ['backup', 'x', '--quick'], 'It has none'],
    ['restore of what is not there', ['restore', 'no-such-backup'], 'is not there'],
  ])('%s is misuse', async (_, words, message) => {
    const ran = await on({ databaseUrl: undefined, dataFolder: join(folder, 'nothing') }, ...words);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(message);
    expect(ran.err).not.toContain('hunter2');
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });

  test('move of a file that is no store is misuse', async () => {
    const place = await newPlace('sqlite');
    writeFileSync(storeFile(place.dataFolder), 'These are my notes, not a database.\n');
    const notes = await on(place, 'move', '--to', 'postgres://127.0.0.1:1/x');
    expect(notes).toMatchObject({ code: 2 });
    expect(notes.err).toContain(`${storeFile(place.dataFolder)} is no SQLite file`);
    rmSync(storeFile(place.dataFolder));
    mkdirSync(storeFile(place.dataFolder));
    expect(await on(place, 'move', '--to', 'postgres://127.0.0.1:1/x')).toMatchObject({ code: 2 });
  });

  test('move from PostgreSQL is misuse', async () => {
    const databaseUrl = 'postgres://127.0.0.1:1/stemma';
    const ran = await on({ databaseUrl, dataFolder: folder }, 'move', '--to', databaseUrl);
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.err).toContain('backup, then restore');
  });

  test('are explained by help, and stand in the README', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const missing = commands.filter(({ name }) => !new RegExp(`^\\| \`${name}[ \`]`, 'mu').test(readme));
    expect(missing.map(({ name }) => name)).toEqual([]);
    for (const name of ['doctor', 'backup', 'restore', 'move']) {
      const { out } = await stemmaHere('help', name);
      expect(out).toContain(`stemma -- ${name} `);
      expect(out).not.toContain('--root');
    }
    expect((await stemmaHere('help', 'recall')).out).toContain('--root DIR ');
  });
});
