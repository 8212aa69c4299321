import { setImmediate } from 'node:timers/promises';
import type { ShardCompiler, ShardJob } from './shard-compiler.ts';

/** Files of the families that are proved before the next save. Chosen: what takes some seconds, a course of a hundred lessons among it. */
export const AHEAD_MAX = 120;

/** So long at a time this thread is kept, so that a save and whoever else waits for it are heard in between. */
const TURN_MS = 20;

/**
 * The families that are proved before the next save: the first of them, as long as they have no more files of their own together
 * and there is room for what they gave.
 *
 * @param latest families of courses, the most wanted first
 * @param files lessons and other files of their own
 */
export function wantedOf(
  latest: readonly ShardJob[],
  { files, families }: { readonly files: number; readonly families: number },
): readonly ShardJob[] {
  let sum = 0;
  const tooMany = latest.findIndex(({ shard }) => {
    sum += shard.own.length;
    return sum > files;
  });
  return latest.slice(0, Math.min(families, tooMany === -1 ? latest.length : tooMany));
}

/** What it takes of a compiler. */
interface Ahead extends Pick<ShardCompiler, 'proving' | 'isProved' | 'use'> {
  readonly compile: (family: ShardJob) => unknown;
}

/**
 * Proves what is left of these families, item by item, and then puts down what each gave, which is done in one go. What is proved when it is stopped need not be proved again. The first one is left as the one used last.
 *
 * @param isStopped asked now and then, once whatever waited for this thread was heard
 * @param turnMs how long this thread is kept at a time
 * @returns false when it was stopped
 */
export async function proveAhead(
  families: readonly ShardJob[],
  compiler: Ahead,
  isStopped: () => boolean,
  turnMs = TURN_MS,
): Promise<boolean> {
  for (const family of families) {
    if (compiler.isProved(family)) continue;
    let turnEnds = 0;
    for (const _proved of compiler.proving(family)) {
      if (performance.now() < turnEnds) continue;
      await setImmediate();
      if (isStopped()) return false;
      turnEnds = performance.now() + turnMs;
    }
    compiler.compile({ ...family, isProvedAnew: true });
  }
  for (const family of families.toReversed()) compiler.use(family);
  await setImmediate();
  return !isStopped();
}
