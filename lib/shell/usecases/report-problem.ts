import { z } from 'zod';
import { ok } from '#lib/base/result.ts';
import { leadInOf } from '#lib/items/item.ts';
import { findItem } from '../db/item-revisions.ts';
import { insertReport, PROBLEMS } from '../db/problem-reports.ts';
import { countTry, type RateLimit } from '../db/rate-counts.ts';
import { contentAt } from './shown-item.ts';
import type { UseCaseContext } from './context.ts';
import { refusal, type Answer } from './refusals.ts';
import { viewAttempt } from './view-attempt.ts';
import { findAttempt } from '../db/attempts.ts';

/** Characters of a report's text at most. */
export const LONGEST_REPORT = 500;
const HOUR_MS = 3_600_000;
const PER_LEARNER: RateLimit = { name: 'report-learner', most: 20, perMs: HOUR_MS };
const EVERYWHERE: RateLimit = { name: 'report', most: 1000, perMs: HOUR_MS };

const reportSchema = z.object({
  problem: z.enum(PROBLEMS),
  text: z
    .string()
    .transform((text) => text.replace(/\r\n?/gu, '\n').trim())
    .pipe(z.string().max(LONGEST_REPORT))
    .default(''),
});

/** The item that a report would be about. */
export interface ReportableItem {
  readonly attempt: string;
  /** Counts from 0. */
  readonly position: number;
  readonly items: number;
  readonly leadIn: string;
}

/**
 * The item at a position of the viewer's attempt, once its answer is known: before, a report could only be a question.
 *
 * @returns refuses `attempt-not-found`, and `invalid-report` for an item whose answer is not shown yet
 */
export async function reportableItem(
  context: Pick<UseCaseContext, 'store' | 'kinds' | 'clock'>,
  viewer: string | undefined,
  attemptId: string,
  position: number,
): Promise<Answer<ReportableItem>> {
  const view = await viewAttempt(context, viewer, attemptId, position);
  if (!view.ok) return view;
  const { attempt, places, item, feedback } = view.value;
  if (view.value.position !== position || feedback === undefined) return refusal('invalid-report');
  return ok({ attempt, position, items: places.length, leadIn: item.leadIn });
}

/**
 * Keeps a learner's report of a problem with an item they were shown. Who reported it is not kept.
 *
 * @param input `{problem, text}` from the form
 * @returns refuses `invalid-report`, `attempt-not-found` and `too-many-tries`
 */
export async function reportProblem(
  context: Pick<UseCaseContext, 'store' | 'kinds' | 'clock'>,
  viewer: string | undefined,
  place: { readonly attempt: string; readonly position: number },
  input: unknown,
): Promise<Answer<{ readonly leadIn: string }>> {
  const { store, clock } = context;
  const parsed = reportSchema.safeParse(input);
  if (!parsed.success) return refusal('invalid-report');
  const found = await reportableItem(context, viewer, place.attempt, place.position);
  if (!found.ok) return found;
  return store.write(async (records) => {
    const now = clock.now();
    const attempt = await findAttempt(records, viewer ?? '', place.attempt);
    if (attempt === undefined) return refusal('attempt-not-found');
    const isWithin =
      (await countTry(records, PER_LEARNER, attempt.learner, now)) &&
      (await countTry(records, EVERYWHERE, '', now));
    if (!isWithin) return refusal('too-many-tries');
    const { item } = await findItem(records, contentAt(attempt, place.position));
    const { id, revision } = item;
    await insertReport(records, { id: clock.randomId(), item: id, revision, ...parsed.data, at: now });
    return ok({ leadIn: leadInOf(item.stem) });
  });
}
