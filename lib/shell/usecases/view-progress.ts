import { lessonOf, type LessonOutline } from '#lib/bank/lesson-outline.ts';
import { outlineNamed, type ServedBank } from '#lib/bank/served-bank.ts';
import { lastDays, type DatedActivity } from '#lib/progress/activity.ts';
import { calibration, type CalibrationBin } from '#lib/progress/calibration.ts';
import { standingOn, type Mastery, type Progress, type Standing } from '#lib/progress/fold-progress.ts';
import { dayText, isTimeZone, LocalDays } from '#lib/progress/local-day.ts';
import { objectiveProgress } from '#lib/progress/objective-progress.ts';
import { lessonAddress } from './addresses.ts';
import type { UseCaseContext } from './context.ts';
import { dueInBank, factsInBank } from './facts-in-bank.ts';
import { loadProgress } from './load-progress.ts';

/** A fact that the learner has met. */
export interface MetFact {
  readonly ref: string;
  readonly statement: string;
  /** Its sentence in the lesson. */
  readonly href: string;
  /** On the learner's day. */
  readonly standing: Standing;
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

/** How many facts fall due on a day to come. */
export interface DatedDue {
  /** YYYY-MM-DD, in the learner's time zone; the first one is today and holds what is due already. */
  readonly day: string;
  readonly due: number;
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
  /** The days to come; empty while no fact was met. */
  readonly due: readonly DatedDue[];
  /** By confidence, the least sure first; those that no answer was given with are left out. */
  readonly calibration: readonly CalibrationBin[];
}

/** Days that the plot of activity shows. */
const SHOWN_DAYS = 28;

/** What the learner has met, how well it is known, and when they were at it; only facts that an item asks count. */
export async function viewProgress(
  context: Pick<UseCaseContext, 'store' | 'bank' | 'clock' | 'kinds'>,
  viewer: string | undefined,
): Promise<ProgressView> {
  const { bank, clock } = context;
  const { state, progress, activity } = await loadProgress(context, viewer);
  const today = new LocalDays().dayNumberOf(clock.now(), activity.timeZone);
  return {
    responses: progress.responses,
    courses: coursesMet(bank, progress, today).map((course) => ({
      ...course,
      ms: activity.courseMs[course.id] ?? 0,
    })),
    days: lastDays(activity, dayText(today), SHOWN_DAYS),
    ms: Object.values(activity.days).reduce((sum, day) => sum + day.ms, 0),
    timeZone: isTimeZone(activity.timeZone) ? activity.timeZone : 'UTC',
    due: dueInBank(bank, state, today).map(({ day, due }) => ({ day: dayText(day), due })),
    calibration: calibration(state).filter(({ answers }) => answers > 0),
  };
}

function coursesMet(
  bank: ServedBank,
  progress: Progress,
  today: number,
): readonly Omit<CourseProgress, 'ms'>[] {
  const asked = factsInBank(bank);
  const met = new Set(Array.from(progress.facts.keys(), (fact) => lessonOf(fact).course));
  const courses = bank.courses
    .filter(({ id }) => met.has(id))
    .map(({ id, title, lessons }) => ({
      id,
      title,
      lessons: lessons.flatMap((lesson) =>
        lessonProgress(bank, { course: id, lesson }, { progress, asked, today }),
      ),
    }));
  return courses.filter(({ lessons }) => lessons.some(hasMet));
}

function hasMet({ objectives }: LessonProgress): boolean {
  return objectives.some(({ met }) => met.length > 0);
}

/** What is known of the learner, the facts that an item asks, and the learner's day. */
interface Known {
  readonly progress: Progress;
  readonly asked: { readonly has: (fact: string) => boolean };
  readonly today: number;
}

function lessonProgress(
  bank: ServedBank,
  { course, lesson: id }: { readonly course: string; readonly lesson: string },
  known: Known,
): LessonProgress[] {
  const lesson = outlineNamed(bank, { course, id });
  if (lesson === undefined) return [];
  const objectives = lesson.objectives.map((objective) => objectiveView(lesson, objective, known));
  return [{ id, title: lesson.title, href: lessonAddress(course, id), objectives }];
}

function objectiveView(
  lesson: LessonOutline,
  { id, text }: LessonOutline['objectives'][number],
  { progress, asked, today }: Known,
): ObjectiveView {
  const facts = lesson.facts.filter((fact) => fact.objective === id && asked.has(fact.ref));
  const refs = facts.map((fact) => fact.ref);
  const state = objectiveProgress(progress, {
    objective: `${lesson.course}/${lesson.id}/${id}`,
    facts: refs,
    safety: facts.filter(({ safety }) => safety).map(({ ref }) => ref),
  });
  const met = facts.flatMap((fact): MetFact[] => {
    const known = progress.facts.get(fact.ref);
    if (known === undefined || known.lastSeen === null) return [];
    return [
      {
        ref: fact.ref,
        statement: fact.statement,
        href: lessonAddress(lesson.course, lesson.id, fact.anchor),
        standing: standingOn(known, today),
        right: known.right,
        wrong: known.wrong,
        lastSeen: known.lastSeen,
      },
    ];
  });
  return { id, text, mastery: state.mastery, met, unmet: facts.length - met.length };
}
