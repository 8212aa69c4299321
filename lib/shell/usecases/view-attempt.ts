import { ok } from '#lib/base/result.ts';
import { nextPosition } from '#lib/attempts/attempt.ts';
import { toPublicItem } from '#lib/forms/public-item.ts';
import type { ItemFeedback, PublicItem } from '#lib/items/view.ts';
import { findAttempt, type StoredAttempt } from '../db/attempts.ts';
import { findItem } from '../db/item-revisions.ts';
import { responsesOfAttempt } from '../db/responses.ts';
import { recallsByRevision } from '../db/recalls.ts';
import type { Records } from '../db/tables.ts';
import { frameOf, isAttemptId, stateOf } from './attempt-state.ts';
import type { UseCaseContext } from './context.ts';
import { recallView, type RecallView } from './recall-view.ts';
import { refusal, type Answer } from './refusals.ts';
import { contentAt, entryAt, feedbackOn, feedbackWithoutAnswer, kindOf } from './shown-item.ts';

/** One item of an attempt, and where the learner stands. */
export interface AttemptView {
  readonly attempt: string;
  readonly quiz: { readonly id: string; readonly title: string; readonly course: string };
  readonly isFinished: boolean;
  /** Whether each item, in order, is answered, or withdrawn and so no longer asked. */
  readonly answered: readonly boolean[];
  /** The first item without an answer, counting from 0; undefined when all are answered. */
  readonly next: number | undefined;
  /** The item shown, counting from 0. */
  readonly position: number;
  readonly item: PublicItem;
  /** Present once the item is answered, or the attempt has ended. */
  readonly feedback: ItemFeedback | undefined;
  /** Set when the item was withdrawn: there is nothing to answer any more. */
  readonly recall: RecallView | undefined;
}

/**
 * What the page of an attempt shows. Needs the store alone, so it works when the bank has moved on.
 *
 * @param position the item to show, counting from 0; without one, or with one that there is not, the first that has no
 * answer, or the first of all
 * @returns refuses `attempt-not-found`, also for another learner's attempt
 */
export async function viewAttempt(
  { store, kinds }: Pick<UseCaseContext, 'store' | 'kinds'>,
  viewer: string | undefined,
  attemptId: string,
  position?: number,
): Promise<Answer<AttemptView>> {
  if (viewer === undefined || !isAttemptId(attemptId)) return refusal('attempt-not-found');
  return store.read(async (records) => {
    const attempt = await findAttempt(records, viewer, attemptId);
    return attempt === undefined
      ? refusal('attempt-not-found')
      : ok(await show(records, kinds, attempt, position));
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
  const position = wanted !== undefined && wanted in attempt.form.entries ? wanted : (next ?? 0);
  const shown = await findItem(records, contentAt(attempt, position));
  const stored = responses.find((response) => response.position === position);
  const isFinished = state.finishedAt !== null;
  const closed = isFinished ? feedbackWithoutAnswer(attempt, shown, position, kinds) : undefined;
  return {
    attempt: attempt.id,
    quiz: { id: attempt.quiz.id, title: attempt.quiz.title, course: attempt.quiz.course },
    isFinished,
    answered: attempt.form.entries.map(
      ({ position: place }) => state.answers.has(place) || state.withdrawn.has(place),
    ),
    next,
    position,
    item: toPublicItem(
      shown.item,
      entryAt(attempt, position),
      attempt.secret,
      kindOf(kinds, shown.item.kind),
    ),
    feedback: stored === undefined ? closed : feedbackOn(attempt, shown, stored),
    recall: recallView(recalls.get(shown.item.revision), shown),
  };
}
