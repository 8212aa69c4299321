import { z } from 'zod';
import { ok, type Result } from '#lib/base/result.ts';
import { remainingMs } from '#lib/attempts/exam.ts';
import type { FormEntry } from '#lib/forms/form.ts';
import { handleFor } from '#lib/forms/handles.ts';
import { fromHandles, type ResponseFault } from '#lib/forms/public-item.ts';
import type { Response } from '#lib/items/item.ts';
import type { StoredAttempt } from '../db/attempts.ts';
import { answersOfExam, insertExamAnswer, isEmptyResponse } from '../db/exam-answers.ts';
import { findItem } from '../db/item-revisions.ts';
import { recallsByRevision } from '../db/recalls.ts';
import { hasResponse } from '../db/responses.ts';
import type { Records } from '../db/tables.ts';
import { closeWhenOver, closingOf } from './close-exam.ts';
import type { UseCaseContext } from './context.ts';
import { onLockedAttempt } from './locked-attempt.ts';
import { refusal, type Answer } from './refusals.ts';
import { responseSchema, type ParsedResponse } from './response-schema.ts';
import { contentAt, kindOf } from './shown-item.ts';

/** Answers that an exam receives for each of its items, changes of mind included, before it takes no more. */
const MOST_PER_ITEM = 100;

/** An answer that an exam has received, for good. Nothing in it tells what is right. */
export interface SavedAnswer {
  /** True when it came after the end: it is kept and shown, and does not count. */
  readonly isLate: boolean;
  /** Milliseconds until the exam ends by itself; null when it does not. */
  readonly remainingMs: number | null;
}

/**
 * Stores an answer to one item of an exam. Any number may follow, one without a pick takes the answer back; the last one
 * before the end counts. An exam whose time is up is ended first.
 *
 * @param input what came over the network; see `responseSchema`
 * @returns the same for an answer that is sent again; refuses `invalid-response` (an item in practice, too),
 * `attempt-not-found`, `item-withdrawn`, `too-many-answers`, `response-id-taken` and `learner-erased`
 */
export async function saveExamAnswer(
  context: Pick<UseCaseContext, 'store' | 'clock' | 'monotonic' | 'kinds'>,
  viewer: string | undefined,
  attemptId: string,
  input: unknown,
): Promise<Answer<SavedAnswer>> {
  if (viewer === undefined) return refusal('attempt-not-found');
  const parsed = responseSchema.safeParse(input);
  if (!parsed.success) return refusal('invalid-response', { detail: z.prettifyError(parsed.error) });
  const { kinds } = context;
  return onLockedAttempt(context, viewer, attemptId, async (records, held) => {
    if (held.quiz.mode !== 'exam') return refusal('invalid-response', { detail: 'practice' });
    const closing = closingOf(context, held);
    const attempt = await closeWhenOver(records, closing);
    return save(records, { attempt, kinds, now: closing.now }, parsed.data);
  });
}

interface Sitting {
  readonly attempt: StoredAttempt;
  readonly kinds: UseCaseContext['kinds'];
  readonly now: string;
}

async function save(
  records: Records,
  { attempt, kinds, now }: Sitting,
  parsed: ParsedResponse,
): Promise<Answer<SavedAnswer>> {
  const entry = attempt.form.entries.find((known) => handleFor(attempt.secret, known) === parsed.item);
  if (entry === undefined) return refusal('invalid-response', { detail: 'unknown-handle' });
  const response = await readResponse(records, { attempt, entry, kinds, parsed });
  if (!response.ok) return refusal('invalid-response', { detail: response.error.code });
  const answers = await answersOfExam(records, attempt.id);
  const again = answers.find(({ id }) => id === parsed.id);
  const isLate = attempt.finishedAt !== null;
  const left = isLate ? 0 : remainingMs(attempt.deadline, now);
  if (again !== undefined) return ok({ isLate: again.isLate, remainingMs: left });
  const obstacle = await obstacleTo(records, { attempt, entry, answers: answers.length, id: parsed.id });
  if (obstacle !== undefined) return obstacle;
  const isAdded = await insertExamAnswer(records, {
    ...parsed,
    attempt: attempt.id,
    learner: attempt.learner,
    position: entry.position,
    sequence: (answers.at(-1)?.sequence ?? 0) + 1,
    response: response.value,
    isEmpty: isEmptyResponse(response.value),
    isLate,
    receivedAt: now,
  });
  return isAdded ? ok({ isLate, remainingMs: left }) : refusal('response-id-taken');
}

/** The refusal of an answer that is not taken; undefined for one that is. */
async function obstacleTo(
  records: Records,
  asked: {
    readonly attempt: StoredAttempt;
    readonly entry: FormEntry;
    /** How many the exam has received. */
    readonly answers: number;
    readonly id: string;
  },
): Promise<Answer<never> | undefined> {
  const { attempt, entry, answers, id } = asked;
  if ((await recallsByRevision(records)).has(entry.revision)) return refusal('item-withdrawn');
  if (answers >= MOST_PER_ITEM * attempt.form.entries.length) return refusal('too-many-answers');
  // The log takes it in under the same id when the exam ends, so it must be free there too.
  return (await hasResponse(records, id)) ? refusal('response-id-taken') : undefined;
}

/** What was sent in the item's own ids; nothing at all is an answer taken back. */
async function readResponse(
  records: Records,
  sent: Omit<Sitting, 'now'> & { readonly entry: FormEntry; readonly parsed: ParsedResponse },
): Promise<Result<Response, ResponseFault>> {
  const { attempt, entry, kinds, parsed } = sent;
  const { item } = await findItem(records, contentAt(attempt, entry.position));
  const read = fromHandles(item, entry, attempt.secret, parsed.picks, kindOf(kinds, item.kind));
  return !read.ok && read.error.code === 'nothing-picked' ? ok({ picks: {} }) : read;
}
