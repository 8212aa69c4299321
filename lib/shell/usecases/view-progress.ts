import type { Bank, BankLesson, BankObjective } from '#lib/bank/bank.ts';
import { foldProgress, type Mastery, type Progress } from '#lib/progress/fold-progress.ts';
import { objectiveProgress } from '#lib/progress/objective-progress.ts';
import { responsesOfLearner } from '../db/responses.ts';
import { lessonAddress } from './addresses.ts';
import { loggedResponse } from './attempt-state.ts';
import type { UseCaseContext } from './context.ts';

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
}

/** A learner's progress through the courses of the bank. */
export interface ProgressView {
  readonly responses: number;
  /** Courses of which the learner has met a fact, in the bank's order. */
  readonly courses: readonly CourseProgress[];
}

/** What the learner has met and how well it is known; only facts that an item asks count. */
export async function viewProgress(
  { store, bank }: Pick<UseCaseContext, 'store' | 'bank'>,
  viewer: string | undefined,
): Promise<ProgressView> {
  const log = viewer === undefined ? [] : await store.read((records) => responsesOfLearner(records, viewer));
  const progress = foldProgress(log.map(loggedResponse));
  const asked = new Set(bank.items.flatMap((item) => item.facts));
  return { responses: progress.responses, courses: coursesMet(bank, progress, asked) };
}

function coursesMet(bank: Bank, progress: Progress, asked: ReadonlySet<string>): readonly CourseProgress[] {
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
