import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contentChangedAt } from '#lib/shell/files/changed-at.ts';

/** When content changed: by its last commit, and by the disk where that does not know. */

const parent = mkdtempSync(join(tmpdir(), 'stemma-changed-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
const FILES = [{ path: 'content/a.md' }, { path: 'quizzes/b.md' }];

/** A new root with a file in each folder. */
function newRoot(name: string): string {
  const root = join(parent, name);
  for (const folder of ['content', 'quizzes']) mkdirSync(join(root, folder), { recursive: true });
  for (const { path } of FILES) writeFileSync(join(root, path), 'one\n');
  return root;
}

function git(root: string, second: number, ...words: readonly string[]): void {
  const named = ['-c', 'user.name=A', '-c', 'user.email=a@b.example'];
  const env = { ...process.env, GIT_COMMITTER_DATE: `${second} +0000` };
  execFileSync('git', [...named, '-C', root, ...words], { env });
}

/** A root that was committed whole at a second. */
function committedRoot(name: string, second: number): string {
  const root = newRoot(name);
  git(root, second, 'init', '-q');
  git(root, second, 'add', '.');
  git(root, second, 'commit', '-q', '-m', 'one');
  return root;
}

const written = (root: string): number =>
  Math.max(...FILES.map(({ path }) => Math.floor(statSync(join(root, path)).mtimeMs / 1000)));

it('is the second of the last commit, in every clone', async () => {
  const root = committedRoot('kept', 1_700_000_000);
  const clone = join(parent, 'clone');
  git(root, 1_700_000_000, 'clone', '-q', root, clone);
  expect(await contentChangedAt(root, FILES)).toBe(1_700_000_000);
  expect(await contentChangedAt(clone, FILES)).toBe(1_700_000_000);
});

it.each([
  ['changed', (root: string) => appendFileSync(join(root, 'content/a.md'), 'two\n')],
  ['added', (root: string) => writeFileSync(join(root, 'quizzes/c.md'), 'new\n')],
])('is the second in which a file was %s since', async (name, change) => {
  const root = committedRoot(name, 1_700_000_000);
  change(root);
  expect(await contentChangedAt(root, FILES)).toBe(written(root));
});

it('is later than the last commit, whatever the disk says, when something changed since', async () => {
  const second = Math.floor(Date.now() / 1000) + 86_400;
  const root = committedRoot('ahead', second);
  rmSync(join(root, 'quizzes/b.md'));
  expect(await contentChangedAt(root, FILES.slice(0, 1))).toBe(second + 1);
});

it('is the second of the newest file where nothing was committed', async () => {
  const root = newRoot('alone');
  expect(await contentChangedAt(root, FILES)).toBe(written(root));
  git(root, 1_700_000_000, 'init', '-q');
  expect(await contentChangedAt(root, FILES)).toBe(written(root));
});

it('passes over a repository around it that has none of it', async () => {
  const outer = committedRoot('outer', 1_700_000_000);
  writeFileSync(join(outer, '.gitignore'), 'inner\n');
  const root = newRoot('outer/inner');
  expect(await contentChangedAt(root, FILES)).toBe(written(root));
});
