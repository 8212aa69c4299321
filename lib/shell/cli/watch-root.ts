import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const FOLDERS = ['content', 'quizzes'];
/** Written by the build itself. */
const SHEETS = /^sheets(?:[\\/]|$)/u;
/** An editor saves in several steps, and some save several files at once. */
const QUIET_MS = 50;

/**
 * Builds, and builds again after each change of an author's file, one build at a time. Resolves once it is ended.
 *
 * @param build reports by itself what it finds
 */
export async function watchRoot(root: string, build: () => void, ended: AbortSignal): Promise<void> {
  let changed = Promise.withResolvers<unknown>();
  for (const folder of FOLDERS.filter((name) => existsSync(join(root, name))))
    watch(join(root, folder), { recursive: true, signal: ended }, (_event, file) => {
      if (folder !== 'quizzes' || !SHEETS.test(file ?? '')) changed.resolve(undefined);
    });
  ended.addEventListener('abort', () => changed.resolve(undefined));
  while (!ended.aborted) {
    changed = Promise.withResolvers();
    build();
    await changed.promise;
    await wait(QUIET_MS);
  }
}
