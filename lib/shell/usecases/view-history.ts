import { ok } from '#lib/base/result.ts';
import { asFirstScored } from '#lib/attempts/attempt.ts';
import { scoreReport } from '#lib/attempts/score-report.ts';
import { isTimeZone } from '#lib/progress/local-day.ts';
import type { ItemFeedback, PublicItem } from '#lib/items/view.ts';
import { attemptLine, findAttempt, type ListPart } from '../db/attempts.ts';
import { recallsByRevision } from '../db/recalls.ts';
import { newestTimeZone, responsesOfAttempt, type StoredResponse } from '../db/responses.ts';
import { isAttemptId, lineFrame, stateOf } from './attempt-state.ts';
import { settleExam, settleExams } from './close-exam.ts';
import type { UseCaseContext } from './context.ts';
import type { RecallView } from './recall-view.ts';
import { refusal, type Answer } from './refusals.ts';
import { sittingsOf, type SittingLine } from './sittings.ts';
import { quizOf, viewAttempt, type AttemptQuiz } from './view-attempt.ts';

/** The viewer's time zone at their last response (IANA name); UTC before any. */
export async function lastTimeZone(
  { store }: Pick<UseCaseContext, 'store'>,
  viewer: string | undefined,
): Promise<string> {
  if (viewer === undefined) return 'UTC';
  const timeZone = await store.read((records) => newestTimeZone(records, viewer));
  return timeZone !== undefined && isTimeZone(timeZone) ? timeZone : 'UTC';
}

/** One attempt in the learner's history. */
export interface HistoryLine {
  readonly attempt: string;
  readonly quiz: AttemptQuiz;
  /** ISO 8601 */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly items: number;
  /** Of an exam under way, 0: what it was answered is told when it ends. */
  readonly answered: number;
  /** 0 to 100; of an attempt under way, undefined. */
  readonly percentage: number | undefined;
  /** The score as it was before items were withdrawn; undefined when none was since it ended. */
  readonly firstPercentage: number | undefined;
  readonly passed: boolean;
}

/** Attempts that are read when nobody says how many. */
const NEWEST: ListPart = { skip: 0, most: 1000 };

/** The viewer's attempts, newest first. @param part which of them */
export async function viewHistory(
  context: Pick<UseCaseContext, 'store' | 'clock' | 'monotonic' | 'kinds'>,
  viewer: string | undefined,
  part: ListPart = NEWEST,
): Promise<readonly HistoryLine[]> {
  if (viewer === undefined) return [];
  await settleExams(context, viewer);
  const sittings = await context.store.read((records) => sittingsOf(records, viewer, part));
  return sittings.map(historyLine);
}

function historyLine({ line, state }: SittingLine): HistoryLine {
  const { id, quiz, startedAt, finishedAt, items } = line;
  const report = scoreReport(state, quiz.cutScore);
  const first = scoreReport(asFirstScored(state), quiz.cutScore);
  const isOver = finishedAt !== null;
  return {
    attempt: id,
    quiz: quizOf({ quiz }),
    startedAt,
    finishedAt,
    items,
    answered: state.answers.size,
    percentage: isOver ? report.percentage : undefined,
    firstPercentage: isOver && state.withdrawn.size > 0 ? first.percentage : undefined,
    passed: report.passed,
  };
}

/** An item of an attempt as it was shown, what was answered and what was right. */
export interface HistoryItem {
  /** Counts from 0. */
  readonly position: number;
  readonly item: PublicItem;
  readonly feedback: ItemFeedback;
  readonly recall: RecallView | undefined;
  readonly outcome: 'right' | 'partly' | 'wrong' | 'unanswered';
  /** Undefined when it was not answered. */
  readonly answer: Pick<StoredResponse, 'receivedAt' | 'latencyMs' | 'confidence'> | undefined;
}

/** A whole attempt as it was shown. */
export interface AttemptHistory extends HistoryLine {
  /** Items whose answers may be seen, in the order of the attempt. */
  readonly shown: readonly HistoryItem[];
}

/**
 * An attempt with every item as it was shown, from what was kept then: the content may have changed since. Items whose answers
 * are not told yet are left out.
 *
 * @returns refuses `attempt-not-found`, also for another learner's attempt
 */
export async function viewAttemptHistory(
  context: Pick<UseCaseContext, 'store' | 'kinds' | 'clock' | 'monotonic'>,
  viewer: string | undefined,
  attemptId: string,
): Promise<Answer<AttemptHistory>> {
  const { store } = context;
  if (viewer === undefined || !isAttemptId(attemptId)) return refusal('attempt-not-found');
  await settleExam(context, viewer, attemptId);
  const kept = await store.read(async (records) => {
    const attempt = await findAttempt(records, viewer, attemptId);
    if (attempt === undefined) return undefined;
    const responses = await responsesOfAttempt(records, attemptId);
    const line = attemptLine(attempt);
    const state = stateOf(lineFrame(line, await recallsByRevision(records)), responses);
    return { line: historyLine({ line, state }), responses };
  });
  if (kept === undefined) return refusal('attempt-not-found');
  const { line, responses } = kept;
  if (line.quiz.mode === 'exam' && line.finishedAt === null) return ok({ ...line, shown: [] });
  const shown: HistoryItem[] = [];
  for (let position = 0; position < line.items; position += 1) {
    const view = await viewAttempt(context, viewer, attemptId, position);
    if (!view.ok) return view;
    const { item, feedback, recall } = view.value;
    const answer = responses.find((response) => response.position === position);
    if (feedback !== undefined) {
      const outcome = answer === undefined ? 'unanswered' : outcomeOf(feedback.score);
      shown.push({ position, item, feedback, recall, outcome, answer });
    }
  }
  return ok({ ...line, shown });
}

function outcomeOf({ points, max }: ItemFeedback['score']): HistoryItem['outcome'] {
  if (points >= max) return 'right';
  return points > 0 ? 'partly' : 'wrong';
}
