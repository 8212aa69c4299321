import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WatchedTree } from '#lib/shell/cli/watched-tree.ts';

let root: string;
let tree: WatchedTree | undefined;
let heard: (string | undefined)[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stemma-tree-'));
  heard = [];
  return () => rmSync(root, { recursive: true });
});

afterEach(() => tree?.close());

function write(path: string, text = String(Math.random())): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** As most editors save. */
function replace(path: string): void {
  const beside = join(root, `${path}.new`);
  writeFileSync(beside, String(Math.random()));
  renameSync(beside, join(root, path));
}

function watchIt(isLeftOut: (path: string) => boolean = () => false): void {
  tree = new WatchedTree(
    root,
    isLeftOut,
    (path) => heard.push(path),
    () => heard.push('failed'),
  );
}

/** Whether it is told of the file, or that anything may have changed. */
async function isTold(path: string): Promise<void> {
  await expect.poll(() => heard.includes(path) || heard.includes(undefined), { timeout: 5000 }).toBe(true);
  // What else belongs to the same save.
  await new Promise((done) => setTimeout(done, 30));
  heard = [];
}

it('tells of every save of a file, however it is saved', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          path: fc.constantFrom('a.md', 'one/b.md', 'one/two/c.md'),
          save: fc.constantFrom(write, replace),
        }),
        { minLength: 2, maxLength: 8 },
      ),
      async (saves) => {
        for (const path of ['a.md', 'one/b.md', 'one/two/c.md']) write(path);
        watchIt();
        heard = [];
        for (const { path, save } of saves) {
          save(path);
          await isTold(path);
        }
        tree?.close();
      },
    ),
    { numRuns: 8 },
  );
});

it('tells of files in folders that came, that were put in the place of others, and that a link leads to', async () => {
  write('one/a.md');
  watchIt();
  write('new/deep/b.md');
  await isTold('new/deep/b.md');
  replace('new/deep/b.md');
  await isTold('new/deep/b.md');
  renameSync(join(root, 'one'), join(root, 'old'));
  write('one/a.md');
  await isTold('one/a.md');
  write('one/a.md');
  await isTold('one/a.md');
  symlinkSync(join(root, 'old'), join(root, 'linked'));
  await isTold('linked');
  // A folder in itself ends there.
  symlinkSync(root, join(root, 'round'));
  await isTold('round');
  write('old/a.md');
  await isTold('old/a.md');
  rmSync(join(root, 'one'), { recursive: true });
  await isTold('one');
});

it('tells of files of a folder that was moved into one made in the same moment', async () => {
  write('one/a.md');
  watchIt();
  mkdirSync(join(root, 'new'));
  renameSync(join(root, 'one'), join(root, 'new/one'));
  await isTold('new/one/a.md');
  await settled();
  write('new/one/a.md');
  await isTold('new/one/a.md');
});

it('tells of files that links lead to, while they lead there and after', async () => {
  write('old/a.md');
  symlinkSync(join(root, 'old'), join(root, 'alink'));
  write('shared.txt');
  symlinkSync(join(root, 'shared.txt'), join(root, 'old/b.md'));
  watchIt();
  // It may be read by either way.
  write('old/a.md');
  await expect.poll(() => heard.includes(undefined), { timeout: 5000 }).toBe(true);
  heard = [];
  replace('shared.txt');
  await expect
    .poll(() => heard.includes(undefined) || heard.some((path) => path?.endsWith('/b.md')), { timeout: 5000 })
    .toBe(true);
  rmSync(join(root, 'alink'));
  await settled();
  write('old/a.md');
  await isTold('old/a.md');
});

/** Once what was done before was heard of. */
async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done, 200));
  heard = [];
}

it('says nothing of what is left out, nor of what is below', async () => {
  write('sheets/a/b.md');
  watchIt((path) => /^sheets(?:\/|$)/u.test(path));
  write('sheets/a/b.md');
  write('sheets/c/d.md');
  write('told.md');
  await expect.poll(() => heard.includes('told.md'), { timeout: 5000 }).toBe(true);
  expect(new Set(heard)).toEqual(new Set(['told.md']));
});
