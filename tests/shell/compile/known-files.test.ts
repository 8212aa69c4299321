import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { detailsFile, readCache } from '#lib/shell/compile/cache-files.ts';
import { KnownFiles, type NamesOfFiles } from '#lib/shell/compile/known-files.ts';
import type { FileNames } from '#lib/content/editor/join-names.ts';
import { ShardCompiler } from '#lib/shell/compile/shard-compiler.ts';
import { listContent } from '#lib/shell/files/read-content.ts';
import { writeCorpus } from '#tests/bench/corpus/corpus.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'stemma-known-')));
writeCorpus(root, 4, 'known', 2);
afterAll(() => rmSync(root, { recursive: true }));

function readAll(): KnownFiles {
  const files = new KnownFiles(root, readCache(root));
  files.open();
  const compiler = new ShardCompiler(root, root);
  for (const path of listContent(root).paths) {
    const file = compiler.digest(path, undefined);
    if (file !== undefined) files.put(path, file);
  }
  return files;
}

function told(names: NamesOfFiles): readonly FileNames[] {
  const all: FileNames[] = [];
  names((one) => all.push(one));
  return all;
}

it('what is put away is not held, and is the same when it is asked for', () => {
  const files = readAll();
  const [digests, names, paths] = [files.digests(), told(files.names()), files.paths()];
  const asked = files.names();
  const hash = files.writeDetails();
  files.putAway();
  expect(files.digests()).toEqual([]);
  expect(files.paths()).toEqual(paths);
  expect(files.writeDetails()).toBe(hash);
  expect(files.names()).toBe(asked);
  expect(told(asked)).toEqual(names);
  expect(files.digests()).toEqual([]);
  expect(files.open()).toBe(true);
  expect(files.digests()).toEqual(digests);
});

it('is not held either when it is gone from the disk: everything is read anew then', () => {
  const files = readAll();
  files.putAway();
  rmSync(detailsFile(root, files.writeDetails()));
  expect(files.open()).toBe(false);
  expect(files.paths()).toEqual([]);
  expect(files.isPlanned).toBe(false);
});
