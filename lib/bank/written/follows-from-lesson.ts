import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import type { WrittenItem } from '#lib/content/written/written-item.ts';
import { writtenItemCodes } from '#lib/items/written/codes.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

type Lessons = Pick<ParsedContent, 'courses' | 'lessons'>;

/** What a written item refers to, and where it stands. */
type References = Pick<WrittenItem, 'facts' | 'opensWith'>;

/**
 * The faults of a written item without those that only follow from a fault of a lesson: a fact or case that the named lesson has, and
 * that was left out because something else is wrong with it; or any, while a lesson of the course could not be read. That the quiz
 * lacks the lesson follows from nothing, nor does a fact that is sought in another lesson than its own, or among the cases.
 */
export function withoutFollowing(
  faults: readonly Diagnostic[],
  references: References,
  quiz: Pick<ParsedContent['blueprints'][number]['entry'], 'course' | 'lessons'>,
  content: Lessons,
  kb: Pick<KnowledgeBase, 'facts' | 'cases'>,
): readonly Diagnostic[] {
  const isReference = ({ code }: Diagnostic): boolean => code === UNKNOWN_FACT || code === UNKNOWN_CASE;
  if (!faults.some(isReference)) return faults;
  if (hasUnreadLesson(quiz.course, content)) return faults.filter((fault) => !isReference(fault));
  const lost = lostIn(quiz, content, kb);
  const follows = (fault: Diagnostic): boolean => {
    const sought = referenceAt(fault, references);
    const among = fault.code === UNKNOWN_FACT ? lost.facts : lost.cases;
    return among.some((ref) => ref === sought || ref.endsWith(`/${sought}`));
  };
  return faults.filter((fault) => !isReference(fault) || !follows(fault));
}

const UNKNOWN_FACT: string = writtenItemCodes.unknownFact.code;
const UNKNOWN_CASE: string = writtenItemCodes.unknownCase.code;

/** The words of the reference that a fault stands at. */
function referenceAt({ place }: Diagnostic, { facts, opensWith }: References): string {
  const all = [...facts, ...(opensWith === undefined ? [] : [opensWith])];
  const isThere = ({ place: { line, column } }: (typeof all)[number]): boolean =>
    line === place.line && column === place.column;
  return all.find(isThere)?.text ?? '';
}

/** `course/lesson/id` of the facts and cases that lessons of a quiz have, and that were left out for a fault of theirs. */
function lostIn(
  { course, lessons }: Parameters<typeof withoutFollowing>[2],
  content: Lessons,
  { facts, cases }: Parameters<typeof withoutFollowing>[4],
): { readonly facts: readonly string[]; readonly cases: readonly string[] } {
  const own = content.lessons.filter((one) => one.course === course && (lessons?.includes(one.id) ?? true));
  const kept = new Set(cases.map((one) => `${one.course}/${one.lesson}/${one.id}`));
  const refs = (of: (lesson: (typeof own)[number]) => readonly string[]): readonly string[] =>
    own.flatMap((lesson) => of(lesson).map((id) => `${course}/${lesson.id}/${id}`));
  return {
    facts: refs(({ entry, faultyFacts }) => [...entry.facts.map(({ id }) => id), ...faultyFacts]).filter(
      (ref) => !facts.has(ref),
    ),
    cases: refs(({ entry }) => entry.cases.map(({ id }) => id)).filter((ref) => !kept.has(ref)),
  };
}

/** Whether the course lists a lesson that is not among those that could be read. */
function hasUnreadLesson(course: string, { courses, lessons }: Lessons): boolean {
  const read = new Set(lessons.filter((lesson) => lesson.course === course).map(({ id }) => id));
  return courses.some(({ id, entry }) => id === course && entry.lessons.some((lesson) => !read.has(lesson)));
}
