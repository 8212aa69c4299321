import { ok } from '#lib/base/result.ts';
import { sha256 } from '#lib/base/hash.ts';
import { formInOrder } from '#lib/forms/form-in-order.ts';
import { beginAttempt, saltOf, type StartedAttempt } from './begin-attempt.ts';
import type { UseCaseContext } from './context.ts';
import { refusal, type Answer } from './refusals.ts';
import { todaysReview } from './todays-review.ts';

/** A review has no pass mark of its own: what it changes is when each fact comes again. */
const CUT_SCORE = 100;

/**
 * Begins a review in practice: the facts of a course that are due, in the order in which they matter today.
 *
 * @returns refuses `quiz-not-found` for a course that there is not, and `nothing-to-review` when today holds nothing more
 */
export async function startReview(
  context: UseCaseContext,
  viewer: string | undefined,
  course: string,
): Promise<Answer<StartedAttempt>> {
  const { bank, clock } = context;
  const about = bank.courses.find(({ id }) => id === course);
  if (about === undefined) return refusal('quiz-not-found');
  const reviewOf = await todaysReview(context, viewer);
  const { items } = await reviewOf(course);
  if (items.length === 0) return refusal('nothing-to-review');
  const attempt = clock.randomId();
  const salt = await saltOf(context, viewer);
  const startedAt = clock.now();
  const id = `review/${course}`;
  const seed = sha256(['review', bank.revision, bank.engine, salt, attempt].join('\u0000'));
  const form = formInOrder(id, items, seed);
  const quiz = {
    id,
    title: about.title,
    course,
    cutScore: CUT_SCORE,
    mode: 'practice',
    purpose: 'review',
  } as const;
  const beginning = { viewer, attempt, quiz, salt, form, items, startedAt, deadline: null };
  return ok(await beginAttempt(context, beginning));
}
