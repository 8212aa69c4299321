import { z } from 'zod';
import { ok } from '#lib/base/result.ts';
import { judgeResponse, nextPosition, type AttemptState } from '#lib/attempts/attempt.ts';
import type { FormEntry } from '#lib/forms/form.ts';
import { handleFor } from '#lib/forms/handles.ts';
import { fromHandles } from '#lib/forms/public-item.ts';
import type { ItemFeedback } from '#lib/items/view.ts';
import { finishAttemptRow, type StoredAttempt } from '../db/attempts.ts';
import type { ShownItem } from '../db/item-codec.ts';
import { findItem } from '../db/item-revisions.ts';
import { dropSnapshotPast } from '../db/progress-snapshots.ts';
import { insertResponse, responsesOfAttempt, type StoredResponse } from '../db/responses.ts';
import { recallsByRevision, type Recall } from '../db/recalls.ts';
import type { Records } from '../db/tables.ts';
import { frameOf, stateOf } from './attempt-state.ts';
import { timeIn } from './attempt-time.ts';
import type { UseCaseContext } from './context.ts';
import { gradedResponse } from './graded-response.ts';
import { growAttempt } from './grow-attempt.ts';
import { keepProgressAlong } from './keep-progress.ts';
import { onLockedAttempt } from './locked-attempt.ts';
import { refusal, type Answer } from './refusals.ts';
import { responseSchema, type ParsedResponse } from './response-schema.ts';
import { contentAt, feedbackOn, kindOf } from './shown-item.ts';

/** A response that is stored, for good. */
export interface SubmittedResponse {
  readonly feedback: ItemFeedback;
  /** How many items are answered now, of how many. */
  readonly answered: number;
  readonly items: number;
  /** The first item without an answer, counting from 0; undefined when all are answered. */
  readonly next: number | undefined;
  /** True when this was the last open item: the attempt has ended. */
  readonly isFinished: boolean;
}

/**
 * Stores a learner's answer to one item of an attempt in practice, and only then tells what was right. What was missed
 * may come again later in the form. The last answer ends the attempt.
 *
 * @param input what came over the network; see `responseSchema`
 * @returns the feedback, the same again for a response that is sent again; refuses `invalid-response` (an exam's item,
 * too), `attempt-not-found`, `attempt-finished`, `item-withdrawn`, `already-answered` with the feedback on the answer that counts,
 * `response-id-taken` and `learner-erased`
 */
export async function submitResponse(
  context: UseCaseContext,
  viewer: string | undefined,
  attemptId: string,
  input: unknown,
): Promise<Answer<SubmittedResponse>> {
  if (viewer === undefined) return refusal('attempt-not-found');
  const parsed = responseSchema.safeParse(input);
  if (!parsed.success) return refusal('invalid-response', { detail: z.prettifyError(parsed.error) });
  const stored = await onLockedAttempt(context, viewer, attemptId, async (records, attempt) => {
    if (attempt.quiz.mode === 'exam') return refusal('invalid-response', { detail: 'exam' });
    return judge(records, { context, attempt, now: timeIn(context, attempt) }, parsed.data);
  });
  // The response itself is in the log by now; nothing of it waits for this.
  if (stored.ok && stored.value.isFinished) await keepProgressAlong(context, viewer);
  return stored;
}

interface Sitting {
  readonly context: UseCaseContext;
  readonly attempt: StoredAttempt;
  readonly now: string;
}

async function judge(
  records: Records,
  sitting: Sitting,
  parsed: ParsedResponse,
): Promise<Answer<SubmittedResponse>> {
  const { attempt } = sitting;
  const entry = attempt.form.entries.find(
    (candidate) => handleFor(attempt.secret, candidate) === parsed.item,
  );
  if (entry === undefined) return refusal('invalid-response', { detail: 'unknown-handle' });
  const { position } = entry;
  const responses = await responsesOfAttempt(records, attempt.id);
  const recalls = await recallsByRevision(records);
  const state = stateOf(frameOf(attempt, recalls), responses);
  const verdict = judgeResponse(state, { response: parsed.id, position });
  const shown = await findItem(records, contentAt(attempt, position));
  const stored = responses.find((response) => response.position === position);
  if (stored !== undefined) {
    const feedback = feedbackOn(attempt, shown, stored);
    return verdict.ok ? ok(told(state, feedback)) : refusal('already-answered', { feedback });
  }
  if (!verdict.ok) {
    const isWithdrawn = verdict.error.code === 'item-withdrawn';
    return refusal(isWithdrawn ? 'item-withdrawn' : 'attempt-finished');
  }
  return record(records, sitting, { entry, shown, responses, recalls, parsed });
}

interface FreshResponse {
  readonly entry: FormEntry;
  readonly shown: ShownItem;
  readonly responses: readonly StoredResponse[];
  readonly recalls: ReadonlyMap<string, Recall>;
  readonly parsed: ParsedResponse;
}

async function record(
  records: Records,
  { context, attempt, now }: Sitting,
  { entry, shown, responses, recalls, parsed }: FreshResponse,
): Promise<Answer<SubmittedResponse>> {
  const kind = kindOf(context.kinds, shown.item.kind);
  const response = fromHandles(shown.item, entry, attempt.secret, parsed.picks, kind);
  if (!response.ok) return refusal('invalid-response', { detail: response.error.code });
  const { item } = shown;
  const score = kind.score(item, response.value);
  const answer = { ...parsed, response: response.value, receivedAt: now };
  const stored = gradedResponse({ attempt, entry, item, score, told: answer });
  if (!(await insertResponse(records, stored))) return refusal('response-id-taken');
  await dropSnapshotPast(records, attempt.learner, now);
  const all = [...responses, stored];
  const grown = await growAttempt(records, { bank: context.bank, now }, attempt, all);
  const state = stateOf(frameOf(grown, recalls), all);
  const isLast = nextPosition(state) === undefined;
  if (isLast) await finishAttemptRow(records, attempt.id, now);
  return ok({ ...told(state, feedbackOn(attempt, shown, stored)), isFinished: isLast });
}

function told(state: AttemptState, feedback: ItemFeedback): SubmittedResponse {
  return {
    feedback,
    answered: state.answers.size,
    items: state.items,
    next: nextPosition(state),
    isFinished: state.finishedAt !== null,
  };
}
