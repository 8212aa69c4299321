import { z } from 'zod';
import { ok } from '#lib/base/result.ts';
import { factOutcomes } from '#lib/attempts/fact-outcomes.ts';
import { judgeResponse, nextPosition, type AttemptState } from '#lib/attempts/attempt.ts';
import type { FormEntry } from '#lib/forms/form.ts';
import { handleFor } from '#lib/forms/handles.ts';
import { fromHandles } from '#lib/forms/public-item.ts';
import type { Item, Response, Score } from '#lib/items/item.ts';
import type { ItemFeedback } from '#lib/items/view.ts';
import type { StoredAnswer } from '../db/attempt-codecs.ts';
import { finishAttemptRow, lockAttempt, type StoredAttempt } from '../db/attempts.ts';
import type { ShownItem } from '../db/item-codec.ts';
import { findItem } from '../db/item-revisions.ts';
import { holdLearner, isErased } from '../db/learners.ts';
import { insertResponse, responsesOfAttempt, type StoredResponse } from '../db/responses.ts';
import { recallsByRevision } from '../db/recalls.ts';
import type { Records } from '../db/tables.ts';
import { frameOf, isAttemptId, stateOf } from './attempt-state.ts';
import type { UseCaseContext } from './context.ts';
import { refusal, type Answer } from './refusals.ts';
import { contentAt, feedbackOn, kindOf } from './shown-item.ts';

/** More parts or picks than any item has are refused before they cost anything. */
const MOST = 100;
/** Longer than any handle and any number that is typed. */
const LONGEST_TEXT = 200;
/** A day: a page that was left open longer tells nothing about thinking. */
const LONGEST_MS = 86_400_000;

const handleSchema = z.string().regex(/^[0-9a-f]{16}$/u, 'a handle');

/** What a browser sends. */
export const responseSchema = z.object({
  /** UUIDv7, made once when the learner submits; sending it again changes nothing. */
  id: z.uuidv7().transform((id) => id.toLowerCase()),
  /** The item's handle. */
  item: handleSchema,
  /** Part → options; in a part where a number is typed, the text. */
  picks: z
    .record(handleSchema, z.array(z.string().max(LONGEST_TEXT)).max(MOST))
    .refine((picks) => Object.keys(picks).length <= MOST, 'fewer parts'),
  latencyMs: z
    .number()
    .transform((value) => Math.round(Math.min(Math.max(value, 0), LONGEST_MS)))
    .default(0),
  confidence: z.number().int().min(0).max(100).nullable().default(null),
  /** IANA name; what is none counts as UTC. */
  timeZone: z
    .string()
    .regex(/^[\w+/-]{1,64}$/u, 'the name of a time zone')
    .default('UTC')
    .catch('UTC'),
});
type ParsedResponse = z.output<typeof responseSchema>;

/** A response that is stored, for good. */
export interface SubmittedResponse {
  readonly feedback: ItemFeedback;
  /** How many items are answered now, of how many. */
  readonly answered: number;
  readonly items: number;
  /** True when this was the last open item: the attempt has ended. */
  readonly isFinished: boolean;
}

/**
 * Stores a learner's answer to one item, and only then tells what was right. The last answer ends the attempt.
 *
 * @param input what came over the network; see `responseSchema`
 * @returns the feedback, the same again for a response that is sent again; refuses `invalid-response`,
 * `attempt-not-found`, `attempt-finished`, `item-withdrawn`, `already-answered` with the feedback on the answer that counts,
 * `response-id-taken` and `learner-erased`
 */
export async function submitResponse(
  { store, clock, kinds }: Pick<UseCaseContext, 'store' | 'clock' | 'kinds'>,
  viewer: string | undefined,
  attemptId: string,
  input: unknown,
): Promise<Answer<SubmittedResponse>> {
  if (viewer === undefined || !isAttemptId(attemptId)) return refusal('attempt-not-found');
  const parsed = responseSchema.safeParse(input);
  if (!parsed.success) return refusal('invalid-response', { detail: z.prettifyError(parsed.error) });
  return store.write(async (records) => {
    if (!(await holdLearner(records, viewer))) {
      const isGone = await isErased(records, viewer);
      return refusal(isGone ? 'learner-erased' : 'attempt-not-found');
    }
    const attempt = await lockAttempt(records, viewer, attemptId);
    if (attempt === undefined) return refusal('attempt-not-found');
    return judge(records, { attempt, kinds, now: clock.now() }, parsed.data);
  });
}

interface Sitting {
  readonly attempt: StoredAttempt;
  readonly kinds: UseCaseContext['kinds'];
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
  const state = stateOf(frameOf(attempt, await recallsByRevision(records)), responses);
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
  return record(records, sitting, { entry, shown, state, parsed });
}

interface FreshResponse {
  readonly entry: FormEntry;
  readonly shown: ShownItem;
  readonly state: AttemptState;
  readonly parsed: ParsedResponse;
}

async function record(
  records: Records,
  sitting: Sitting,
  fresh: FreshResponse,
): Promise<Answer<SubmittedResponse>> {
  const { attempt, kinds, now } = sitting;
  const { entry, shown, state, parsed } = fresh;
  const kind = kindOf(kinds, shown.item.kind);
  const response = fromHandles(shown.item, entry, attempt.secret, parsed.picks, kind);
  if (!response.ok) return refusal('invalid-response', { detail: response.error.code });
  const score = kind.score(shown.item, response.value);
  const stored = storedResponse(sitting, fresh, answerOf(shown.item, response.value, score), score);
  if (!(await insertResponse(records, stored))) return refusal('response-id-taken');
  const answers = new Map(state.answers).set(stored.position, { response: stored.id, ...stored });
  const isLast = nextPosition({ ...state, answers }) === undefined;
  if (isLast) await finishAttemptRow(records, attempt.id, now);
  return ok({
    feedback: feedbackOn(attempt, shown, stored),
    answered: answers.size,
    items: state.items,
    isFinished: isLast,
  });
}

function told(state: AttemptState, feedback: ItemFeedback): SubmittedResponse {
  return {
    feedback,
    answered: state.answers.size,
    items: state.items,
    isFinished: state.finishedAt !== null,
  };
}

function answerOf(item: Item, response: Response, score: Score): StoredAnswer {
  return {
    ...response,
    parts: score.parts,
    kind: item.kind,
    objective: `${item.course}/${item.lesson}/${item.objective}`,
    facts: factOutcomes(item, response, score),
  };
}

function storedResponse(
  { attempt, now }: Sitting,
  { entry, parsed }: FreshResponse,
  answer: StoredAnswer,
  score: Score,
): StoredResponse {
  return {
    id: parsed.id,
    attempt: attempt.id,
    learner: attempt.learner,
    position: entry.position,
    itemRevision: entry.revision,
    answer,
    confidence: parsed.confidence,
    latencyMs: parsed.latencyMs,
    points: score.points,
    max: score.max,
    receivedAt: now,
    timeZone: parsed.timeZone,
  };
}
