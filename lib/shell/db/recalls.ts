import { z } from 'zod';
import type { LogPlace } from '#lib/progress/response-log.ts';
import { payloadCodec } from './payload.ts';
import { idsOf } from './same-learner.ts';
import type { Records } from './tables.ts';

/** Why an item revision was withdrawn, and what is right. */
export interface Recall {
  readonly item: string;
  readonly revision: string;
  /** In words for learners. */
  readonly why: string;
  /** What is right; empty when `why` says it. */
  readonly right: string;
  /** ISO 8601 */
  readonly at: string;
}

const recallCodec = payloadCodec('recall', z.object({ why: z.string(), right: z.string() }));

/** Withdraws a revision, once: a second recall of it changes nothing. @returns whether it was withdrawn now */
export async function insertRecall({ db }: Records, recall: Recall): Promise<boolean> {
  const { item, revision, why, right, at } = recall;
  const result = await db
    .insertInto('recalls')
    .values({ item, revision, payload: recallCodec.encode({ why, right }), recalled_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Every recall by revision; they are few, so all are read. */
export async function recallsByRevision({ db }: Records): Promise<ReadonlyMap<string, Recall>> {
  const rows = await db.selectFrom('recalls').selectAll().orderBy('recalled_at').execute();
  return new Map(
    rows.map(({ item, revision, payload, recalled_at }) => [
      revision,
      { item, revision, ...recallCodec.decode(payload), at: recalled_at },
    ]),
  );
}

/** An answer to a revision that was withdrawn, before the recall or after it. */
export type WithdrawnAnswer = LogPlace & { readonly revision: string };

/** Where in the log the learner's answers to withdrawn revisions stand; in no order. */
export async function withdrawnAnswers(
  { db }: Records,
  ids: readonly string[],
): Promise<readonly WithdrawnAnswer[]> {
  if (ids.length === 0) return [];
  // A cross join, since SQLite would else begin with all of the learner's responses instead of the few recalls.
  return db
    .selectFrom('recalls')
    .crossJoin('responses')
    .whereRef('responses.item_revision', '=', 'recalls.revision')
    .where('responses.learner', 'in', ids)
    .select(['recalls.revision', 'responses.received_at as receivedAt', 'responses.id'])
    .execute();
}

/** A recall that a learner met and has not put away. */
export interface OpenNotice {
  readonly recall: Recall;
  /** Under which hash the item that they saw is kept, and in which attempt they answered it last. */
  readonly attempt: string;
  readonly position: number;
}

/** The recalls of revisions that the learner answered before they were withdrawn, newest first, each once. */
export async function openNotices(records: Records, learner: string): Promise<readonly OpenNotice[]> {
  const rows = await records.db
    .selectFrom('recalls')
    // A cross join, as in `withdrawnAnswers`.
    .crossJoin('responses')
    .whereRef('responses.item_revision', '=', 'recalls.revision')
    .where('responses.learner', 'in', idsOf(records, learner))
    .where('recalls.revision', 'not in', (of) =>
      of
        .selectFrom('recall_dismissals')
        .select('recall_dismissals.revision')
        .where('recall_dismissals.learner', 'in', idsOf(records, learner)),
    )
    .select(['item', 'revision', 'recalls.payload', 'recalled_at', 'attempt', 'position'])
    .orderBy('recalled_at', 'desc')
    .orderBy('responses.received_at', 'desc')
    .execute();
  const first = new Map<string, OpenNotice>();
  for (const { item, revision, payload, recalled_at, attempt, position } of rows) {
    const recall = { item, revision, ...recallCodec.decode(payload), at: recalled_at };
    if (!first.has(revision)) first.set(revision, { recall, attempt, position });
  }
  return [...first.values()];
}

/** Puts the notice of a recall away for a learner; twice is as good as once. */
export async function dismissNotice(
  { db }: Records,
  learner: string,
  revision: string,
  now: string,
): Promise<void> {
  await db
    .insertInto('recall_dismissals')
    .columns(['learner', 'revision', 'dismissed_at'])
    .expression((of) =>
      of
        .selectFrom('recalls')
        .select((row) => [row.val(learner).as('learner'), 'revision', row.val(now).as('dismissed_at')])
        .where('revision', '=', revision),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
