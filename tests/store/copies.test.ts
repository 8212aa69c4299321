import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { COPIED_TABLES, REFERS_TO_ITSELF, UNCOPIED_TABLES } from '#lib/shell/db/copy/copied-tables.ts';
import { clearRows, contentsOf } from '#lib/shell/db/copy/copy-rows.ts';
import { withSnapshot } from '#lib/shell/db/copy/read-store.ts';
import { restoreStore } from '#lib/shell/db/copy/restore-store.ts';
import { writeBackup } from '#lib/shell/db/copy/write-backup.ts';
import { eraseLearnerRows, isErased } from '#lib/shell/db/learners.ts';
import { MIGRATIONS } from '#lib/shell/db/migrate.ts';
import { storeFile } from '#lib/shell/db/open-sqlite.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { dismissNotice, insertRecall, recallsByRevision } from '#lib/shell/db/recalls.ts';
import { insertResponse, responsesOfLearner } from '#lib/shell/db/responses.ts';
import { mergeLearners } from '#lib/shell/db/same-learner.ts';
import { anyRows, makeStore } from '../support/any-store.ts';
import { newResponse, newSitting } from '../support/stored-response.ts';
import { eachStore, freshPlace } from '../support/stores.ts';
import { Backups, codeOf, contents, onBoth, refill, RUNS, SIZES } from './copy-bench.ts';

const WRITER = fileURLToPath(new URL('./response-writer.ts', import.meta.url));
const backups = new Backups();

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
          const file = await backups.backUp(bench.place());
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
    const file = await backups.backUp(bench.place());
    const database = new DatabaseSync(file, { readOnly: true });
    const counted = database.prepare('select count(*) as n from learners').get();
    database.close();
    const { rows } = (await contents(bench.store())).find(({ table }) => table === 'learners') ?? {};
    expect(counted).toEqual({ n: rows });
    expect(statSync(file).mode & 0o077).toBe(0);
    const again = withSnapshot(bench.place(), (snapshot) => writeBackup(file, snapshot, systemClock));
    expect(await codeOf(again)).toBe('backup-unwritable');
    const nowhere = join(backups.folder, 'nowhere', 'backup');
    const lost = withSnapshot(bench.place(), (snapshot) => writeBackup(nowhere, snapshot, systemClock));
    expect(await codeOf(lost)).toBe('backup-unwritable');
    expect(readdirSync(backups.folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  test('a file that takes the name of a backup while it is written is left alone', async () => {
    const file = backups.newFile();
    const clock = { ...systemClock, now: () => (writeFileSync(file, 'notes'), systemClock.now()) };
    const late = withSnapshot(bench.place(), (snapshot) => writeBackup(file, snapshot, clock));
    expect(await codeOf(late)).toBe('backup-unwritable');
    expect(readFileSync(file, 'utf8')).toBe('notes');
    expect(readdirSync(backups.folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
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
    const file = await backups.backUp(bench.place());
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
    const file = await backups.backUp(bench.place());
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
    const unfinished = backups.newFile();
    const backup = withSnapshot(source.place, (snapshot) => writeBackup(unfinished, snapshot, systemClock));
    expect(await codeOf(backup)).toBe('store-constraint');
    expect(
      readdirSync(backups.folder).filter((name) => join(backups.folder, name).startsWith(unfinished)),
    ).toEqual([]);
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
    const file = await backups.backUp(bench.place());
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
    const file = await backups.backUp(bench.place());
    await store.write((records) => eraseLearnerRows(records, first.learner, systemClock.now()));
    expect(await restoreStore(bench.place(), file, true, systemClock)).toMatchObject({ erasedAgain: 1 });
    for (const { learner } of [first, second])
      expect(await store.read((records) => isErased(records, learner))).toBe(true);
  });

  test('what was recalled since the backup stays recalled, and whoever read of it need not again', async () => {
    const store = bench.store();
    const known = await newSitting(store);
    const file = await backups.backUp(bench.place());
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
    const knowing = await backups.backUp(bench.place());
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
    const file = await backups.backUp(old.place);
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
