import { z } from 'zod';
import { payloadCodec } from './payload.ts';
import type { Records } from './tables.ts';

/** What may be wrong with an item. */
export const PROBLEMS = [
  'key-wrong',
  'another-right',
  'unclear',
  'not-taught',
  'typing-error',
  'other',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** A problem that a learner reported with an item. Who it was is not recorded. */
export interface ProblemReport {
  readonly id: string;
  readonly item: string;
  readonly revision: string;
  readonly problem: Problem;
  /** In the learner's words; may be empty. */
  readonly text: string;
  /** ISO 8601 */
  readonly at: string;
}

const reportCodec = payloadCodec('report', z.object({ problem: z.enum(PROBLEMS), text: z.string() }));

/** Keeps a report; one with the same id stays as it is. */
export async function insertReport({ db }: Records, report: ProblemReport): Promise<void> {
  const { id, item, revision, problem, text, at } = report;
  await db
    .insertInto('problem_reports')
    .values({ id, item, revision, payload: reportCodec.encode({ problem, text }), reported_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Every report, newest first. */
export async function listReports({ db }: Records): Promise<readonly ProblemReport[]> {
  const rows = await db
    .selectFrom('problem_reports')
    .selectAll()
    .orderBy('reported_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, item, revision, payload, reported_at }) => ({
    id,
    item,
    revision,
    ...reportCodec.decode(payload),
    at: reported_at,
  }));
}
