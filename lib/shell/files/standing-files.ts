import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CourseIndex } from '#lib/bank/course-index.ts';
import { bankFiles } from './bank-files.ts';

/** Which files of a bank stand below a root, at the time of asking; a folder is read once, since asking for each of 10,000 files takes longer. */
export interface StandingFiles {
  /** Whether the chunk of a lesson does. */
  readonly hasChunk: (hash: string) => boolean;
  /** Whether the indexes of a course do. */
  readonly hasIndex: (index: CourseIndex) => boolean;
}

/** What stands below `root` now. */
export function standingFiles(root: string): StandingFiles {
  const files = bankFiles(root);
  const [chunks, outlines, slices, words] = [files.chunk, files.outlines, files.slice, files.words].map(
    hashesIn,
  );
  return {
    hasChunk: (hash) => chunks?.has(hash) === true,
    hasIndex: (index) =>
      outlines?.has(index.outlines) === true &&
      words?.has(index.words) === true &&
      index.slices.every(({ hash }) => slices?.has(hash) === true),
  };
}

function hashesIn(pathOf: (hash: string) => string): ReadonlySet<string> {
  const folder = dirname(pathOf('x'));
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Set(names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [])));
}
