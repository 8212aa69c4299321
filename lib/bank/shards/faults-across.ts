import { compareDiagnostics, type Diagnostic } from '#lib/base/diagnostic.ts';
import { deadElsewhere, type Site } from '#lib/content/link/link-elsewhere.ts';
import type { FileDigest } from './plan-shards.ts';

/**
 * What takes the files of all courses to be seen, and is in no shard for that reason: `content/dead-link` of a link to a quiz or into
 * another course. The order of files does not matter.
 */
export function faultsAcross(files: readonly FileDigest[]): readonly Diagnostic[] {
  const linking = files.filter(({ leads }) => leads !== undefined);
  if (linking.length === 0) return [];
  const site = siteOf(files);
  return linking
    .flatMap(({ course, leads = [] }) => leads.flatMap((link) => deadElsewhere(link, course, site)))
    .sort(compareDiagnostics);
}

function siteOf(files: readonly FileDigest[]): Site {
  const courses = new Map<string, Set<string>>();
  const quizzes = new Set<string>();
  for (const { path, kind, course } of files) {
    if (kind === 'blueprint') quizzes.add(nameOf(path));
    if (kind !== 'course' && kind !== 'lesson') continue;
    const lessons = courses.get(course) ?? new Set();
    courses.set(course, kind === 'lesson' ? lessons.add(nameOf(path)) : lessons);
  }
  return { courses, quizzes };
}

/** The name of a file, without its ending. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
}
