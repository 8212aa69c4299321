import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { referenceCodes } from '../codes/reference-codes.ts';
import type { ContentPart } from '../part.ts';
import type { LinkUse } from '../sanitise.ts';
import type { LinkedPage } from './page-link.ts';

type LessonPart = Extract<ContentPart, { kind: 'lesson' }>;
type LinkingPart = Extract<ContentPart, { kind: 'lesson' | 'course' | 'blueprint' }>;
/** Course id → its lesson files by id, those that could not be read included. */
type Lessons = ReadonlyMap<string, ReadonlyMap<string, LessonPart>>;

/** What the page of a lesson has besides headings: its top, words to look for, its own sections, words explained, evidence and days of changes. */
const OF_EVERY_LESSON =
  /^(?::~:.*|top|content|objectives|check|contents|glossary|sources|changes|term:.+|e-[0-9a-f]{10}|changed-[\d-]{10})?$/u;

/**
 * Links to pages that are not there (`content/dead-link`, at the link): to a lesson of the same course or a heading of it, and to what
 * is no page. What other courses hold is not known here: each family of courses is read by itself (`deadElsewhere`).
 */
export function linkFaults(parts: readonly ContentPart[], lessons: Lessons): Diagnostic[] {
  const quizzes = new Set(parts.flatMap((part) => (part.kind === 'blueprint' ? [part.id] : [])));
  return parts.flatMap((part) =>
    part.kind === 'lesson' || part.kind === 'course' || part.kind === 'blueprint'
      ? part.links.flatMap((link) => faultOf(part, link, { lessons, quizzes }))
      : [],
  );
}

/** What links may lead to. */
interface Pages {
  readonly lessons: Lessons;
  readonly quizzes: ReadonlySet<string>;
}

function faultOf(part: LinkingPart, { page, place }: LinkUse, pages: Pages): Diagnostic[] {
  const message = deadBecause(page, courseOf(part) ?? '', pages);
  return message === undefined ? [] : [diagnose(referenceCodes.deadLink, place, message)];
}

function courseOf(part: LinkingPart): string | undefined {
  if (part.kind === 'lesson') return part.course;
  return part.kind === 'course' ? part.id : part.blueprint?.entry.course;
}

/** Undefined when the link is sound, or nothing here shows that it is not. */
function deadBecause(page: LinkedPage, course: string, { lessons, quizzes }: Pages): string | undefined {
  const own = lessons.get(course);
  switch (page.kind) {
    case 'other':
      return deadElse(page, own, { lessons, quizzes });
    case 'course':
      return page.id === course ? undefined : meantLesson(page, own, `${page.id}.md`);
    case 'lesson':
      return page.course === course && own !== undefined ? deadInCourse(page, own, quizzes) : undefined;
    case 'quiz':
      return quizzes.has(page.id)
        ? undefined
        : meantLesson(page, own, `../../content/${course}/${page.id}.md`);
  }
}

/** Of a course or quiz with the name of a lesson, that it was meant for that. Whether there is one of any other name is not known here. */
function meantLesson(
  { kind, id }: Extract<LinkedPage, { kind: 'course' | 'quiz' }>,
  own: ReadonlyMap<string, LessonPart> | undefined,
  path: string,
): string | undefined {
  const lesson = own?.get(id);
  if (lesson === undefined) return undefined;
  return `Unexpected link to a ${kind} "${id}", expected ${path}, which is a lesson of "${lesson.course}"`;
}

/** What is no page: an address that lacks its beginning, or something else, perhaps with the name of a page. */
function deadElse(
  { path, meant }: Extract<LinkedPage, { kind: 'other' }>,
  own: ReadonlyMap<string, LessonPart> = new Map(),
  { quizzes }: Pages,
): string {
  if (meant !== undefined) return `Unexpected address "${path}", expected its beginning: ${meant}`;
  const name = nameIn(path);
  const [kind] = [...(own.has(name) ? ['lesson'] : []), ...(quizzes.has(name) ? ['quiz'] : [])];
  const hint = kind === undefined ? '' : `. Did you mean the ${kind} "${name}"?`;
  return `Unexpected link to "${path}", expected the file of a lesson, a course or a quiz, or the address of a page${hint}`;
}

function deadInCourse(
  { id, course, anchor }: Extract<LinkedPage, { kind: 'lesson' }>,
  own: ReadonlyMap<string, LessonPart>,
  quizzes: ReadonlySet<string>,
): string | undefined {
  const linked = own.get(id);
  if (linked !== undefined) return lacksHeading(anchor, linked);
  const name = nameIn(id);
  if (!own.has(name) && quizzes.has(name))
    return `Unexpected link to a lesson "${id}", expected one to the quiz "${name}" in quizzes/blueprints/`;
  return `Unexpected link to a lesson "${id}", expected one of "${course}". ${didYouMean(name, own.keys())}`;
}

/** The name of a page in a path: its last part, without an ending that files or pages of the web have. */
function nameIn(path: string): string {
  return path
    .replace(/\/$/u, '')
    .replace(/^.*\//u, '')
    .replace(/\.(?:html?|mdx?|markdown|docx?|pdf)$/iu, '');
}

function lacksHeading(anchor: string, { id, lesson }: LessonPart): string | undefined {
  if (lesson === undefined || OF_EVERY_LESSON.test(anchor)) return undefined;
  const anchors = lesson.headings.map((heading) => heading.anchor);
  if (anchors.includes(anchor)) return undefined;
  return `Unexpected link to "#${anchor}", expected a heading of "${id}". ${didYouMean(anchor, anchors)}`;
}
