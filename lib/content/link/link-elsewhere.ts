import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { referenceCodes } from '../codes/reference-codes.ts';
import type { ContentPart } from '../part.ts';
import type { LinkUse } from '../sanitise.ts';
import type { LinkedPage } from './page-link.ts';

/** The pages that there are; files that could not be read count as well. */
export interface Site {
  /** Course id → the ids of its lessons. */
  readonly courses: ReadonlyMap<string, ReadonlySet<string>>;
  readonly quizzes: ReadonlySet<string>;
}

/** The links of a file of which it takes the files of all courses to know whether they lead anywhere: to quizzes, and into other courses. */
export function linksElsewhere(part: ContentPart, course: string): readonly LinkUse[] {
  if (!('links' in part)) return [];
  return part.links.filter(
    ({ page }) =>
      page.kind === 'quiz' ||
      (page.kind === 'course' && page.id !== course) ||
      (page.kind === 'lesson' && page.course !== course),
  );
}

/**
 * `content/dead-link` of a link to a quiz, or into another course, that is not there. Headings of other courses are not looked up, and
 * silent where the name is that of a lesson of the own course: that is told where the course is read.
 *
 * @param course that of the file with the link
 */
export function deadElsewhere({ page, place }: LinkUse, course: string, site: Site): readonly Diagnostic[] {
  if ('id' in page && page.kind !== 'lesson' && site.courses.get(course)?.has(page.id) === true) return [];
  const message = deadBecause(page, site);
  return message === undefined ? [] : [diagnose(referenceCodes.deadLink, place, message)];
}

function deadBecause(page: LinkedPage, { courses, quizzes }: Site): string | undefined {
  switch (page.kind) {
    case 'other':
      return undefined;
    case 'quiz':
      return quizzes.has(page.id) ? undefined : lacking('quiz', page.id, 'quizzes/blueprints/', quizzes);
    case 'course':
      return courses.has(page.id) ? undefined : lacking('course', page.id, 'content/', courses.keys());
    case 'lesson': {
      const lessons = courses.get(page.course);
      if (lessons === undefined) return lacking('course', page.course, 'content/', courses.keys());
      return lessons.has(page.id)
        ? undefined
        : lacking('lesson', page.id, `content/${page.course}/`, lessons);
    }
  }
}

function lacking(kind: string, id: string, folder: string, known: Iterable<string>): string {
  return `Unexpected link to a ${kind} "${id}", expected one of ${folder}. ${didYouMean(id, known)}`;
}
