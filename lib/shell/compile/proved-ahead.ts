import { setImmediate } from 'node:timers/promises';
import type { ShardJob } from './shard-compiler.ts';

/** The families of courses that are proved before the next save, one after the other, for as long as none comes. */
export class ProvedAhead {
  /** By their courses. */
  readonly #done = new Set<string>();
  /** How many files were asked for when all of them were done. */
  #most = -1;

  /** Whether nothing is left of so many files. */
  covers(most: number): boolean {
    return most <= this.#most;
  }

  /**
   * Proves what is left of the first families.
   *
   * @param families the most wanted first
   * @param most lessons and other files of their own that the families have together
   * @param isStopped asked before each of them, once whatever waited for this thread was heard
   * @returns false when it was stopped
   */
  async prove(
    families: readonly ShardJob[],
    most: number,
    isStopped: () => boolean,
    proveOne: (family: ShardJob) => void,
  ): Promise<boolean> {
    let files = 0;
    for (const family of families) {
      const name = family.shard.courses.join();
      files += family.shard.own.length;
      if (files > most) break;
      if (this.#done.has(name)) continue;
      await setImmediate();
      if (isStopped()) return false;
      proveOne(family);
      this.#done.add(name);
    }
    await setImmediate();
    if (isStopped()) return false;
    this.#most = most;
    return true;
  }
}
