import { cacheLife, cacheTag } from 'next/cache';
import type { BankCourse } from '#lib/bank/bank.ts';
import { hasItems, type LessonOutline } from '#lib/bank/lesson-outline.ts';
import { outlineNamed, type ServedBank } from '#lib/bank/served-bank.ts';
import { quizOutline } from '#lib/bank/quiz-outline.ts';
import type { FiledBank } from '#lib/shell/files/read-bank.ts';
import { isTogether } from '#lib/shell/usecases/search-bank.ts';
import { readConfig } from '#lib/shell/config.ts';
import { loadShownBank } from '#lib/shell/web/bank.ts';
import type { LessonPageData } from '../_ui/lesson/lesson-view.tsx';
import type { QuizPageData } from '../_ui/quiz/quiz-view.tsx';
import type { CoursePageData } from '../_ui/course/course-view.tsx';

/** Everything that was rendered from the bank; dropped when another bank takes its place. */
export const BANK_TAG = 'bank';

/**
 * A parameter that stands for no page. Next asks for one value of every parameter when it builds; the real ones are
 * rendered when they are first asked for, so that publishing content needs no build.
 */
export const NO_PAGE = '_';

/** A page is made again at least this often, should the news of a new bank be lost. */
const LIFE = { stale: 30, revalidate: 30, expire: 86_400 };

/** A course's page; null when there is no such course. */
export async function loadCourse(id: string): Promise<CoursePageData | null> {
  'use cache';
  const bank = await published(id);
  const course = bank?.courses.find((known) => known.id === id);
  if (bank === null || course === undefined) return null;
  const quizzes = bank.quizzes.filter((quiz) => quiz.course === course.id);
  const lessons = outlinesOf(bank, course);
  const site = lessons.some(({ changes }) => changes.length > 0) ? readConfig().url : undefined;
  const listed = lessons.map(({ facts: _facts, asks: _asks, changes: _changes, ...lesson }) => lesson);
  const index = isTogether(bank) ? '' : `?course=${id}`;
  const searchIndex = isTogether(bank, id) ? `/api/search-index${index}` : undefined;
  return {
    course,
    lessons: listed,
    quizzes,
    searchIndex,
    feed: site === undefined ? undefined : `${site}/feed.xml?course=${id}`,
  };
}

/** A lesson's page; null when there is no such lesson. */
export async function loadLesson(courseId: string, id: string): Promise<LessonPageData | null> {
  'use cache';
  const bank = await published(courseId);
  const course = bank?.courses.find((known) => known.id === courseId);
  if (bank === null || course === undefined) return null;
  const lessons = outlinesOf(bank, course);
  const index = lessons.findIndex((known) => known.id === id);
  const outline = lessons[index];
  const [lesson] = outline === undefined ? [] : (await bank.part([outline])).lessons;
  if (outline === undefined || lesson === undefined) return null;
  return {
    course,
    lesson,
    position: index + 1,
    previous: neighbour(lessons[index - 1]),
    next: neighbour(lessons[index + 1]),
    quizzes: bank.quizzes.filter((quiz) => quiz.course === course.id && quiz.lessons.includes(id)),
    hasCheck: hasItems(outline),
    site: readConfig().url,
  };
}

/** A quiz's page; null when there is no such quiz. */
export async function loadQuiz(id: string): Promise<QuizPageData | null> {
  'use cache';
  const bank = await published(id);
  const quiz = bank?.quizzes.find((known) => known.id === id);
  const course = bank?.courses.find((known) => known.id === quiz?.course);
  if (bank === null || quiz === undefined || course === undefined) return null;
  const part = await bank.part(quiz.lessons.map((lesson) => ({ course: quiz.course, id: lesson })));
  return { quiz, course, outline: quizOutline(part, quiz) };
}

/** The bank in use, and the mark that ties what is made from it to it. There is none yet when Next builds. */
async function published(id: string): Promise<FiledBank | null> {
  cacheTag(BANK_TAG);
  cacheLife(LIFE);
  return id === NO_PAGE ? null : loadShownBank();
}

/** The outlines of a course's lessons in the course's order. */
function outlinesOf(bank: ServedBank, course: BankCourse): readonly LessonOutline[] {
  return course.lessons.flatMap((id) => outlineNamed(bank, { course: course.id, id }) ?? []);
}

function neighbour(lesson: LessonOutline | undefined): LessonPageData['next'] {
  return lesson === undefined ? undefined : { id: lesson.id, title: lesson.title };
}
