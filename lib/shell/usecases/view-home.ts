import type { Bank, BankCourse, BankQuiz } from '#lib/bank/bank.ts';
import { scoreReport } from '#lib/attempts/score-report.ts';
import { foldProgress, type Progress } from '#lib/progress/fold-progress.ts';
import { whatNext, type NextStep } from '#lib/progress/what-next.ts';
import { listAttempts, type AttemptLine } from '../db/attempts.ts';
import { responsesOfLearner, type StoredResponse } from '../db/responses.ts';
import { loggedResponse, stateOf } from './attempt-state.ts';
import { settleExams } from './close-exam.ts';
import type { UseCaseContext } from './context.ts';

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
  const { store, bank } = context;
  if (viewer !== undefined) await settleExams(context, viewer);
  const { attempts, responses } =
    viewer === undefined
      ? { attempts: [], responses: [] }
      : await store.read(async (records) => ({
          attempts: await listAttempts(records, viewer),
          responses: await responsesOfLearner(records, viewer),
        }));
  const unfinished = unfinishedOf(attempts, responses);
  return {
    courses: bank.courses.map((course) => ({
      ...course,
      quizzes: bank.quizzes.filter((quiz) => quiz.course === course.id).length,
    })),
    unfinished,
    next: nextStep(bank, attempts, responses, unfinished),
  };
}

function nextStep(
  bank: Bank,
  attempts: readonly AttemptLine[],
  responses: readonly StoredResponse[],
  unfinished: readonly UnfinishedAttempt[],
): NextStep {
  const passed = new Set(attempts.filter((line) => isPassed(line, responses)).map((line) => line.quiz.id));
  const progress = foldProgress(responses.map(loggedResponse));
  return whatNext({
    unfinished: unfinished[0]?.attempt,
    hasAnswered: responses.length > 0,
    lessons: bank.courses.flatMap(({ id, lessons }) => lessons.map((lesson) => ({ course: id, lesson }))),
    quizzes: bank.quizzes.map((quiz) => ({
      quiz: quiz.id,
      passed: passed.has(quiz.id),
      secureShare: secureShare(bank, quiz, progress),
    })),
  });
}

function unfinishedOf(
  attempts: readonly AttemptLine[],
  responses: readonly StoredResponse[],
): readonly UnfinishedAttempt[] {
  const open = attempts.filter((line) => line.finishedAt === null && line.quiz.purpose !== 'check');
  const newest = open.filter(
    (line, index) => open.findIndex(({ quiz }) => quiz.id === line.quiz.id) === index,
  );
  return newest.map(({ id, quiz, items }) => ({
    attempt: id,
    quiz: { id: quiz.id, title: quiz.title },
    mode: quiz.mode,
    answered: responses.filter((response) => response.attempt === id).length,
    items,
  }));
}

function isPassed(line: AttemptLine, responses: readonly StoredResponse[]): boolean {
  if (line.quiz.purpose !== undefined) return false;
  const own = responses.filter((response) => response.attempt === line.id);
  return scoreReport(stateOf(line, own), line.quiz.cutScore).passed;
}

function secureShare(bank: Bank, quiz: BankQuiz, progress: Progress): number {
  const facts = bank.lessons
    .filter((lesson) => lesson.course === quiz.course && quiz.lessons.includes(lesson.id))
    .flatMap((lesson) => lesson.facts);
  const secure = facts.filter((fact) => progress.facts.get(fact.ref)?.mastery === 'secure');
  return facts.length === 0 ? 0 : secure.length / facts.length;
}
