import { z } from 'zod';
import { payloadCodec } from './payload.ts';
import type { Records } from './tables.ts';

/** What a learner marked at one item of an exam. Handles, since it means nothing outside this attempt. */
export interface ExamMarks {
  readonly flagged: boolean;
  /** Options struck out. */
  readonly struck: readonly string[];
}

const marksSchema: z.ZodType<ExamMarks> = z.object({ flagged: z.boolean(), struck: z.array(z.string()) });

const codec = payloadCodec('exam mark', marksSchema);

/** Keeps the marks of one item in place of earlier ones. */
export async function keepMarks(
  { db }: Records,
  attempt: string,
  position: number,
  marks: ExamMarks,
): Promise<void> {
  const payload = codec.encode(marks);
  await db
    .insertInto('exam_marks')
    .values({ attempt, position, payload })
    .onConflict((conflict) => conflict.columns(['attempt', 'position']).doUpdateSet({ payload }))
    .execute();
}

/** The marks of an exam by position; an item without marks is left out. */
export async function marksOfExam({ db }: Records, attempt: string): Promise<ReadonlyMap<number, ExamMarks>> {
  const rows = await db
    .selectFrom('exam_marks')
    .select(['position', 'payload'])
    .where('attempt', '=', attempt)
    .orderBy('position')
    .execute();
  return new Map(rows.map(({ position, payload }) => [position, codec.decode(payload)]));
}
