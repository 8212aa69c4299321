import type { Bank, BankLesson, BankObjective } from '#lib/bank/bank.ts';
import { lastDays, type DatedActivity } from '#lib/progress/activity.ts';
import type { Mastery, Progress } from '#lib/progress/fold-progress.ts';
import { isTimeZone, LocalDays } from '#lib/progress/local-day.ts';
import { objectiveProgress } from '#lib/progress/objective-progress.ts';
import { lessonAddress } from './addresses.ts';
import type { UseCaseContext } from './context.ts';
import { loadProgress } from './load-progress.ts';

/** A fact that the learner has met. */
export interface MetFact {
  readonly ref: string;
  readonly statement: string;
  /** Its sentence in the lesson. */
  readonly href: string;
  readonly mastery: Mastery;
  readonly right: number;
  readonly wrong: number;
  /** ISO 8601 */
  readonly lastSeen: string;
}

/** An objective; facts not met are counted and not named, since a statement is an answer. */
export interface ObjectiveView {
  readonly id: string;
  readonly text: string;
  readonly mastery: Mastery;
  readonly met: readonly MetFact[];
  readonly unmet: number;
}

export interface LessonProgress {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly objectives: readonly ObjectiveView[];
}

export interface CourseProgress {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly LessonProgress[];
  /** Time spent on its items, in milliseconds. */
  readonly ms: number;
}

/** How many facts become due on a day to come. */
export interface DueDay {
  /** YYYY-MM-DD, in the learner's time zone; the first one is today and holds what is due already. */
  readonly day: string;
  readonly facts: number;
}

/** How often the learner was right at one level of confidence. */
export interface CalibrationBand {
  readonly level: 'guessing' | 'fairly-sure' | 'sure';
  /** The share of right answers that fits this confidence, 0 to 1. */
  readonly expected: number;
  /** The share of answers at this level that were right, 0 to 1. */
  readonly right: number;
  readonly answers: number;
}

/** A learner's progress through the courses of the bank. */
export interface ProgressView {
  readonly responses: number;
  /** Courses of which the learner has met a fact, in the bank's order. */
  readonly courses: readonly CourseProgress[];
  /** The last days up to today, oldest first. */
  readonly days: readonly DatedActivity[];
  /** Time spent on items in all, in milliseconds. */
  readonly ms: number;
  /** The learner's time zone at their last response (IANA name); UTC before any. */
  readonly timeZone: string;
  /** The days to come; empty while nothing says when a fact fades. */
  readonly due: readonly DueDay[];
  /** By confidence, from low to high; empty while none was given. */
  readonly calibration: readonly CalibrationBand[];
}

/** Days that the plot of activity shows. */
const SHOWN_DAYS = 28;

/** What the learner has met, how well it is known, and when they were at it; only facts that an item asks count. */
export async function viewProgress(
  { store, bank, clock }: Pick<UseCaseContext, 'store' | 'bank' | 'clock'>,
  viewer: string | undefined,
): Promise<ProgressView> {
  const { progress, activity } = await loadProgress({ store, clock }, viewer);
  const asked = new Set(bank.items.flatMap((item) => item.facts));
  const today = new LocalDays().dayOf(clock.now(), activity.timeZone);
  return {
    responses: progress.responses,
    courses: coursesMet(bank, progress, asked).map((course) => ({
      ...course,
      ms: activity.courseMs[course.id] ?? 0,
    })),
    days: lastDays(activity, today, SHOWN_DAYS),
    ms: Object.values(activity.days).reduce((sum, day) => sum + day.ms, 0),
    timeZone: isTimeZone(activity.timeZone) ? activity.timeZone : 'UTC',
    due: [],
    calibration: [],
  };
}

function coursesMet(
  bank: Bank,
  progress: Progress,
  asked: ReadonlySet<string>,
): readonly Omit<CourseProgress, 'ms'>[] {
  const courses = bank.courses.map(({ id, title, lessons }) => ({
    id,
    title,
    lessons: lessons.flatMap((lesson) => lessonProgress(bank, id, lesson, progress, asked)),
  }));
  return courses.filter(({ lessons }) => lessons.some(hasMet));
}

function hasMet({ objectives }: LessonProgress): boolean {
  return objectives.some(({ met }) => met.length > 0);
}

function lessonProgress(
  bank: Bank,
  course: string,
  id: string,
  progress: Progress,
  asked: ReadonlySet<string>,
): LessonProgress[] {
  const lesson = bank.lessons.find((candidate) => candidate.course === course && candidate.id === id);
  if (lesson === undefined) return [];
  const objectives = lesson.objectives.map((objective) => objectiveView(lesson, objective, progress, asked));
  return [{ id, title: lesson.title, href: lessonAddress(course, id), objectives }];
}

function objectiveView(
  lesson: BankLesson,
  { id, text }: BankObjective,
  progress: Progress,
  asked: ReadonlySet<string>,
): ObjectiveView {
  const facts = lesson.facts.filter((fact) => fact.objective === id && asked.has(fact.ref));
  const refs = facts.map((fact) => fact.ref);
  const state = objectiveProgress(progress, {
    objective: `${lesson.course}/${lesson.id}/${id}`,
    facts: refs,
  });
  const met = facts.flatMap((fact): MetFact[] => {
    const known = progress.facts.get(fact.ref);
    if (known === undefined || known.lastSeen === null) return [];
    return [
      {
        ref: fact.ref,
        statement: fact.statement,
        href: lessonAddress(lesson.course, lesson.id, fact.anchor),
        mastery: known.mastery,
        right: known.right,
        wrong: known.wrong,
        lastSeen: known.lastSeen,
      },
    ];
  });
  return { id, text, mastery: state.mastery, met, unmet: facts.length - met.length };
}
