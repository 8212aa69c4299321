/** That the store of a process could not do its work is known to the server around the pages, whoever asked for it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { closeCurrentStore, currentStore, hadStoreTrouble } from '#lib/shell/db/current-store.ts';
import { storeError } from '#lib/shell/db/store-error.ts';

test('an error of the store counts from when it came, and another error does not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-current-'));
  vi.stubEnv('STEMMA_DATA', folder);
  vi.stubEnv('DATABASE_URL', '');
  onTestFinished(async () => {
    await closeCurrentStore();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  const store = await currentStore();
  const before = performance.now();
  await expect(store.write(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  expect(hadStoreTrouble(before)).toBe(false);
  await expect(store.write(() => Promise.reject(storeError('store-full', '')))).rejects.toMatchObject({
    code: 'store-full',
    digest: 'store-full',
  });
  expect(hadStoreTrouble(before)).toBe(true);
  expect(hadStoreTrouble(performance.now() + 1)).toBe(false);
});
