import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CourseIndex } from '#lib/bank/course-index.ts';
import { bankFiles } from './bank-files.ts';

/** Which files of a bank stand below a root, at the time of asking. */
export interface StandingFiles {
  /** Whether the chunk of a lesson does. */
  readonly hasChunk: (hash: string) => boolean;
  /** Whether the indexes of a course do. */
  readonly hasIndex: (index: CourseIndex) => boolean;
}

/** What stands below `root` now; a folder is listed once, since asking for each of 10,000 files takes longer. */
export function standingFiles(root: string): StandingFiles {
  const { chunk, outlines, slice, words } = bankFiles(root);
  const [hasChunk, hasOutlines] = [isListed(chunk), isListed(outlines)];
  const [hasSlice, hasWords] = [isListed(slice), isListed(words)];
  return {
    hasChunk,
    hasIndex: (index) =>
      hasOutlines(index.outlines) &&
      hasWords(index.words) &&
      index.slices.every(({ hash }) => hasSlice(hash)),
  };
}

function isListed(pathOf: (hash: string) => string): (hash: string) => boolean {
  const folder = dirname(pathOf('x'));
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (hash) => names.has(`${hash}.json`);
}
