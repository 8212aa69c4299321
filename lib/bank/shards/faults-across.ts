import { compareDiagnostics, compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import { deadElsewhere, type Site } from '#lib/content/link/link-elsewhere.ts';
import { sameTitles } from '#lib/content/same-titles.ts';
import type { FileDigest } from './plan-shards.ts';

/**
 * What takes the files of all courses to be seen, and is in no shard for that reason: `content/dead-link` of a link to a quiz or into
 * another course, and `content/same-title` of two courses. The order of files does not matter.
 */
export function faultsAcross(files: readonly FileDigest[]): readonly Diagnostic[] {
  const titles = files.flatMap(({ title }) => title ?? []);
  const byPath = titles.toSorted((a, b) => compareText(a.place.file, b.place.file));
  return [...deadLinks(files), ...sameTitles('course', byPath)].sort(compareDiagnostics);
}

function deadLinks(files: readonly FileDigest[]): readonly Diagnostic[] {
  const linking = files.filter(({ leads }) => leads !== undefined);
  const site = linking.length === 0 ? undefined : siteOf(files);
  if (site === undefined) return [];
  return linking.flatMap(({ course, leads = [] }) =>
    leads.flatMap((link) => deadElsewhere(link, course, site)),
  );
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
