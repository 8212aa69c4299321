import { expect, test } from 'vitest';
import { openStore } from '#lib/shell/db/open-store.ts';
import { mayWork, type WorkCaller } from '#lib/shell/usecases/work-limits.ts';
import { eachStore } from '../support/stores.ts';
import { contextOn } from './bench.ts';

const PER_MS = 15 * 60_000;
const IMPORTS = 60;

eachStore((bench) => {
  test('work is limited by address and kind, for a while, and not at this machine', async () => {
    const { clock } = contextOn(bench.store());
    const counting = { openStore: () => Promise.resolve(bench.store()), clock };
    const from = (address: string, isLocal = false): WorkCaller => ({ address, isLocal });
    const done = [];
    for (let count = 0; count <= IMPORTS; count += 1)
      done.push(await mayWork(counting, 'import', from('203.0.113.9')));
    expect([done.filter(Boolean).length, done.at(-1)]).toEqual([IMPORTS, false]);
    expect(await mayWork(counting, 'export', from('203.0.113.9'))).toBe(true);
    expect(await mayWork(counting, 'import', from('203.0.113.10'))).toBe(true);
    expect(await mayWork(counting, 'import', from('203.0.113.9', true))).toBe(true);
    clock.advance(PER_MS);
    expect(await mayWork(counting, 'import', from('203.0.113.9'))).toBe(true);
  });

  test('work that only reads goes on while nothing can be counted; other work fails as the store does', async () => {
    const away =
      bench.engine === 'sqlite'
        ? { databaseUrl: undefined, dataFolder: '/dev/null/data' }
        : { databaseUrl: 'postgres://a:b@127.0.0.1:1/c', dataFolder: '' };
    const { clock } = contextOn(bench.store());
    const counting = { openStore: () => openStore(away), clock };
    const caller = { address: '203.0.113.9', isLocal: false };
    expect(await mayWork(counting, 'export', caller)).toBe(true);
    expect(await mayWork(counting, 'print', caller)).toBe(true);
    await expect(mayWork(counting, 'start', caller)).rejects.toMatchObject({ code: 'store-unreachable' });
    const broken = { openStore: () => Promise.reject(new TypeError('a bug')), clock };
    await expect(mayWork(broken, 'export', caller)).rejects.toThrow('a bug');
  });
});
