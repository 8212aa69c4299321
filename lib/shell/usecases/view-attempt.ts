import { ok } from '#lib/base/result.ts';
import { nextPosition } from '#lib/attempts/attempt.ts';
import { handleFor } from '#lib/forms/handles.ts';
import { toPublicItem } from '#lib/forms/public-item.ts';
import type { Confidence } from '#lib/attempts/confidence.ts';
import type { ItemFeedback, PracticeKey, PublicItem } from '#lib/items/view.ts';
import type { StoredQuiz } from '../db/attempt-codecs.ts';
import { findAttempt, type StoredAttempt } from '../db/attempts.ts';
import { findItem } from '../db/item-revisions.ts';
import { responsesOfAttempt } from '../db/responses.ts';
import { recallsByRevision } from '../db/recalls.ts';
import type { Records } from '../db/tables.ts';
import { frameOf, isAttemptId, stateOf } from './attempt-state.ts';
import type { UseCaseContext } from './context.ts';
import { recallView, type RecallView } from './recall-view.ts';
import { refusal, type Answer } from './refusals.ts';
import { lateTexts } from './late-texts.ts';
import { settleExam } from './close-exam.ts';
import { contentAt, entryAt, feedbackOn, feedbackWithoutAnswer, keyFor, kindOf } from './shown-item.ts';

/** The quiz of an attempt, as it was when the attempt began. */
export type AttemptQuiz = Pick<StoredQuiz, 'id' | 'title' | 'course' | 'mode' | 'purpose'>;

/** One item of an attempt, and where the learner stands. */
export interface AttemptView {
  readonly attempt: string;
  readonly quiz: AttemptQuiz;
  readonly isFinished: boolean;
  /** Each item, in order: by which handle it is answered, and whether it is, or is withdrawn and so no longer asked. */
  readonly places: readonly { readonly handle: string; readonly isAnswered: boolean }[];
  /** The first item without an answer, counting from 0; undefined when all are answered. */
  readonly next: number | undefined;
  /** The item shown, counting from 0. */
  readonly position: number;
  readonly item: PublicItem;
  /** Present once the item is answered, or the attempt has ended. */
  readonly feedback: ItemFeedback | undefined;
  /** In practice, while the item has no answer: what the page grades by. */
  readonly key: PracticeKey | undefined;
  /** How sure the learner said they were. */
  readonly confidence: Confidence | null;
  /** The item whose miss this one asks about again, counting from 0. */
  readonly variantOf: number | undefined;
  /** In an exam: what was answered after the end, in words. It did not count. */
  readonly late: readonly string[];
  /** Set when the item was withdrawn: there is nothing to answer any more. */
  readonly recall: RecallView | undefined;
}

/**
 * What the page of an attempt shows. Needs the store alone, so it works when the bank has moved on.
 *
 * @param position the item to show, counting from 0; without one, or with one that there is not, the first that has no
 * answer, or the first of all
 * @returns refuses `attempt-not-found`, also for another learner's attempt, and `attempt-unfinished` for an exam that is
 * under way: see `viewExam`
 */
export async function viewAttempt(
  context: Pick<UseCaseContext, 'store' | 'kinds' | 'clock' | 'monotonic'>,
  viewer: string | undefined,
  attemptId: string,
  position?: number,
): Promise<Answer<AttemptView>> {
  if (viewer === undefined || !isAttemptId(attemptId)) return refusal('attempt-not-found');
  await settleExam(context, viewer, attemptId);
  return context.store.read(async (records) => {
    const attempt = await findAttempt(records, viewer, attemptId);
    if (attempt === undefined) return refusal('attempt-not-found');
    if (attempt.quiz.mode === 'exam' && attempt.finishedAt === null) return refusal('attempt-unfinished');
    return ok(await show(records, context.kinds, attempt, position));
  });
}

async function show(
  records: Records,
  kinds: UseCaseContext['kinds'],
  attempt: StoredAttempt,
  wanted: number | undefined,
): Promise<AttemptView> {
  const responses = await responsesOfAttempt(records, attempt.id);
  const recalls = await recallsByRevision(records);
  const state = stateOf(frameOf(attempt, recalls), responses);
  const next = nextPosition(state);
  const position = positionOf(attempt, wanted, next);
  const shown = await findItem(records, contentAt(attempt, position));
  const stored = responses.find((response) => response.position === position);
  const isFinished = state.finishedAt !== null;
  const closed = isFinished ? feedbackWithoutAnswer(attempt, shown, position, kinds) : undefined;
  const isOpen = stored === undefined && !isFinished;
  const recall = recallView(recalls.get(shown.item.revision), shown);
  const entry = entryAt(attempt, position);
  const places = attempt.form.entries.map((each) => ({
    handle: handleFor(attempt.secret, each),
    isAnswered: state.answers.has(each.position) || state.withdrawn.has(each.position),
  }));
  return {
    attempt: attempt.id,
    quiz: quizOf(attempt),
    isFinished,
    places,
    next,
    position,
    item: toPublicItem(shown.item, entry, attempt.secret, kindOf(kinds, shown.item.kind)),
    feedback: stored === undefined ? closed : feedbackOn(attempt, shown, stored),
    key: isOpen && recall === undefined ? keyFor(attempt, shown, position) : undefined,
    confidence: stored?.confidence ?? null,
    variantOf: entry.variantOf,
    late: (await lateTexts(records, attempt)).get(position)?.(shown.item) ?? [],
    recall,
  };
}

/** The position that was asked for, where there is such a one; otherwise the next that is open, or the first. */
function positionOf({ form }: StoredAttempt, wanted: number | undefined, next: number | undefined): number {
  return wanted !== undefined && wanted in form.entries ? wanted : (next ?? 0);
}

/** What pages say of an attempt's quiz. */
export function quizOf({ quiz }: Pick<StoredAttempt, 'quiz'>): AttemptQuiz {
  const { id, title, course, mode, purpose } = quiz;
  return { id, title, course, mode, ...(purpose === undefined ? {} : { purpose }) };
}
