import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { clearRows } from '#lib/shell/db/copy/copy-rows.ts';
import { moveStore } from '#lib/shell/db/copy/move-store.ts';
import { MIGRATIONS } from '#lib/shell/db/migrate.ts';
import { storeFile } from '#lib/shell/db/open-sqlite.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { anyRows } from '../support/any-store.ts';
import { newSitting } from '../support/stored-response.ts';
import { codeOf, contents, onBoth, refill, RUNS, SIZES } from './copy-bench.ts';

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
