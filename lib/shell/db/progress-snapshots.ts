import { z } from 'zod';
import type { ActivityState } from '#lib/progress/activity.ts';
import { decodeState, encodeState, type LearnerState } from '#lib/progress/learner-state.ts';
import type { LogPlace } from '#lib/progress/response-log.ts';
import { payloadCodec } from './payload.ts';
import { idsOf, presentId } from './same-learner.ts';
import type { Records } from './tables.ts';

/** A learner's log, folded up to a place. */
export interface FoldedLog {
  readonly state: LearnerState;
  readonly activity: ActivityState;
}

/** A folded log as it is kept, with where it ends, and what besides the log it rests on. */
export interface Snapshot {
  readonly basis: string;
  readonly upTo: LogPlace;
  /** See `encodeFolded`. */
  readonly payload: string;
}

const foldedSchema = z.object({
  /** As `encodeState` writes it. */
  state: z.string(),
  activity: z.object({
    days: z.record(z.string(), z.object({ answers: z.number(), right: z.number(), ms: z.number() })),
    courseMs: z.record(z.string(), z.number()),
    timeZone: z.string(),
  }),
});

const foldedCodec = payloadCodec('snapshot', foldedSchema);

/** The learner's snapshot, whatever it rests on. */
export async function findSnapshot({ db }: Records, learner: string): Promise<Snapshot | undefined> {
  const row = await db
    .selectFrom('progress_snapshots')
    .selectAll()
    .where('learner', '=', learner)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { basis, received_at: receivedAt, response: id, payload } = row;
  return { basis, upTo: { receivedAt, id }, payload };
}

/** Keeps a snapshot in place of the learner's earlier one. */
export async function keepSnapshot({ db }: Records, learner: string, snapshot: Snapshot): Promise<void> {
  const { basis, upTo, payload } = snapshot;
  const values = { basis, received_at: upTo.receivedAt, response: upTo.id, payload };
  await db
    .insertInto('progress_snapshots')
    .values({ learner, ...values })
    .onConflict((conflict) => conflict.column('learner').doUpdateSet(values))
    .execute();
}

/** A folded log as it is written. */
export function encodeFolded({ state, activity }: FoldedLog): string {
  return foldedCodec.encode({ state: encodeState(state), activity });
}

/** What `encodeFolded` wrote; undefined when its state is of another version. */
export function decodeFolded(payload: string): FoldedLog | undefined {
  const { state: text, activity } = foldedCodec.decode(payload);
  const state = decodeState(text);
  return state === undefined ? undefined : { state, activity };
}

/** Who has a snapshot and answered a revision. */
export async function snapshotsOverRevision({ db }: Records, revision: string): Promise<readonly string[]> {
  const answered = db.selectFrom('responses').select('learner').where('item_revision', '=', revision);
  const present = db
    .selectFrom('learners')
    .select((of) => of.fn.coalesce('merged_into', 'id').as('id'))
    .where('id', 'in', answered);
  const rows = await db
    .selectFrom('progress_snapshots')
    .select('learner')
    .where('learner', 'in', present)
    .execute();
  return rows.map(({ learner }) => learner);
}

/** Throws the learner's snapshot away: something came into the log before its end. */
export async function dropSnapshot(records: Records, learner: string): Promise<void> {
  const ids = idsOf(records, await presentId(records, learner));
  await records.db.deleteFrom('progress_snapshots').where('learner', 'in', ids).execute();
}

/** `dropSnapshot`, unless it ends before `receivedAt` (ISO 8601): after a clock was set back, answers come in before its end. */
export async function dropSnapshotPast(records: Records, learner: string, receivedAt: string): Promise<void> {
  const present = records.db
    .selectFrom('learners')
    .select((of) => of.fn.coalesce('merged_into', 'id').as('id'))
    .where('id', '=', learner);
  await records.db
    .deleteFrom('progress_snapshots')
    .where('learner', 'in', present)
    .where('received_at', '>=', receivedAt)
    .execute();
}
