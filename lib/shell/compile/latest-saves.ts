import { savedAt } from '#lib/shell/files/file-mark.ts';
import type { KnownFiles } from './known-files.ts';
import type { ShardJob } from './shard-compiler.ts';

/** Which families of courses were saved last: those that this process saw saved, and then by what stands on the disk. */
export class LatestSaves {
  /** Courses of a family → the number of the last save in it. */
  readonly #seen = new Map<string, number>();
  #count = 0;

  /** Hears what a save had compiled. */
  note(saved: readonly ShardJob[]): void {
    this.#count += 1;
    for (const { shard } of saved) this.#seen.set(nameOf(shard), this.#count);
  }

  /** The same families, the one that was saved last first. */
  latest(families: readonly ShardJob[], files: Pick<KnownFiles, 'get'>): readonly ShardJob[] {
    const timed = families.map((family) => ({
      family,
      seen: this.#seen.get(nameOf(family.shard)) ?? 0,
      at: lastOf(family, files),
    }));
    return timed.sort((a, b) => b.seen - a.seen || b.at - a.at).map(({ family }) => family);
  }
}

function nameOf({ courses }: ShardJob['shard']): string {
  return courses.join();
}

/** When a file of a shard was written last; one without a mark was written right before it was read. */
function lastOf({ shard }: ShardJob, files: Pick<KnownFiles, 'get'>): number {
  return shard.own.reduce((last, path) => {
    const mark = files.get(path)?.mark;
    return Math.max(last, mark === undefined ? Number.MAX_VALUE : savedAt(mark));
  }, 0);
}
