import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ShardHead } from '#lib/bank/shards/join-shards.ts';
import type { CourseIndex } from '#lib/bank/course-index.ts';
import { bankFiles } from './bank-files.ts';

/** Which files of a bank stand below a root, at the time of asking. */
export interface StandingFiles {
  /** Whether the chunk of a lesson does. */
  readonly hasChunk: (hash: string) => boolean;
  /** Whether the indexes of a course do. */
  readonly hasIndex: (index: CourseIndex) => boolean;
}

/** Lessons up to which each file is asked for: beyond, listing the folders takes less time. */
const FEW = 100;

/**
 * What stands below `root` now.
 *
 * @param asked what will be asked about; anything, when it is not given
 */
export function standingFiles(root: string, asked?: readonly Pick<ShardHead, 'lessons'>[]): StandingFiles {
  const isFew = asked !== undefined && asked.reduce((sum, { lessons }) => sum + lessons.length, 0) <= FEW;
  const { chunk, outlines, slice, words } = bankFiles(root);
  const has = isFew ? isThere : isListed;
  const [hasChunk, hasOutlines, hasSlice, hasWords] = [has(chunk), has(outlines), has(slice), has(words)];
  return {
    hasChunk,
    hasIndex: (index) =>
      hasOutlines(index.outlines) &&
      hasWords(index.words) &&
      index.slices.every(({ hash }) => hasSlice(hash)),
  };
}

type PathOf = (hash: string) => string;
type IsStanding = (hash: string) => boolean;

function isThere(pathOf: PathOf): IsStanding {
  return (hash) => existsSync(pathOf(hash));
}

function isListed(pathOf: PathOf): IsStanding {
  const folder = dirname(pathOf('x'));
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (hash) => names.has(`${hash}.json`);
}
