/** The end of an exam: what stands then is graded and becomes part of the log; nothing is graded before. */
import { ok } from '#lib/base/result.ts';
import { isOver, standingAnswers } from '#lib/attempts/exam.ts';
import { finishAttemptRow, findAttempt, overdueAttempts, type StoredAttempt } from '../db/attempts.ts';
import { answersOfExam, type StoredExamAnswer } from '../db/exam-answers.ts';
import { findItem } from '../db/item-revisions.ts';
import { dropSnapshotPast } from '../db/progress-snapshots.ts';
import { insertResponse } from '../db/responses.ts';
import type { Records } from '../db/tables.ts';
import { timeIn } from './attempt-time.ts';
import type { UseCaseContext } from './context.ts';
import { gradedResponse } from './graded-response.ts';
import { onLockedAttempt } from './locked-attempt.ts';
import { contentAt, entryAt, kindOf } from './shown-item.ts';

/** An exam with the world it is graded by. */
export interface Closing {
  readonly attempt: StoredAttempt;
  readonly kinds: UseCaseContext['kinds'];
  /** ISO 8601, by the server's clock. */
  readonly now: string;
  readonly randomId: () => string;
}

/**
 * Ends an exam at `now`, or at its deadline when that has passed. The caller holds the attempt. One that has ended stays
 * as it is.
 */
export async function closeExam(records: Records, closing: Closing): Promise<StoredAttempt> {
  const { attempt, now } = closing;
  if (attempt.finishedAt !== null) return attempt;
  const endedAt = isOver(attempt.deadline, now) ? (attempt.deadline ?? now) : now;
  const standing = standingAnswers(await answersOfExam(records, attempt.id));
  for (const answer of standing.values()) await grade(records, { ...closing, now: endedAt }, answer);
  await dropSnapshotPast(records, attempt.learner, endedAt);
  await finishAttemptRow(records, attempt.id, endedAt);
  return { ...attempt, finishedAt: endedAt };
}

/** An exam to be ended now. */
export function closingOf(
  context: Pick<UseCaseContext, 'clock' | 'monotonic' | 'kinds'>,
  attempt: StoredAttempt,
): Closing {
  const { kinds, clock } = context;
  return { attempt, kinds, now: timeIn(context, attempt), randomId: clock.randomId };
}

/** Ends an exam whose time is up; any other attempt stays as it is. The caller holds the attempt. */
export async function closeWhenOver(records: Records, closing: Closing): Promise<StoredAttempt> {
  return isDue(closing.attempt, closing.now) ? closeExam(records, closing) : closing.attempt;
}

/** Ends the viewer's exam when its time is up: called before an attempt is looked at. */
export async function settleExam(
  context: Pick<UseCaseContext, 'store' | 'clock' | 'monotonic' | 'kinds'>,
  viewer: string,
  attemptId: string,
): Promise<void> {
  const attempt = await context.store.read((records) => findAttempt(records, viewer, attemptId));
  if (attempt === undefined || !isDue(attempt, timeIn(context, attempt))) return;
  await onLockedAttempt(context, viewer, attemptId, async (records, held) =>
    ok(await closeWhenOver(records, closingOf(context, held))),
  );
}

/** Ends every exam of the viewer whose time is up. */
export async function settleExams(
  context: Pick<UseCaseContext, 'store' | 'clock' | 'monotonic' | 'kinds'>,
  viewer: string,
): Promise<void> {
  const now = context.clock.now();
  const overdue = await context.store.read((records) => overdueAttempts(records, viewer, now));
  for (const attempt of overdue) await settleExam(context, viewer, attempt);
}

function isDue(
  { quiz, finishedAt, deadline }: Pick<StoredAttempt, 'quiz' | 'finishedAt' | 'deadline'>,
  now: string,
): boolean {
  return quiz.mode === 'exam' && finishedAt === null && isOver(deadline, now);
}

async function grade(
  records: Records,
  { attempt, kinds, now, randomId }: Closing,
  answer: StoredExamAnswer,
): Promise<void> {
  const { item } = await findItem(records, contentAt(attempt, answer.position));
  const score = kindOf(kinds, item.kind).score(item, answer.response);
  // It counts from the moment the exam has ended, so the log stays in the order in which progress learned of it.
  const told = { ...answer, receivedAt: now };
  const entry = entryAt(attempt, answer.position);
  const response = gradedResponse({ attempt, entry, item, score, told });
  // A client may have spent the answer's id on something else since; an answer is not lost over that.
  if (!(await insertResponse(records, response)))
    await insertResponse(records, { ...response, id: randomId() });
}
