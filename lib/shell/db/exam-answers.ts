import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Confidence } from '#lib/attempts/confidence.ts';
import type { ExamAnswer } from '#lib/attempts/exam.ts';
import type { Response } from '#lib/items/item.ts';
import { confidenceCode, confidenceFrom } from './confidence-code.ts';
import { payloadCodec } from './payload.ts';
import { idsOf } from './same-learner.ts';
import type { ExamAnswersTable, Records } from './tables.ts';

/** One answer that an exam received; nobody has graded it. */
export interface StoredExamAnswer extends ExamAnswer {
  /** UUIDv7, made by the client. */
  readonly id: string;
  readonly attempt: string;
  readonly learner: string;
  readonly response: Response;
  readonly confidence: Confidence | null;
  readonly latencyMs: number;
  readonly receivedAt: string;
  readonly timeZone: string;
}

/** What is chosen or typed, as it is kept. */
export const pickedSchema: z.ZodType<Response> = z.object({
  picks: z.record(z.string(), z.array(z.string())),
  entries: z.record(z.string(), z.string()).exactOptional(),
});

const codec = payloadCodec('exam answer', pickedSchema);

/** Adds an answer, unless its id is taken. @returns whether it was added */
export async function insertExamAnswer({ db }: Records, answer: StoredExamAnswer): Promise<boolean> {
  const result = await db
    .insertInto('exam_answers')
    .values({
      id: answer.id,
      attempt: answer.attempt,
      learner: answer.learner,
      position: answer.position,
      sequence: answer.sequence,
      payload: codec.encode(answer.response),
      confidence: confidenceCode(answer.confidence),
      latency_ms: answer.latencyMs,
      is_late: answer.isLate ? 1 : 0,
      received_at: answer.receivedAt,
      time_zone: answer.timeZone,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Every answer that an exam received, in the order in which it did. */
export async function answersOfExam({ db }: Records, attempt: string): Promise<readonly StoredExamAnswer[]> {
  const rows = await db
    .selectFrom('exam_answers')
    .selectAll()
    .where('attempt', '=', attempt)
    .orderBy('sequence')
    .execute();
  return rows.map(answerFrom);
}

/** Every answer that the learner's exams received, exam by exam in the order in which they did. */
export async function examAnswersOf(records: Records, learner: string): Promise<readonly StoredExamAnswer[]> {
  const rows = await records.db
    .selectFrom('exam_answers')
    .selectAll()
    .where('learner', 'in', idsOf(records, learner))
    .orderBy('attempt')
    .orderBy('sequence')
    .execute();
  return rows.map(answerFrom);
}

function answerFrom(row: Selectable<ExamAnswersTable>): StoredExamAnswer {
  const response = codec.decode(row.payload);
  return {
    id: row.id,
    attempt: row.attempt,
    learner: row.learner,
    position: row.position,
    sequence: row.sequence,
    response,
    isEmpty: isEmptyResponse(response),
    isLate: row.is_late === 1,
    confidence: confidenceFrom(row.confidence),
    latencyMs: row.latency_ms,
    receivedAt: row.received_at,
    timeZone: row.time_zone,
  };
}

/** True when nothing is chosen and nothing typed. */
export function isEmptyResponse({ picks, entries = {} }: Response): boolean {
  return Object.values(picks).every((ids) => ids.length === 0) && Object.keys(entries).length === 0;
}
