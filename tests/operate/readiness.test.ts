import { describe, expect, test } from 'vitest';
import { openStore } from '#lib/shell/db/open-store.ts';
import { checkReadiness } from '#lib/shell/usecases/check-readiness.ts';
import { eachStore } from '#tests/support/stores.ts';

const loadBank = () => Promise.resolve({ revision: 'b1' });

eachStore((bench) => {
  describe('a process', () => {
    const openStoreHere = () => Promise.resolve(bench.store());

    test('is ready with a store that is up to date, and a bank', async () => {
      expect(await checkReadiness({ openStore: openStoreHere, loadBank })).toEqual({
        isReady: true,
        bank: 'b1',
      });
    });

    test('is not ready without a bank', async () => {
      const missing = () => Promise.reject(new Error('There is no compiled bank'));
      expect(await checkReadiness({ openStore: openStoreHere, loadBank: missing })).toEqual({
        isReady: false,
        reason: 'bank',
        code: undefined,
      });
    });

    test('is not ready while its disk does not give the bank', async () => {
      const stuck = () => new Promise<never>(() => undefined);
      expect(await checkReadiness({ openStore: openStoreHere, loadBank: stuck })).toEqual({
        isReady: false,
        reason: 'bank',
        code: undefined,
      });
    });

    test('is not ready while its store is away', async () => {
      const away =
        bench.engine === 'sqlite'
          ? { databaseUrl: undefined, dataFolder: '/dev/null/data' }
          : { databaseUrl: 'postgres://a:b@127.0.0.1:1/c', dataFolder: '' };
      expect(await checkReadiness({ openStore: () => openStore(away), loadBank })).toEqual({
        isReady: false,
        reason: 'store',
        code: 'store-unreachable',
      });
    });

    test('is not ready once a newer program has brought the store further', async () => {
      const row = { id: '9999-from-the-future', applied_at: '2026' };
      await bench.store().write(({ db }) => db.insertInto('schema_migrations').values(row).execute());
      const reason = { isReady: false, reason: 'migrations' };
      expect(await checkReadiness({ openStore: openStoreHere, loadBank })).toMatchObject(reason);
      expect(await checkReadiness({ openStore: () => openStore(bench.place()), loadBank })).toEqual({
        ...reason,
        code: 'store-newer',
      });
      await bench
        .store()
        .write(({ db }) => db.deleteFrom('schema_migrations').where('id', '=', row.id).execute());
    });
  });
});

test('a process whose store does not answer in time is not ready', async () => {
  const readiness = await checkReadiness({ openStore: () => new Promise(() => undefined), loadBank });
  expect(readiness).toEqual({ isReady: false, reason: 'store', code: undefined });
});
