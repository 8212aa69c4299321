import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { slugOf } from '#lib/base/slug.ts';
import type { ParsedContent, ParsedLesson } from '#lib/content/model.ts';
import type { WrittenItem } from '#lib/content/written/written-item.ts';
import { writtenItemCodes } from '#lib/items/written/codes.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

type Lessons = Pick<ParsedContent, 'courses' | 'lessons'>;
type Quiz = Pick<ParsedContent['blueprints'][number]['entry'], 'course' | 'lessons'>;

/** What a written item refers to, and where it stands. */
type References = Pick<WrittenItem, 'facts' | 'opensWith'>;

const UNKNOWN_FACT: string = writtenItemCodes.unknownFact.code;
const UNKNOWN_CASE: string = writtenItemCodes.unknownCase.code;
/** Codes of an objective that the lesson of the item does not have. */
const OF_OBJECTIVES: ReadonlySet<string> = new Set(['proof/wrong-objective', 'rules/untraced-item']);

/**
 * The faults of a written item without those that only follow from a fault of a lesson or of the head of its quiz: a fact or case that
 * the named lesson has, and that was left out because something else is wrong with it; or any, while a lesson of the course could not
 * be read, or the quiz names a course or lesson that is not there. That the quiz lacks the lesson follows from nothing, nor does a
 * fact that is sought in another lesson than its own, or among the cases.
 */
export function withoutFollowing(
  faults: readonly Diagnostic[],
  references: References,
  quiz: Quiz,
  content: Lessons,
  kb: Pick<KnowledgeBase, 'facts' | 'cases'>,
): readonly Diagnostic[] {
  const isReference = ({ code }: Diagnostic): boolean => code === UNKNOWN_FACT || code === UNKNOWN_CASE;
  if (!faults.some((fault) => isReference(fault) || OF_OBJECTIVES.has(fault.code))) return faults;
  const isUnread = namesNone(quiz, content) || hasUnreadLesson(quiz.course, content);
  const lost = lostIn(quiz, content, kb);
  const lacksObjective = content.lessons.some(
    ({ course, entry }) =>
      course === quiz.course &&
      entry.facts.some(({ objective }) => !Object.hasOwn(entry.objectives, objective)),
  );
  const follows = (fault: Diagnostic): boolean => {
    if (OF_OBJECTIVES.has(fault.code)) return lacksObjective;
    if (!isReference(fault) || isUnread) return isReference(fault);
    const sought = referenceAt(fault, references);
    const among = fault.code === UNKNOWN_FACT ? lost.facts : lost.cases;
    return among.some((ref) => ref === sought || ref.endsWith(`/${sought}`));
  };
  return faults.filter((fault) => !follows(fault));
}

/** The words of the reference that a fault stands at. */
function referenceAt({ place }: Diagnostic, { facts, opensWith }: References): string {
  const all = [...facts, ...(opensWith === undefined ? [] : [opensWith])];
  const isThere = ({ place: { line, column } }: (typeof all)[number]): boolean =>
    line === place.line && column === place.column;
  return all.find(isThere)?.text ?? '';
}

/** `course/lesson/id` of the facts and cases that lessons of a quiz have, and that were left out for a fault of theirs. */
function lostIn(
  { course, lessons }: Quiz,
  content: Lessons,
  { facts, cases }: Pick<KnowledgeBase, 'facts' | 'cases'>,
): { readonly facts: readonly string[]; readonly cases: readonly string[] } {
  const own = content.lessons.filter((one) => one.course === course && (lessons?.includes(one.id) ?? true));
  const kept = new Set(cases.map((one) => `${one.course}/${one.lesson}/${one.id}`));
  const refs = (of: (lesson: ParsedLesson) => readonly string[]): readonly string[] =>
    own.flatMap((lesson) => of(lesson).map((id) => `${course}/${lesson.id}/${id}`));
  const factsOf = ({ entry, faultyFacts }: ParsedLesson): readonly string[] => [
    ...entry.facts.map(({ id }) => id),
    ...faultyFacts.flatMap(meantBy),
  ];
  return {
    facts: refs(factsOf).filter((ref) => !facts.has(ref)),
    cases: refs(({ entry }) => entry.cases.map(({ id }) => id)).filter((ref) => !kept.has(ref)),
  };
}

/** A broken id, and the one that it stands for. */
function meantBy(id: string): readonly string[] {
  return [id, slugOf(id)];
}

/** Whether the quiz names a course, or a lesson of it, that is not there: that is told of at its head. */
function namesNone({ course, lessons = [] }: Quiz, { courses }: Lessons): boolean {
  const entry = courses.find(({ id }) => id === course)?.entry;
  return entry === undefined || lessons.some((lesson) => !entry.lessons.includes(lesson));
}

/** Whether the course lists a lesson that is not among those of which facts could be read. */
function hasUnreadLesson(course: string, { courses, lessons }: Lessons): boolean {
  const read = new Set(
    lessons
      .filter((lesson) => lesson.course === course)
      .filter(({ entry, faultyFacts }) => entry.facts.length + faultyFacts.length > 0)
      .map(({ id }) => id),
  );
  return courses.some(({ id, entry }) => id === course && entry.lessons.some((lesson) => !read.has(lesson)));
}
