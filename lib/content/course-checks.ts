import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { didYouMean, nearestWord } from '#lib/base/did-you-mean.ts';
import { slugOf } from '#lib/base/slug.ts';
import { suggestWord } from '#lib/base/suggest.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import { syntaxCodes } from './codes/syntax-codes.ts';
import { figureFaults } from './figure/figure-faults.ts';
import { linkFaults } from './link/link-faults.ts';
import { lessonWithoutFolder, misnamedAmong, misnamedFault, type Misnamed } from './misnamed-lessons.ts';
import type { Located, ParsedBlueprint, ParsedCourse } from './model.ts';
import { cellFaults } from './cell-checks.ts';
import { idleRows } from './idle-rows.ts';
import type { ContentPart } from './part.ts';
import { isId } from './routes.ts';
import { sameTitles, type Titled } from './same-titles.ts';

type CoursePart = Extract<ContentPart, { kind: 'course' }>;
type LessonPart = Extract<ContentPart, { kind: 'lesson' }>;

interface Shelf {
  readonly courses: ReadonlyMap<string, CoursePart>;
  /** Course id → its lesson files by id, those that could not be read included. */
  readonly lessons: ReadonlyMap<string, ReadonlyMap<string, LessonPart>>;
  /** What stands in the place of lessons and course files that are not there, by the path that is meant. */
  readonly misnamed: ReadonlyMap<string, Misnamed>;
  /** Courses that folders are meant for whose names are no ids, which is told at their files. */
  readonly misnamedFolders: ReadonlySet<string>;
}

/**
 * What must fit together between courses, lessons, figures and quizzes: `content/lesson-without-file`,
 * `content/unlisted-lesson`, `content/duplicate-id`, `content/missing-course`, `content/unknown-course`,
 * `content/unknown-lesson`, `content/idle-row`, `content/same-title` within a course, `content/unknown-file` of one in the place of another, and those of `figureFaults` and `linkFaults`. A file that could not be read counts as being there.
 */
export function courseFaults(parts: readonly ContentPart[], paths: ReadonlySet<string>): Diagnostic[] {
  const shelf = shelve(parts);
  return [
    ...[...shelf.courses.values()].flatMap(({ course }) =>
      course === undefined ? [] : listFaults(course, shelf),
    ),
    ...[...shelf.lessons.values()].flatMap((lessons) => lessonFaults([...lessons.values()], shelf)),
    ...[...shelf.courses.keys()].flatMap((course) => lessonTitles(course, shelf)),
    ...quizTitles(parts),
    ...missedFiles(shelf),
    ...figureFaults(parts, paths),
    ...linkFaults(parts, shelf.lessons),
    ...parts.flatMap((part) =>
      part.kind === 'signoffs' && !shelf.courses.has(part.course) ? signoffFaults(part, shelf) : [],
    ),
    ...parts.flatMap((part) =>
      part.kind === 'blueprint' && part.blueprint !== undefined ? blueprintFaults(part.blueprint, shelf) : [],
    ),
  ];
}

function shelve(parts: readonly ContentPart[]): Shelf {
  const courses = new Map<string, CoursePart>();
  const lessons = new Map<string, Map<string, LessonPart>>();
  for (const part of parts) {
    if (part.kind === 'course') courses.set(part.id, part);
    if (part.kind !== 'lesson') continue;
    const shelf = lessons.get(part.course) ?? new Map<string, LessonPart>();
    lessons.set(part.course, shelf.set(part.id, part));
  }
  const misnamed = new Map(
    [...misnamedAmong(parts), ...withoutFolder(parts, courses, lessons)].map((one) => [one.meant, one]),
  );
  return { courses, lessons, misnamed, misnamedFolders: new Set(parts.flatMap(folderMeant)) };
}

/** Files right below `content/` of which the name is that of a lesson which one course lists and has no file of. */
function withoutFolder(
  parts: readonly ContentPart[],
  courses: Shelf['courses'],
  lessons: Shelf['lessons'],
): readonly Misnamed[] {
  return parts.flatMap((part) => {
    const lesson = lessonWithoutFolder(part);
    const [only, ...others] = [...courses.values()].filter(
      ({ id, course }) =>
        lesson !== undefined &&
        course?.entry.lessons.includes(lesson) === true &&
        lessons.get(id)?.has(lesson) !== true,
    );
    if (lesson === undefined || only === undefined || others.length > 0) return [];
    return [{ path: part.path, course: only.id, lesson, meant: lessonPath(only.id, lesson) }];
  });
}

