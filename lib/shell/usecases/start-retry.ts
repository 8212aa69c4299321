import { missedFacts } from '#lib/attempts/missed-facts.ts';
import { ok } from '#lib/base/result.ts';
import { sha256 } from '#lib/base/hash.ts';
import { lessonsAsking, lessonsBehind } from '#lib/bank/served-bank.ts';
import { servable } from '#lib/bank/servable.ts';
import { retryForm } from '#lib/forms/retry-form.ts';
import type { Item } from '#lib/items/item.ts';
import { findAttempt, type StoredAttempt } from '../db/attempts.ts';
import { findItems } from '../db/item-revisions.ts';
import { recallsByRevision, type Recall } from '../db/recalls.ts';
import { responsesOfAttempt, type StoredResponse } from '../db/responses.ts';
import { isAttemptId } from './attempt-state.ts';
import { beginAttempt, saltOf, type StartedAttempt } from './begin-attempt.ts';
import type { UseCaseContext } from './context.ts';
import { refusal, type Answer } from './refusals.ts';

/** Digits of the day in an ISO 8601 time. */
const ISO_DAY = 10;

/**
 * Begins an attempt in practice over the facts that a finished attempt missed, in other variants where there are any.
 *
 * @returns refuses `attempt-not-found`, `attempt-unfinished`, and `nothing-to-retry` when nothing was missed or no item
 * asks it any more
 */
export async function startRetry(
  context: UseCaseContext,
  viewer: string | undefined,
  attemptId: string,
): Promise<Answer<StartedAttempt>> {
  const { bank, clock } = context;
  const missed = await missedIn(context, viewer, attemptId);
  if (!missed.ok) return missed;
  const { earlier, facts, shown, recalls } = missed.value;
  const attempt = clock.randomId();
  const salt = await saltOf(context, viewer);
  const startedAt = clock.now();
  const part = await bank.part([...lessonsAsking(bank, facts), ...lessonsBehind(shown)]);
  const items = servable(part, startedAt.slice(0, ISO_DAY), recalls);
  const form = retryForm({
    quiz: earlier.quiz.id,
    facts,
    shown,
    items,
    traits: part.traits,
    seed: sha256(['retry', bank.revision, bank.engine, salt, attempt].join('\u0000')),
  });
  if (form === undefined) return refusal('nothing-to-retry');
  const { id, title, course, cutScore } = earlier.quiz;
  const quiz = { id, title, course, cutScore, mode: 'practice', purpose: 'retry' } as const;
  const beginning = { viewer, attempt, quiz, salt, form, items, startedAt, deadline: null };
  return ok(await beginAttempt(context, beginning));
}

interface Missed {
  readonly earlier: StoredAttempt;
  readonly facts: readonly string[];
  readonly shown: readonly Item[];
  readonly recalls: ReadonlyMap<string, Recall>;
}

async function missedIn(
  { store }: Pick<UseCaseContext, 'store'>,
  viewer: string | undefined,
  attemptId: string,
): Promise<Answer<Missed>> {
  if (viewer === undefined || !isAttemptId(attemptId)) return refusal('attempt-not-found');
  return store.read(async (records) => {
    const earlier = await findAttempt(records, viewer, attemptId);
    if (earlier === undefined) return refusal('attempt-not-found');
    if (earlier.finishedAt === null) return refusal('attempt-unfinished');
    const responses = await responsesOfAttempt(records, attemptId);
    const shown = (await findItems(records, earlier.contents)).map(({ item }) => item);
    const recalls = await recallsByRevision(records);
    return ok({ earlier, shown, recalls, facts: missedOf(responses, shown, recalls) });
  });
}

/** The facts that the responses to a form missed, and those of its items without one. What was withdrawn says nothing. */
export function missedOf(
  responses: readonly StoredResponse[],
  shown: readonly Item[],
  recalls: ReadonlyMap<string, Recall>,
): readonly string[] {
  const answered = new Set(responses.map(({ position }) => position));
  const open = shown.filter((item, position) => !answered.has(position) && !recalls.has(item.revision));
  const standing = responses.filter(({ itemRevision }) => !recalls.has(itemRevision));
  return missedFacts(
    standing.flatMap(({ answer }) => answer.facts),
    open.flatMap(({ facts }) => facts),
  );
}
