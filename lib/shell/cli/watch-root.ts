import { existsSync, watch } from 'node:fs';
import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const FOLDERS = ['content', 'quizzes'];
/** Written by the build itself. */
const SHEETS = /^sheets(?:[\\/]|$)/u;
/** An editor saves in several steps, and some save several files at once. */
const QUIET_MS = 25;

/**
 * Builds, and builds again after each change of an author's file, one build at a time. Resolves once it is ended.
 *
 * @param build reports by itself what it finds; is given the paths that changed since the build before, below the root with
 *   forward slashes, or nothing when any may have
 */
export async function watchRoot(
  root: string,
  build: (changed: readonly string[] | undefined) => Promise<void> | void,
  ended: AbortSignal,
): Promise<void> {
  const paths = new Set<string>();
  let isAny = true;
  let changed = Promise.withResolvers<unknown>();
  for (const folder of FOLDERS.filter((name) => existsSync(join(root, name))))
    watch(join(root, folder), { recursive: true, signal: ended }, (_event, file) => {
      if (folder === 'quizzes' && SHEETS.test(file ?? '')) return;
      if (file === null) isAny = true;
      else paths.add([folder, ...file.split(sep)].join('/'));
      changed.resolve(undefined);
    });
  ended.addEventListener('abort', () => changed.resolve(undefined));
  while (!ended.aborted) {
    changed = Promise.withResolvers();
    const known = isAny ? undefined : [...paths];
    paths.clear();
    isAny = false;
    await build(known);
    await changed.promise;
    await wait(QUIET_MS);
  }
}