/** The course that a folder of content with capitals or blanks in its name is meant for. */
function folderMeant({ kind, path }: ContentPart): readonly string[] {
  const folder = kind === 'other' ? /^content\/(?<name>[^/]+)\//u.exec(path)?.groups?.['name'] : undefined;
  return folder === undefined || isId(folder) ? [] : [slugOf(folder)];
}

/** Whether the file of a lesson is there, if only under a name that is not read: then that is told of. */
function isThere(course: string, lesson: string, { lessons, misnamed }: Shelf): boolean {
  return lessons.get(course)?.has(lesson) === true || misnamed.has(lessonPath(course, lesson));
}

/** The lessons that course.md lists. */
function listedLessons(course: string, { courses }: Shelf): readonly string[] {
  return courses.get(course)?.course?.entry.lessons ?? [];
}

/** Whether course.md lists a lesson: that its file is missing is told of there. */
function isListed(course: string, lesson: string, shelf: Shelf): boolean {
  return listedLessons(course, shelf).includes(lesson);
}

function lessonPath(course: string, lesson: string): string {
  return `content/${course}/${lesson}.md`;
}

/** Those that somebody misses: the file of a course with lessons, and lessons that course.md lists. */
function missedFiles({ courses, lessons, misnamed }: Shelf): Diagnostic[] {
  return [...misnamed.values()].flatMap((one) => {
    const listed = courses.get(one.course)?.course?.entry.lessons ?? [];
    const isMissed = one.lesson === undefined ? lessons.has(one.course) : listed.includes(one.lesson);
    return isMissed ? [misnamedFault(one)] : [];
  });
}

/** Faults of the list of lessons in course.md. */
function listFaults({ id, entry, locate, maybeListed }: ParsedCourse, shelf: Shelf): Diagnostic[] {
  const files = shelf.lessons.get(id) ?? new Map<string, LessonPart>();
  const firsts = firstPlaces(entry.lessons);
  return entry.lessons.flatMap((lesson, index) => {
    const place = locate(['lessons', index]);
    const first = firsts.get(lesson) ?? index;
    if (first < index) return [namedTwice(lesson, place, locate(['lessons', first]))];
    if (isThere(id, lesson, shelf) || maybeListed.includes(lesson)) return [];
    const message = `Unexpected lesson "${lesson}", expected a file ${lessonPath(id, lesson)}. ${didYouMean(lesson, files.keys())}`;
    const fix = suggestWord(lesson, files.keys(), place);
    return [diagnose(referenceCodes.lessonWithoutFile, place, message, { fix })];
  });
}

/** Where each name stands first in a list. */
function firstPlaces(names: readonly string[]): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  for (const [index, name] of names.entries()) if (!firsts.has(name)) firsts.set(name, index);
  return firsts;
}

/** A lesson that stands in a list a second time: another was meant, or none. */
function namedTwice(lesson: string, place: Place, first: Place): Diagnostic {
  return diagnose(
    referenceCodes.duplicateId,
    place,
    `Unexpected second lesson "${lesson}" in the list, expected it once`,
    {
      related: [{ message: 'the first one', place: first }],
      help: 'Delete one of the two.',
    },
  );
}

/** Faults of the lessons of one course against its course.md. */
function lessonFaults(lessons: readonly LessonPart[], shelf: Shelf): Diagnostic[] {
  const [first] = lessons;
  if (first === undefined) return [];
  const part = shelf.courses.get(first.course);
  if (part === undefined && lessons.some(({ id }) => id.toLowerCase() === 'course')) return [];
  if (part === undefined && shelf.misnamed.has(lessonPath(first.course, 'course'))) return [];
  if (part === undefined)
    return [
      fileFault(
        referenceCodes.missingCourse,
        first,
        `Unexpected lesson in a folder without course.md, expected content/${first.course}/course.md`,
      ),
    ];
  const { course } = part;
  // Of a list that cannot be read, that is told: no lesson is to blame.
  if (course === undefined || course.entry.lessons.length === 0) return [];
  const listed = new Set([...course.entry.lessons, ...course.maybeListed, ...meantLessons(course, lessons)]);
  return lessons
    .filter((lesson) => !listed.has(lesson.id) && !isEmpty(lesson))
    .map((lesson) =>
      fileFault(
        referenceCodes.unlistedLesson,
        lesson,
        `Unexpected lesson "${lesson.id}", expected it in \`lessons\` of ${course.file}`,
      ),
    );
}

