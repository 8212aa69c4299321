import { z } from 'zod';
import type { ActivityState } from '#lib/progress/activity.ts';
import { decodeState, encodeState, type LearnerState } from '#lib/progress/learner-state.ts';
import { payloadCodec } from './payload.ts';
import type { LogPlace } from './responses.ts';
import { idsOf, presentId } from './same-learner.ts';
import type { Records } from './tables.ts';

/** A learner's log, folded up to a place. */
export interface FoldedLog {
  readonly state: LearnerState;
  readonly activity: ActivityState;
}

/** A folded log with where it ends, and what besides the log it rests on. */
export interface Snapshot {
  readonly basis: string;
  readonly upTo: LogPlace;
  readonly folded: FoldedLog;
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

/** The learner's snapshot; undefined when there is none, it rests on something else, or its state is of another version. */
export async function findSnapshot(
  { db }: Records,
  learner: string,
  basis: string,
): Promise<Snapshot | undefined> {
  const row = await db
    .selectFrom('progress_snapshots')
    .selectAll()
    .where('learner', '=', learner)
    .where('basis', '=', basis)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const upTo = { receivedAt: row.received_at, response: row.response };
  const { state: text, activity } = foldedCodec.decode(row.payload);
  const state = decodeState(text);
  return state === undefined ? undefined : { basis, upTo, folded: { state, activity } };
}

/** Keeps a snapshot in place of the learner's earlier one. */
export async function keepSnapshot({ db }: Records, learner: string, snapshot: KeptSnapshot): Promise<void> {
  const { basis, upTo, payload } = snapshot;
  const values = { basis, received_at: upTo.receivedAt, response: upTo.response, payload };
  await db
    .insertInto('progress_snapshots')
    .values({ learner, ...values })
    .onConflict((conflict) => conflict.column('learner').doUpdateSet(values))
    .execute();
}

/** A snapshot as it is written; encoded early, since the fold goes on from its state. */
export type KeptSnapshot = Omit<Snapshot, 'folded'> & { readonly payload: string };

/** A folded log as it is written. */
export function encodeFolded({ state, activity }: FoldedLog): string {
  return foldedCodec.encode({ state: encodeState(state), activity });
}

/** Throws the learner's snapshot away: something came into the log before its end. */
export async function dropSnapshot(records: Records, learner: string): Promise<void> {
  const ids = idsOf(records, await presentId(records, learner));
  await records.db.deleteFrom('progress_snapshots').where('learner', 'in', ids).execute();
}
