import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { restoreStore } from '#lib/shell/db/copy/restore-store.ts';
import { MIGRATIONS } from '#lib/shell/db/migrate.ts';
import { storeFile } from '#lib/shell/db/open-sqlite.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { insertResponse } from '#lib/shell/db/responses.ts';
import { schemaState } from '#lib/shell/db/schema-state.ts';
import { makeStore } from '../support/any-store.ts';
import { newResponse, newSitting } from '../support/stored-response.ts';
import { freshPlace } from '../support/stores.ts';
import { Backups, codeOf, contents } from './copy-bench.ts';

const backups = new Backups();

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
    whole = await backups.backUp(place);
    await clear();
  });
  const spoilt = (spoil: (file: string) => void): string => {
    const file = backups.newFile();
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
    const file = await backups.backUp(old.place);
    vi.stubEnv('TMPDIR', join(backups.folder, 'nowhere'));
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