/** Whether a file has nothing in it, which is told: what is begun need not be listed yet. */
function isEmpty({ diagnostics }: LessonPart): boolean {
  return diagnostics.some(({ code }) => code === syntaxCodes.emptyFile.code);
}

/** Equal titles of lessons, in the order of the course; of a lesson that it does not list, that is told. */
function lessonTitles(course: string, shelf: Shelf): readonly Diagnostic[] {
  const files = shelf.lessons.get(course);
  const listed = new Set(listedLessons(course, shelf));
  const titles = [...listed].flatMap((id) => files?.get(id)?.lesson ?? []);
  return sameTitles('lesson', titles.map(titleOf));
}

function quizTitles(parts: readonly ContentPart[]): readonly Diagnostic[] {
  const quizzes = parts.flatMap((part) => (part.kind === 'blueprint' ? (part.blueprint ?? []) : []));
  const byCourse = Map.groupBy(quizzes, ({ entry }) => entry.course);
  return [...byCourse.values()].flatMap((some) => sameTitles('quiz', some.map(titleOf)));
}

function titleOf({ entry, locate }: Located<{ readonly title: string }>): Titled {
  return { title: entry.title, place: locate(['title']) };
}

/** The lessons that misspelt names of the list were meant for: those are told of there, with the name that is meant. */
function meantLessons({ entry }: ParsedCourse, lessons: readonly LessonPart[]): readonly string[] {
  const ids = lessons.map(({ id }) => id);
  const unlisted = ids.filter((id) => !entry.lessons.includes(id));
  return entry.lessons.flatMap((lesson) =>
    ids.includes(lesson) ? [] : (nearestWord(lesson, unlisted) ?? []),
  );
}

/** Decisions are kept by course, in a file of its name. */
function signoffFaults(
  part: Extract<ContentPart, { kind: 'signoffs' }>,
  { courses, lessons, misnamedFolders }: Shelf,
): Diagnostic[] {
  if (lessons.has(part.course) || misnamedFolders.has(part.course)) return [];
  const message = `Unexpected sign-offs of a course "${part.course}", expected a course of content/. ${didYouMean(part.course, courses.keys())}`;
  const help = 'Name the file for its course, or delete it when the course is gone.';
  return [fileFault(referenceCodes.unknownCourse, part, message, help)];
}

function fileFault(
  page: CodePage,
  { path }: Pick<ContentPart, 'path'>,
  message: string,
  help = page.help,
): Diagnostic {
  const place: Place = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return diagnose(page, place, message, { help });
}

function blueprintFaults(blueprint: ParsedBlueprint, shelf: Shelf): Diagnostic[] {
  const { entry, locate } = blueprint;
  const { course, lessons = [] } = entry;
  if (!shelf.courses.has(course)) return unknownCourse(course, locate(['course']), shelf);
  const files = shelf.lessons.get(course) ?? new Map<string, LessonPart>();
  const firsts = firstPlaces(lessons);
  const faults = lessons.flatMap((lesson, index) => {
    const place = locate(['lessons', index]);
    const first = firsts.get(lesson) ?? index;
    if (first < index) return [namedTwice(lesson, place, locate(['lessons', first]))];
    if (isThere(course, lesson, shelf) || isListed(course, lesson, shelf)) return [];
    const message = `Unexpected lesson "${lesson}", expected one of the course "${course}". ${didYouMean(lesson, files.keys())}`;
    const fix = suggestWord(lesson, files.keys(), place);
    return [diagnose(referenceCodes.unknownLesson, place, message, { fix })];
  });
  const isWhole = listedLessons(course, shelf).every((lesson) => files.has(lesson));
  return [...faults, ...idleRows(blueprint), ...(isWhole ? cellFaults(blueprint, files) : [])];
}

/** Silent about a folder of lessons that lacks its course.md, or has another name: that is told of at the lessons. */
function unknownCourse(course: string, place: Place, shelf: Shelf): Diagnostic[] {
  const { courses, lessons, misnamedFolders } = shelf;
  if (lessons.has(course) || misnamedFolders.has(course)) return [];
  const message = `Unexpected course "${course}", expected a folder of content/ with course.md. ${didYouMean(course, courses.keys())}`;
  const fix = suggestWord(course, courses.keys(), place);
  return [diagnose(referenceCodes.unknownCourse, place, message, { fix })];
}
