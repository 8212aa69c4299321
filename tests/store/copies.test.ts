import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { COPIED_TABLES, REFERS_TO_ITSELF, UNCOPIED_TABLES } from '#lib/shell/db/copy/copied-tables.ts';
import { clearRows, contentsOf } from '#lib/shell/db/copy/copy-rows.ts';
import { moveStore } from '#lib/shell/db/copy/move-store.ts';
import { withSnapshot, type StorePlace } from '#lib/shell/db/copy/read-store.ts';
import { restoreStore } from '#lib/shell/db/copy/restore-store.ts';
import type { TableContents } from '#lib/shell/db/copy/table-contents.ts';
import { writeBackup } from '#lib/shell/db/copy/write-backup.ts';
import { eraseLearnerRows, isErased } from '#lib/shell/db/learners.ts';
import { MIGRATIONS } from '#lib/shell/db/migrate.ts';
import { storeFile } from '#lib/shell/db/open-sqlite.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { insertResponse, responsesOfLearner } from '#lib/shell/db/responses.ts';
import { dismissNotice, insertRecall, recallsByRevision } from '#lib/shell/db/recalls.ts';
import { mergeLearners } from '#lib/shell/db/same-learner.ts';
import { schemaState } from '#lib/shell/db/schema-state.ts';
import { StoreError } from '#lib/shell/db/store-error.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { anyRows, makeStore, putRows, type TableRows } from '../support/any-store.ts';
import { newResponse, newSitting } from '../support/stored-response.ts';
import { eachStore, freshPlace } from '../support/stores.ts';

const WRITER = fileURLToPath(new URL('./response-writer.ts', import.meta.url));
const RUNS = 3;
const SIZES = { maxLength: 6 };

const folder = mkdtempSync(join(tmpdir(), 'stemma-copies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = (): string => join(folder, `backup-${(files += 1)}.sqlite`);
/** In a transaction, as a cursor of PostgreSQL needs one. */
const contents = (store: Store): Promise<readonly TableContents[]> => store.write(contentsOf);
const backUp = async (place: StorePlace): Promise<string> => {
  const file = newFile();
  await withSnapshot(place, (snapshot) => writeBackup(file, snapshot, systemClock));
  return file;
};
const refill = (store: Store, rows: readonly TableRows[]): Promise<void> =>
  store.write(async (records) => {
    await clearRows(records);
    await putRows(records, rows);
  });

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof StoreError ? error.code : String(error);
  }
}

/** A place on each engine, with a store in it, for as long as `work` runs. */
async function onBoth(work: (sqlite: StorePlace, postgres: StorePlace) => Promise<void>): Promise<void> {
  const [sqlite, postgres] = [await freshPlace('sqlite'), await freshPlace('postgres')];
  try {
    await work(sqlite.place, postgres.place);
  } finally {
    await sqlite.clear();
    await postgres.clear();
  }
}

