import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import type { WrittenItem } from '#lib/content/written/written-item.ts';
import { writtenItemCodes } from '#lib/items/written/codes.ts';

type Lessons = Pick<ParsedContent, 'courses' | 'lessons'>;

/** Codes of a reference that leads nowhere. */
const LEADS_NOWHERE: ReadonlySet<string> = new Set([
  writtenItemCodes.unknownFact.code,
  writtenItemCodes.unknownCase.code,
]);

/**
 * The faults of a written item without those that only follow from a fault of a lesson: a fact or case that its lesson has, and
 * that was left out because something else is wrong with it; or any, while a lesson of the course could not be read. That the quiz
 * lacks the lesson follows from nothing.
 */
export function withoutFollowing(
  faults: readonly Diagnostic[],
  { facts, opensWith }: Pick<WrittenItem, 'facts' | 'opensWith'>,
  { course, lessons }: Pick<ParsedContent['blueprints'][number]['entry'], 'course' | 'lessons'>,
  content: Lessons,
): readonly Diagnostic[] {
  if (!faults.some(({ code }) => LEADS_NOWHERE.has(code))) return faults;
  const isUnread = hasUnreadLesson(course, content);
  const named = new Set(
    content.lessons
      .filter((lesson) => lesson.course === course && (lessons?.includes(lesson.id) ?? true))
      .flatMap(({ entry, faultyFacts }) => [
        ...[...entry.facts, ...entry.cases].map(({ id }) => id),
        ...faultyFacts,
      ]),
  );
  const referenceAt = ({ place }: Diagnostic): string =>
    [...facts, ...(opensWith === undefined ? [] : [opensWith])].find(
      (text) => text.place.line === place.line && text.place.column === place.column,
    )?.text ?? '';
  return faults.filter(
    (fault) =>
      !LEADS_NOWHERE.has(fault.code) || !(isUnread || named.has(referenceAt(fault).split('/').at(-1) ?? '')),
  );
}

/** Whether the course lists a lesson that is not among those that could be read. */
function hasUnreadLesson(course: string, { courses, lessons }: Lessons): boolean {
  const read = new Set(lessons.filter((lesson) => lesson.course === course).map(({ id }) => id));
  return courses.some(({ id, entry }) => id === course && entry.lessons.some((lesson) => !read.has(lesson)));
}
