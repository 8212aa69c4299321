import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { KeptRecords } from '#lib/shell/compile/kept-records.ts';
import { publish } from '#lib/shell/compile/publish.ts';
import { RootCompiler } from '#lib/shell/compile/root-compiler.ts';
import type { ShardRecord } from '#lib/shell/compile/shard-record.ts';
import { bankFiles } from '#lib/shell/files/bank-files.ts';
import { newRoot, removeRoots } from './small-root.ts';

afterAll(removeRoots);

async function publishedRoot(): Promise<{
  root: string;
  records: readonly ShardRecord[];
  kept: KeptRecords;
}> {
  const root = newRoot();
  const compiler = new RootCompiler(root);
  const compiled = await compiler.compile();
  await publish(root, compiled, compiler);
  const kept = new KeptRecords(root, compiled.records);
  kept.publishedNow(compiled.records);
  return { root, records: compiled.records, kept };
}

const strange = (root: string): string => join(root, '.stemma/bank/lessons', 'strange.json');

it('vouches for what was published as long as nothing came or went below the bank', async () => {
  const { root, records, kept } = await publishedRoot();
  const vouches = (areSheetsKnown = true): boolean => {
    kept.look(areSheetsKnown);
    return records.every((record) => kept.isPublished(record));
  };
  expect([vouches(), vouches()]).toEqual([true, true]);
  writeFileSync(strange(root), '{}');
  expect(vouches()).toBe(false);
  kept.publishedNow(records);
  expect(vouches()).toBe(true);
  expect(vouches(false)).toBe(false);
  // Not before it is published again.
  expect(vouches()).toBe(false);
});

it('vouches for it after this process tidied the bank, unless another has published or removed something meanwhile', async () => {
  const { root, records, kept } = await publishedRoot();
  const vouchesAfter = (): boolean => {
    kept.tidy(() => {
      rmSync(strange(root), { force: true });
      writeFileSync(strange(root), '{}');
    });
    kept.look(true);
    return records.every((record) => kept.isPublished(record));
  };
  expect(vouchesAfter()).toBe(true);
  const { pointer, words } = bankFiles(root);
  writeFileSync(words('another'), '{}');
  expect(vouchesAfter()).toBe(false);
  kept.publishedNow(records);
  expect(vouchesAfter()).toBe(true);
  writeFileSync(`${pointer}.new`, '{}');
  renameSync(`${pointer}.new`, pointer);
  expect(vouchesAfter()).toBe(false);
});

it('vouches for no file that went while others were compiled', async () => {
  const { root, records, kept } = await publishedRoot();
  kept.look(true);
  const [lesson] = records.flatMap(({ lessons }) => lessons);
  rmSync(bankFiles(root).chunk(lesson?.chunk ?? ''));
  expect(kept.stand(records)).toBe(false);
});

it('says that records stand only when every file stands that they name', async () => {
  const { root, records } = await publishedRoot();
  const { chunk, words } = bankFiles(root);
  const stand = (): boolean => new KeptRecords(root, []).stand(records);
  expect(stand()).toBe(true);
  const [index] = records.flatMap(({ indexes }) => indexes);
  renameSync(words(index?.words ?? ''), words('away'));
  expect(stand()).toBe(false);
  renameSync(words('away'), words(index?.words ?? ''));
  expect(stand()).toBe(true);
  const [lesson] = records.flatMap(({ lessons }) => lessons);
  rmSync(chunk(lesson?.chunk ?? ''));
  expect(stand()).toBe(false);
});
