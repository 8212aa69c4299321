import type { BankCourse, BankQuiz } from '#lib/bank/bank.ts';
import { outlineNamed, type ServedBank } from '#lib/bank/served-bank.ts';
import { scoreReport } from '#lib/attempts/score-report.ts';
import type { Progress } from '#lib/progress/fold-progress.ts';
import { LocalDays } from '#lib/progress/local-day.ts';
import { whatNext, type NextStep } from '#lib/progress/what-next.ts';
import type { UseCaseContext } from './context.ts';
import { dueInBank, factsInBank } from './facts-in-bank.ts';
import { loadProgress } from './load-progress.ts';
import { sittingsOf, type SittingLine } from './sittings.ts';

/** An attempt to go on with. */
export interface UnfinishedAttempt {
  readonly attempt: string;
  readonly quiz: { readonly id: string; readonly title: string };
  readonly mode: 'practice' | 'exam';
  readonly answered: number;
  readonly items: number;
}

/** What the home page shows. */
export interface HomeView {
  readonly courses: readonly (BankCourse & { readonly quizzes: number })[];
  /** The newest of each quiz, newest first. */
  readonly unfinished: readonly UnfinishedAttempt[];
  readonly next: NextStep;
}

/** The courses, and what the viewer may do next; everyone may see it. */
export async function viewHome(
  context: Pick<UseCaseContext, 'store' | 'bank' | 'kinds' | 'clock'>,
  viewer: string | undefined,
): Promise<HomeView> {
  const { store, bank, clock } = context;
  // First, since it ends exams whose time is up.
  const { state, progress, activity } = await loadProgress(context, viewer);
  const today = new LocalDays().dayNumberOf(clock.now(), activity.timeZone);
  const sittings = viewer === undefined ? [] : await store.read((records) => sittingsOf(records, viewer));
  const unfinished = unfinishedOf(sittings);
  const quizzes = Map.groupBy(bank.quizzes, ({ course }) => course);
  return {
    courses: bank.courses.map((course) => ({ ...course, quizzes: quizzes.get(course.id)?.length ?? 0 })),
    unfinished,
    next: nextStep(bank, sittings, { progress, due: dueInBank(bank, state, today)[0]?.due ?? 0 }, unfinished),
  };
}

function nextStep(
  bank: ServedBank,
  sittings: readonly SittingLine[],
  { progress, due }: { readonly progress: Progress; readonly due: number },
  unfinished: readonly UnfinishedAttempt[],
): NextStep {
  const passed = new Set(sittings.filter(isPassed).map(({ line }) => line.quiz.id));
  // How much is secure tells quizzes apart once all are passed, and is costly to say of many.
  const isAllPassed = bank.quizzes.every(({ id }) => passed.has(id));
  return whatNext({
    unfinished: unfinished[0]?.attempt,
    due,
    hasAnswered: sittings.some(({ state }) => state.answers.size > 0),
    lessons: bank.courses.flatMap(({ id, lessons }) => lessons.map((lesson) => ({ course: id, lesson }))),
    quizzes: bank.quizzes.map((quiz) => ({
      quiz: quiz.id,
      passed: passed.has(quiz.id),
      secureShare: isAllPassed ? secureShare(bank, quiz, progress) : 0,
    })),
  });
}

function unfinishedOf(sittings: readonly SittingLine[]): readonly UnfinishedAttempt[] {
  const open = sittings.filter(({ line }) => line.finishedAt === null && line.quiz.purpose !== 'check');
  const newest = open.filter(
    ({ line }, index) => open.findIndex((other) => other.line.quiz.id === line.quiz.id) === index,
  );
  return newest.map(({ line: { id, quiz, items }, state }) => ({
    attempt: id,
    quiz: { id: quiz.id, title: quiz.title },
    mode: quiz.mode,
    answered: state.answers.size,
    items,
  }));
}

function isPassed({ line, state }: SittingLine): boolean {
  return line.quiz.purpose === undefined && scoreReport(state, line.quiz.cutScore).passed;
}

/** Of the facts that an item asks: background can be no learner's. */
function secureShare(bank: ServedBank, quiz: BankQuiz, progress: Progress): number {
  const asked = factsInBank(bank);
  const facts = quiz.lessons.flatMap((id) => {
    const lesson = outlineNamed(bank, { course: quiz.course, id });
    return lesson?.facts.filter(({ ref }) => asked.has(ref)) ?? [];
  });
  const secure = facts.filter((fact) => progress.facts.get(fact.ref)?.mastery === 'secure');
  return facts.length === 0 ? 0 : secure.length / facts.length;
}
