import { ok } from '#lib/base/result.ts';
import type { Confidence } from '#lib/attempts/confidence.ts';
import { remainingMs, standingAnswers } from '#lib/attempts/exam.ts';
import { toHandles, toPublicItem, type HandlePicks } from '#lib/forms/public-item.ts';
import type { PublicItem } from '#lib/items/view.ts';
import { findAttempt, type StoredAttempt } from '../db/attempts.ts';
import { answersOfExam } from '../db/exam-answers.ts';
import { marksOfExam } from '../db/exam-marks.ts';
import { findItems } from '../db/item-revisions.ts';
import { recallsByRevision } from '../db/recalls.ts';
import type { Records } from '../db/tables.ts';
import { isAttemptId } from './attempt-state.ts';
import { timeIn } from './attempt-time.ts';
import { settleExam } from './close-exam.ts';
import type { UseCaseContext } from './context.ts';
import { refusal, type Answer } from './refusals.ts';
import { entryAt, kindOf } from './shown-item.ts';

/** One item of an exam, with what the learner has made of it so far. */
export interface ExamItem {
  readonly item: PublicItem;
  /** What is chosen or typed, by handle; empty without an answer. */
  readonly picks: HandlePicks;
  readonly confidence: Confidence | null;
  readonly flagged: boolean;
  /** Handles of the options that are struck out. */
  readonly struck: readonly string[];
  /** Nothing is to be answered any more, and nothing counts. Why is told after the end. */
  readonly isWithdrawn: boolean;
}

/** An exam that is under way. Nothing in it tells what is right. */
export interface ExamView {
  readonly attempt: string;
  readonly quiz: { readonly id: string; readonly title: string };
  readonly items: readonly ExamItem[];
  /** Milliseconds until it ends by itself; null when it does not. */
  readonly remainingMs: number | null;
}

/**
 * The viewer's exam while it lasts. One whose time is up is ended first.
 *
 * @returns undefined for an attempt in practice and for an exam that has ended; refuses `attempt-not-found`
 */
export async function viewExam(
  context: Pick<UseCaseContext, 'store' | 'clock' | 'monotonic' | 'kinds'>,
  viewer: string | undefined,
  attemptId: string,
): Promise<Answer<ExamView | undefined>> {
  if (viewer === undefined || !isAttemptId(attemptId)) return refusal('attempt-not-found');
  await settleExam(context, viewer, attemptId);
  return context.store.read(async (records) => {
    const attempt = await findAttempt(records, viewer, attemptId);
    if (attempt === undefined) return refusal('attempt-not-found');
    const isUnderWay = attempt.quiz.mode === 'exam' && attempt.finishedAt === null;
    return ok(isUnderWay ? await show(records, context, attempt) : undefined);
  });
}

async function show(
  records: Records,
  context: Pick<UseCaseContext, 'clock' | 'monotonic' | 'kinds'>,
  attempt: StoredAttempt,
): Promise<ExamView> {
  const { kinds } = context;
  const shown = await findItems(records, attempt.contents);
  const standing = standingAnswers(await answersOfExam(records, attempt.id));
  const marks = await marksOfExam(records, attempt.id);
  const recalls = await recallsByRevision(records);
  return {
    attempt: attempt.id,
    quiz: { id: attempt.quiz.id, title: attempt.quiz.title },
    items: shown.map(({ item }, position) => {
      const entry = entryAt(attempt, position);
      const answer = standing.get(position);
      const { flagged = false, struck = [] } = marks.get(position) ?? {};
      return {
        item: toPublicItem(item, entry, attempt.secret, kindOf(kinds, item.kind)),
        picks: answer === undefined ? {} : toHandles(entry, attempt.secret, answer.response),
        confidence: answer?.confidence ?? null,
        flagged,
        struck,
        isWithdrawn: recalls.has(item.revision),
      };
    }),
    remainingMs: remainingMs(attempt.deadline, timeIn(context, attempt)),
  };
}