eachStore((bench) => {
  test('every table is copied or left out on purpose, and comes after those that it refers to', async () => {
    const query =
      bench.engine === 'sqlite'
        ? sql<{
            name: string;
          }>`select name from sqlite_schema where type = 'table' and name not like 'sqlite%'`
        : sql<{ name: string }>`select table_name as name from information_schema.tables
            where table_schema = current_schema()`;
    const references =
      bench.engine === 'sqlite'
        ? sql<{ from: string; to: string }>`select m.name as "from", f."table" as "to"
            from sqlite_schema m, pragma_foreign_key_list(m.name) f where m.type = 'table'`
        : sql<{
            from: string;
            to: string;
          }>`select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
            from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`;
    const [tables, links] = await bench
      .store()
      .read(async ({ db }) => [(await query.execute(db)).rows, (await references.execute(db)).rows] as const);
    const known: readonly string[] = [...COPIED_TABLES, ...UNCOPIED_TABLES];
    expect(tables.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
    const place = (table: string): number => known.indexOf(table);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter(({ from, to }) => from === to && !(from in REFERS_TO_ITSELF))).toEqual([]);
    expect(links.filter(({ from, to }) => place(from) < place(to))).toEqual([]);
  });

  test('a backup brings any store back, whole, on either engine', async () => {
    const rows = await anyRows(MIGRATIONS, SIZES);
    await onBoth(async (sqlite, postgres) => {
      const targets = [await openStore(sqlite), await openStore(postgres)];
      await fc.assert(
        fc.asyncProperty(rows, async (drawn) => {
          await refill(bench.store(), drawn);
          const before = await contents(bench.store());
          const file = await backUp(bench.place());
          for (const place of [sqlite, postgres]) await restoreStore(place, file, true, systemClock);
          for (const target of targets) expect(await contents(target)).toEqual(before);
          // Tombstones outlive a restoring; the next store is another one.
          for (const target of targets) await target.write(clearRows);
        }),
        { numRuns: RUNS },
      );
      await Promise.all(targets.map((target) => target.close()));
    });
    // What was drawn is no JSON, which other tests read.
    await bench.store().write(clearRows);
  }, 120_000);

  test('a backup is a SQLite file with as many rows, for its owner alone, and is never overwritten', async () => {
    await newSitting(bench.store());
    const file = await backUp(bench.place());
    const database = new DatabaseSync(file, { readOnly: true });
    const counted = database.prepare('select count(*) as n from learners').get();
    database.close();
    const { rows } = (await contents(bench.store())).find(({ table }) => table === 'learners') ?? {};
    expect(counted).toEqual({ n: rows });
    expect(statSync(file).mode & 0o077).toBe(0);
    const again = withSnapshot(bench.place(), (snapshot) => writeBackup(file, snapshot, systemClock));
    expect(await codeOf(again)).toBe('backup-unwritable');
    const nowhere = join(folder, 'nowhere', 'backup');
    const lost = withSnapshot(bench.place(), (snapshot) => writeBackup(nowhere, snapshot, systemClock));
    expect(await codeOf(lost)).toBe('backup-unwritable');
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  test('a file that takes the name of a backup while it is written is left alone', async () => {
    const file = newFile();
    const clock = { ...systemClock, now: () => (writeFileSync(file, 'notes'), systemClock.now()) };
    const late = withSnapshot(bench.place(), (snapshot) => writeBackup(file, snapshot, clock));
    expect(await codeOf(late)).toBe('backup-unwritable');
    expect(readFileSync(file, 'utf8')).toBe('notes');
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  test('what is written while a store is read is not seen', async () => {
    const { before, during } = await withSnapshot(bench.place(), async ({ records }) => {
      const first = await contentsOf(records);
      const sitting = await newSitting(bench.store());
      await bench.store().write((others) => insertResponse(others, newResponse(sitting, 0)));
      return { before: first, during: await contentsOf(records) };
    });
    expect(during).toEqual(before);
    expect(await contents(bench.store())).not.toEqual(before);
  });

  test('a backup holds all that was acknowledged before it, while another process writes', async () => {
    const sitting = await newSitting(bench.store());
    const words = [JSON.stringify(bench.place()), JSON.stringify(sitting), '0', '100000'];
    const child = spawn(process.execPath, [WRITER, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    let output = '';
    const ended = new Promise((done) => child.once('close', done));
    await new Promise<void>((done) => {
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        done();
      });
    });
    const acknowledged = output.split('\n').slice(0, -1);
    const kept = async (): Promise<readonly string[]> =>
      (await bench.store().read((records) => responsesOfLearner(records, sitting.learner))).map(
        ({ id }) => id,
      );
    const file = await backUp(bench.place());
    const database = new DatabaseSync(file, { readOnly: true });
    const rows = database.prepare('select id from responses where learner = ?').all(sitting.learner);
    database.close();
    const ids = rows.map(({ id }) => id);
    // The writer went on: it was writing while the backup was made.
    await expect.poll(async () => (await kept()).length, { timeout: 60_000 }).toBeGreaterThan(ids.length);
    child.kill('SIGKILL');
    await ended;
    const all = await kept();
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !all.includes(String(id)))).toEqual([]);
  }, 120_000);

  test('a store that holds anything is not filled, unless it is to be replaced', async () => {
    const file = await backUp(bench.place());
    const sitting = await newSitting(bench.store());
    const before = await contents(bench.store());
    expect(await codeOf(restoreStore(bench.place(), file, false, systemClock))).toBe('store-not-empty');
    expect(await contents(bench.store())).toEqual(before);
    await restoreStore(bench.place(), file, true, systemClock);
    const left = await bench.store().read(({ db }) => db.selectFrom('learners').select('id').execute());
    expect(left).not.toContainEqual({ id: sitting.learner });
  });

  test('rows that contradict each other make no backup, and leave the store that they are restored into as it was', async () => {
    const source = await freshPlace('sqlite');
    await (await openStore(source.place)).close();
    const file = storeFile(source.place.dataFolder);
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
    database.exec(`insert into recovery_codes values ('nobody', 'hash', '')`);
    database.close();
    const unfinished = newFile();
    const backup = withSnapshot(source.place, (snapshot) => writeBackup(unfinished, snapshot, systemClock));
    expect(await codeOf(backup)).toBe('store-constraint');
    expect(readdirSync(folder).filter((name) => join(folder, name).startsWith(unfinished))).toEqual([]);
    await newSitting(bench.store());
    const before = await contents(bench.store());
    expect(await codeOf(restoreStore(bench.place(), file, true, systemClock))).toBe('store-constraint');
    expect(await contents(bench.store())).toEqual(before);
    await source.clear();
  });

  test('whoever was erased since the backup stays erased', async () => {
    const [gone, other] = [await newSitting(bench.store()), await newSitting(bench.store())];
    for (const sitting of [gone, other])
      await bench.store().write((records) => insertResponse(records, newResponse(sitting, 0)));
    const file = await backUp(bench.place());
    await bench.store().write((records) => eraseLearnerRows(records, gone.learner, systemClock.now()));
    const { erasedAgain } = await restoreStore(bench.place(), file, true, systemClock);
    const left = await bench.store().read(async (records) => ({
      erased: await isErased(records, gone.learner),
      gone: await responsesOfLearner(records, gone.learner),
      other: await responsesOfLearner(records, other.learner),
    }));
    expect({ erasedAgain, ...left, other: left.other.length }).toEqual({
      erasedAgain: 1,
      erased: true,
      gone: [],
      other: 1,
    });
  });

  test('a learner with two devices who was erased since is one learner', async () => {
    const store = bench.store();
    const [first, second] = [await newSitting(store), await newSitting(store)];
    await store.write((records) => mergeLearners(records, first.learner, second.learner));
    const file = await backUp(bench.place());
    await store.write((records) => eraseLearnerRows(records, first.learner, systemClock.now()));
    expect(await restoreStore(bench.place(), file, true, systemClock)).toMatchObject({ erasedAgain: 1 });
    for (const { learner } of [first, second])
      expect(await store.read((records) => isErased(records, learner))).toBe(true);
  });

  test('what was recalled since the backup stays recalled, and whoever read of it need not again', async () => {
    const store = bench.store();
    const known = await newSitting(store);
    const file = await backUp(bench.place());
    const later = await newSitting(store);
    const recall = {
      revision: systemClock.randomId(),
      item: 'i',
      why: 'w',
      right: 'r',
      at: systemClock.now(),
    };
    await store.write(async (records) => {
      await insertRecall(records, recall);
      for (const { learner } of [known, later])
        await dismissNotice(records, learner, recall.revision, recall.at);
    });
    const kept = () =>
      store.read(async (records) => ({
        recall: (await recallsByRevision(records)).get(recall.revision),
        readBy: await records.db
          .selectFrom('recall_dismissals')
          .select('learner')
          .where('revision', '=', recall.revision)
          .execute(),
      }));
    expect(await restoreStore(bench.place(), file, true, systemClock)).toMatchObject({ recalledAgain: 1 });
    expect(await kept()).toEqual({ recall, readBy: [{ learner: known.learner }] });
    const knowing = await backUp(bench.place());
    expect(await restoreStore(bench.place(), knowing, true, systemClock)).toMatchObject({ recalledAgain: 0 });
    expect(await kept()).toEqual({ recall, readBy: [{ learner: known.learner }] });
  });

  test('a backup of an earlier version comes up to date in the store, and stays as it is', async () => {
    const [old, target] = [await freshPlace(bench.engine), await freshPlace(bench.engine)];
    const count = MIGRATIONS.length - 3;
    const [rows = []] = fc.sample(await anyRows(MIGRATIONS.slice(0, count), { minLength: 4, maxLength: 8 }), {
      seed: 3,
      numRuns: 1,
    });
    await makeStore(old.place, MIGRATIONS.slice(0, count), rows);
    const file = await backUp(old.place);
    const stillOld = await withSnapshot(old.place, ({ schema }) => Promise.resolve(schema));
    await restoreStore(target.place, file, false, systemClock);
    const [moved, migrated] = [await openStore(target.place), await openStore(old.place)];
    const [found, wanted] = [await contents(moved), await contents(migrated)];
    await Promise.all([moved.close(), migrated.close()]);
    await Promise.all([old.clear(), target.clear()]);
    expect(stillOld.applied).toHaveLength(count);
    expect(found).toEqual(wanted);
    expect(found.reduce((sum, table) => sum + table.rows, 0)).toBeGreaterThan(20);
  });
});

describe('a move', () => {
  test('brings any SQLite store to PostgreSQL, whole', async () => {
    const rows = await anyRows(MIGRATIONS, SIZES);
    await onBoth(async (sqlite, postgres) => {
      const [source, target] = [await openStore(sqlite), await openStore(postgres)];
      await fc.assert(
        fc.asyncProperty(rows, async (drawn) => {
          await refill(source, drawn);
          await target.write(clearRows);
          await moveStore(sqlite.dataFolder, postgres.databaseUrl ?? '', systemClock);
          expect(await contents(target)).toEqual(await contents(source));
        }),
        { numRuns: RUNS },
      );
      await Promise.all([source.close(), target.close()]);
    });
  }, 120_000);

  test('keeps nothing when something writes to the file meanwhile, or the database holds anything', async () => {
    await onBoth(async (sqlite, postgres) => {
      const source = await openStore(sqlite);
      await newSitting(source);
      const url = postgres.databaseUrl ?? '';
      // The first time is asked for when the database is opened: after the file was, and before anything is kept.
      let writing: Promise<unknown> | undefined;
      const clock = {
        ...systemClock,
        now: () => {
          writing ??= newSitting(source);
          return systemClock.now();
        },
      };
      expect(await codeOf(moveStore(sqlite.dataFolder, url, clock))).toBe('store-changed');
      await writing;
      const target = await openStore(postgres);
      expect((await contents(target)).reduce((sum, { rows }) => sum + rows, 0)).toBe(0);
      await newSitting(target);
      const before = await contents(target);
      expect(await codeOf(moveStore(sqlite.dataFolder, url, systemClock))).toBe('store-not-empty');
      expect(await contents(target)).toEqual(before);
      await Promise.all([source.close(), target.close()]);
    });
  });
});

test('while a move is made durable, nobody writes to the file', async () => {
  await onBoth(async (sqlite, postgres) => {
    const [source, target] = [await openStore(sqlite), await openStore(postgres)];
    await newSitting(source);
    await source.close();
    // Runs when the transaction ends, after everything was verified.
    for (const statement of [
      `create function rest() returns trigger language plpgsql as $$ begin perform pg_sleep(0.5); return null; end $$`,
      `create constraint trigger rests after insert on learners deferrable initially deferred for each row execute function rest()`,
    ])
      await target.write(({ db }) => sql.raw(statement).execute(db));
    const writer = new DatabaseSync(storeFile(sqlite.dataFolder), { timeout: 0 });
    let held = 0;
    const trying = setInterval(() => {
      try {
        writer.exec('begin immediate; rollback');
      } catch {
        held += 1;
      }
    }, 20);
    await moveStore(sqlite.dataFolder, postgres.databaseUrl ?? '', systemClock);
    clearInterval(trying);
    expect(held).toBeGreaterThan(5);
    writer.exec('begin immediate; rollback');
    writer.close();
    await target.close();
  });
});

describe('a backup', () => {
  let whole = '';
  beforeAll(async () => {
    const { place, clear } = await freshPlace('sqlite');
    const store = await openStore(place);
    const sitting = await newSitting(store);
    const positions = Array.from({ length: 50 }, (_, position) => position);
    await store.write(async (records) => {
      for (const position of positions) await insertResponse(records, newResponse(sitting, position));
    });
    await store.close();
    whole = await backUp(place);
    await clear();
  });
  const spoilt = (spoil: (file: string) => void): string => {
    const file = newFile();
    copyFileSync(whole, file);
    spoil(file);
    return file;
  };
  const change = (statement: string) => (file: string) => {
    const database = new DatabaseSync(file);
    database.exec(statement);
    database.close();
  };

  test.each([
    ['that is not there', 'backup-missing', (file: string) => rmSync(file)],
    ['that is empty', 'backup-damaged', (file: string) => truncateSync(file, 0)],
    [
      'cut short',
      'backup-damaged',
      (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2)),
    ],
    [
      'that lacks its last byte',
      'backup-damaged',
      (file: string) => truncateSync(file, statSync(file).size - 1),
    ],
    ['cut inside its header', 'backup-foreign', (file: string) => truncateSync(file, 10)],
    [
      'of text',
      'backup-foreign',
      (file: string) => writeFileSync(file, 'These are my notes, not a database.\n'),
    ],
    ['of another program', 'backup-foreign', change('pragma application_id = 1')],
    [
      'of a newer version',
      'backup-newer',
      change(`insert into schema_migrations values ('9999-from-the-future', '')`),
    ],
    ['with a row that was changed', 'backup-damaged', change(`update learners set created_at = 'x'`)],
    [
      'with a row less',
      'backup-damaged',
      change(
        'delete from attempts where id not in (select attempt from responses); drop trigger responses_no_delete; delete from responses where position = 7',
      ),
    ],
    ['without its hashes', 'backup-damaged', change('drop table backup_contents')],
  ])('%s is refused, and changes nothing', async (_, code, spoil) => {
    const file = spoilt(spoil);
    const target = await freshPlace('sqlite');
    let message = '';
    const restoring = restoreStore(target.place, file, true, systemClock).catch((error: unknown) => {
      message = error instanceof Error ? error.message : '';
      throw error;
    });
    expect(await codeOf(restoring)).toBe(code);
    expect(message).toContain(file);
    expect(existsSync(storeFile(target.place.dataFolder))).toBe(false);
    await target.clear();
  });

  test('does not change between its check and its use', async () => {
    const [file, target] = [spoilt(() => undefined), await freshPlace('sqlite')];
    const writer = new DatabaseSync(file, { timeout: 0 });
    const restoring = restoreStore(target.place, file, false, systemClock);
    // Tries whenever the restoring waits for anything; more often than a check of the file takes.
    for (let turn = 0; turn < 5000; turn += 1) {
      try {
        writer.exec(`begin exclusive; update learners set created_at = 'later'; commit`);
        break;
      } catch {
        await Promise.resolve();
      }
    }
    await restoring;
    writer.close();
    const store = await openStore(target.place);
    const came = await store.read(({ db }) => db.selectFrom('learners').select('created_at').execute());
    await store.close();
    await target.clear();
    expect(came).toHaveLength(1);
    expect(came).not.toContainEqual({ created_at: 'later' });
  });

  test('of an earlier version needs a folder for a moment, and says when there is none', async () => {
    const [old, target] = [await freshPlace('sqlite'), await freshPlace('sqlite')];
    await makeStore(old.place, MIGRATIONS.slice(0, 3), []);
    const file = await backUp(old.place);
    vi.stubEnv('TMPDIR', join(folder, 'nowhere'));
    const code = await codeOf(restoreStore(target.place, file, false, systemClock));
    vi.unstubAllEnvs();
    expect(code).toBe('temp-unwritable');
    expect(existsSync(storeFile(target.place.dataFolder))).toBe(false);
    await old.clear();
    await target.clear();
  });

  test('is not opened as a store', async () => {
    const file = spoilt(() => undefined);
    const target = await freshPlace('sqlite');
    writeFileSync(storeFile(target.place.dataFolder), readFileSync(file));
    expect(await codeOf(openStore(target.place))).toBe('store-foreign');
    await target.clear();
  });

  test('may be the file of a store that no server uses', async () => {
    const [source, target] = [await freshPlace('sqlite'), await freshPlace('postgres')];
    const store = await openStore(source.place);
    await newSitting(store);
    const before = await contents(store);
    await store.close();
    await restoreStore(target.place, storeFile(source.place.dataFolder), false, systemClock);
    const restored = await openStore(target.place);
    const [found, schema] = [await contents(restored), await restored.read(schemaState)];
    await restored.close();
    await Promise.all([source.clear(), target.clear()]);
    expect(found).toEqual(before);
    expect(schema.pending).toEqual([]);
  });
});
