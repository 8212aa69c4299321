import { expect, test } from 'vitest';
import { mayWork, type WorkCaller } from '#lib/shell/usecases/work-limits.ts';
import { eachStore } from '../support/stores.ts';
import { contextOn } from './bench.ts';

const PER_MS = 15 * 60_000;
const IMPORTS = 60;

eachStore((bench) => {
  test('work is limited by address and kind, for a while, and not at this machine', async () => {
    const context = contextOn(bench.store());
    const from = (address: string, isLocal = false): WorkCaller => ({ address, isLocal });
    const done = [];
    for (let count = 0; count <= IMPORTS; count += 1)
      done.push(await mayWork(context, 'import', from('203.0.113.9')));
    expect([done.filter(Boolean).length, done.at(-1)]).toEqual([IMPORTS, false]);
    expect(await mayWork(context, 'export', from('203.0.113.9'))).toBe(true);
    expect(await mayWork(context, 'import', from('203.0.113.10'))).toBe(true);
    expect(await mayWork(context, 'import', from('203.0.113.9', true))).toBe(true);
    context.clock.advance(PER_MS);
    expect(await mayWork(context, 'import', from('203.0.113.9'))).toBe(true);
  });
});
