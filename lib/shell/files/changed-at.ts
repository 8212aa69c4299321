/** When content last changed: for exports, which must not ask the clock. Seconds since 1970, UTC. */
import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '#lib/content/model.ts';
import { bankFiles } from './bank-files.ts';
import { git } from './git.ts';

const MS = 1000;

const AUTHORED = ['content', 'quizzes'];

/**
 * The second in which what stands below a root last changed. Of content that is committed as it is, the second of the last
 * commit: it is the same wherever the repository was copied to. Of content that was changed since, or is in no repository, the
 * second in which the newest of its files was written, which is then later than the last commit.
 *
 * @param files of the content, all of them
 */
export async function contentChangedAt(
  root: string,
  files: readonly Pick<SourceFile, 'path'>[],
): Promise<number> {
  const committed = await committedAt(root);
  if (committed === undefined) return newestWrite(root, files);
  const changes = await git(root, 'status', '--porcelain', '--', ...AUTHORED);
  if (changes.ok && changes.value === '') return committed;
  return Math.max(newestWrite(root, files), committed + 1);
}

/** The second of the last commit, when it has the content of this root. */
async function committedAt(root: string): Promise<number | undefined> {
  const known = await git(root, 'ls-tree', '--name-only', 'HEAD', '--', ...AUTHORED);
  if (!known.ok || known.value === '') return undefined;
  const second = await git(root, 'show', '--no-patch', '--format=%ct', 'HEAD');
  return second.ok && /^\d+$/u.test(second.value.trim()) ? Number(second.value) : undefined;
}

/** The second in which the newest of these files below a root was written; 0 for none. */
function newestWrite(root: string, files: readonly Pick<SourceFile, 'path'>[]): number {
  return files.reduce((newest, { path }) => Math.max(newest, secondOf(statSync(join(root, path)))), 0);
}

/** The second in which the compiled bank below a root took the place of another. */
export async function bankChangedAt(root: string): Promise<number> {
  return secondOf(await stat(bankFiles(root).pointer));
}

function secondOf({ mtimeMs }: { readonly mtimeMs: number }): number {
  return Math.max(0, Math.floor(mtimeMs / MS));
}
