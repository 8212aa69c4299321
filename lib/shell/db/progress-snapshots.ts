import { z } from 'zod';
import type { ActivityState } from '#lib/progress/activity.ts';
import type { ProgressState } from '#lib/progress/progress-state.ts';
import { payloadCodec } from './payload.ts';
import type { LogPlace } from './responses.ts';
import type { Records } from './tables.ts';

/** A learner's log, folded up to a place. */
export interface FoldedLog {
  readonly progress: ProgressState;
  readonly activity: ActivityState;
}

/** A folded log with where it ends, and what besides the log it rests on. */
export interface Snapshot {
  readonly basis: string;
  readonly upTo: LogPlace;
  readonly folded: FoldedLog;
}

const foldedSchema: z.ZodType<FoldedLog> = z.object({
  progress: z.object({
    responses: z.number(),
    facts: z.record(
      z.string(),
      z.object({
        right: z.number(),
        wrong: z.number(),
        days: z.array(z.string()),
        kinds: z.array(z.string()),
        lastRight: z.boolean(),
        lastSeen: z.string(),
      }),
    ),
  }),
  activity: z.object({
    days: z.record(z.string(), z.object({ answers: z.number(), right: z.number(), ms: z.number() })),
    courseMs: z.record(z.string(), z.number()),
    timeZone: z.string(),
  }),
});

const foldedCodec = payloadCodec('snapshot', foldedSchema);

/** The learner's snapshot; undefined when there is none, or it rests on something else. */
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
  return { basis, upTo, folded: foldedCodec.decode(row.payload) };
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
export function encodeFolded(folded: FoldedLog): string {
  return foldedCodec.encode(folded);
}

/** Throws the learner's snapshot away: something came into the log before its end. */
export async function dropSnapshot({ db }: Records, learner: string): Promise<void> {
  await db.deleteFrom('progress_snapshots').where('learner', '=', learner).execute();
}
