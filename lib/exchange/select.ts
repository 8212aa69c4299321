import { own } from '#lib/base/own.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { Bank, BankCourse, BankLesson, BankQuiz } from '#lib/bank/bank.ts';
import { servable } from '#lib/bank/servable.ts';
import type { Item } from '#lib/items/item.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import type { ExchangeItem } from './item.ts';
import { itemViewer } from './item-view.ts';

/** What is exported: all that a quiz may ask, a course, or a lesson by `course/lesson`. */
export interface Scope {
  readonly of: 'quiz' | 'course' | 'lesson';
  readonly id: string;
}

/** What is exported, made ready. */
export interface Selection {
  readonly scope: Scope;
  /** Of the quiz, course or lesson. */
  readonly title: string;
  readonly course: BankCourse;
  /** The quiz, when one is exported. */
  readonly quiz: BankQuiz | undefined;
  /** The lessons that the items come from, in the order of the course. */
  readonly lessons: readonly BankLesson[];
  readonly items: readonly ExchangeItem[];
  /** Items that may not be asked any more; they stand in the report as refused. */
  readonly barred: readonly { readonly id: string; readonly reason: string }[];
  /** Of the bank. */
  readonly revision: string;
}

/** What may be asked. */
export interface Servable {
  /** Today, YYYY-MM-DD in UTC: items that rest on a source past its `review-by` are barred. Undefined passes no judgement. */
  readonly today: string | undefined;
  /** Revisions that were recalled. */
  readonly withdrawn: { readonly has: (revision: string) => boolean };
}

/** Nothing in the bank goes by the name. */
export interface UnknownScope {
  readonly code: 'unknown-scope';
  /** The names there are. */
  readonly known: readonly string[];
}

/** Earlier than every day. */
const ANY_DAY = '';

const OVERDUE = 'It rests on a source that is past the day by which it was to be read again.';
const RECALLED = 'It was recalled.';

/** Every name of a scope's sort that the bank has. */
export function scopeNames(bank: Bank, of: Scope['of']): readonly string[] {
  if (of === 'lesson') return bank.lessons.map(({ course, id }) => `${course}/${id}`);
  return (of === 'quiz' ? bank.quizzes : bank.courses).map(({ id }) => id);
}

/** The items of a scope, in the order of the bank. */
export function select(
  bank: Bank,
  scope: Scope,
  kinds: readonly ItemKind[],
  { today, withdrawn }: Servable,
): Result<Selection, UnknownScope> {
  const found = find(bank, scope);
  if (found === undefined) return refuse({ code: 'unknown-scope', known: scopeNames(bank, scope.of) });
  const { course, quiz, lessons, title } = found;
  const ids = new Set(lessons.map(({ id }) => id));
  const isOffered = (item: Item): boolean =>
    item.course === course.id &&
    ids.has(item.lesson) &&
    (quiz?.signedOnly !== true || own(bank.traits, item.id)?.signed === true);
  const offered = bank.items.filter(isOffered);
  const allowed = new Set(servable(bank, today ?? ANY_DAY, withdrawn));
  const view = itemViewer(bank, kinds);
  return ok({
    scope,
    title,
    course,
    quiz,
    lessons,
    items: offered.filter((item) => allowed.has(item)).map(view),
    barred: offered
      .filter((item) => !allowed.has(item))
      .map(({ id, revision }) => ({ id, reason: withdrawn.has(revision) ? RECALLED : OVERDUE })),
    revision: bank.revision,
  });
}

type Found = Pick<Selection, 'course' | 'quiz' | 'lessons' | 'title'>;

function find(bank: Bank, { of, id }: Scope): Found | undefined {
  if (of === 'quiz') return findQuiz(bank, id);
  const [courseId, lessonId] = of === 'lesson' ? id.split('/') : [id];
  const course = bank.courses.find((one) => one.id === courseId);
  if (course === undefined) return undefined;
  const lessons = bank.lessons.filter((lesson) => lesson.course === course.id);
  if (of === 'course') return { course, quiz: undefined, lessons, title: course.title };
  const lesson = lessons.find((one) => one.id === lessonId);
  return lesson && { course, quiz: undefined, lessons: [lesson], title: lesson.title };
}

function findQuiz(bank: Bank, id: string): Found | undefined {
  const quiz = bank.quizzes.find((one) => one.id === id);
  const course = bank.courses.find((one) => one.id === quiz?.course);
  if (quiz === undefined || course === undefined) return undefined;
  const drawn = new Set(quiz.lessons);
  const lessons = bank.lessons.filter((lesson) => lesson.course === course.id && drawn.has(lesson.id));
  return { course, quiz, lessons, title: quiz.title };
}
