import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { nameOf } from '#lib/bank/course-index.ts';
import { bankFiles } from './bank-files.ts';

const ENDING = '.json';

/**
 * Removes the files of the bank below a root that were changed since it was published and do not hold what their names say, so that
 * building writes them anew: what stands under the name of a file is taken for it, and readers refuse what was spoilt.
 *
 * @returns how many there were
 */
export async function removeSpoilt(root: string): Promise<number> {
  const { pointer, chunk, outlines, slice, words } = bankFiles(root);
  // Published last of all.
  const publishedMs = await changedMs(pointer);
  let removed = 0;
  for (const pathOf of [chunk, outlines, slice, words])
    for (const hash of await hashesIn(dirname(pathOf('x')))) {
      const path = pathOf(hash);
      if ((await changedMs(path)) <= publishedMs || nameOf(await readFile(path, 'utf8')) === hash) continue;
      await rm(path, { force: true });
      removed += 1;
    }
  return removed;
}

/** When a file was changed last; 0 when it is not there. */
async function changedMs(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

/** The names of the files of a folder; none when it is not there. */
async function hashesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length));
}
