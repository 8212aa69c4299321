import type { Selectable } from 'kysely';
import type { Confidence } from '#lib/attempts/confidence.ts';
import { answerCodec, type StoredAnswer } from './attempt-codecs.ts';
import { confidenceCode, confidenceFrom } from './confidence-code.ts';
import type { Records, ResponsesTable } from './tables.ts';

/** A response as it is kept. */
export interface StoredResponse {
  /** UUIDv7, made by the client. */
  readonly id: string;
  readonly attempt: string;
  readonly learner: string;
  readonly position: number;
  readonly itemRevision: string;
  readonly answer: StoredAnswer;
  readonly confidence: Confidence | null;
  readonly latencyMs: number;
  readonly points: number;
  readonly max: number;
  readonly receivedAt: string;
  readonly timeZone: string;
}

/**
 * Adds a response, unless its id or its place in the attempt is taken: the first one stays.
 *
 * @returns whether it was added
 */
export async function insertResponse({ db }: Records, response: StoredResponse): Promise<boolean> {
  const result = await db
    .insertInto('responses')
    .values({
      id: response.id,
      attempt: response.attempt,
      learner: response.learner,
      position: response.position,
      item_revision: response.itemRevision,
      payload: answerCodec.encode(response.answer),
      confidence: confidenceCode(response.confidence),
      latency_ms: response.latencyMs,
      points: response.points,
      max: response.max,
      received_at: response.receivedAt,
      time_zone: response.timeZone,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Whether a response, of whomever, has this id. */
export async function hasResponse({ db }: Records, id: string): Promise<boolean> {
  const row = await db.selectFrom('responses').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** The responses of one attempt, by position. */
export async function responsesOfAttempt(
  { db }: Records,
  attempt: string,
): Promise<readonly StoredResponse[]> {
  const rows = await db
    .selectFrom('responses')
    .selectAll()
    .where('attempt', '=', attempt)
    .orderBy('position')
    .execute();
  return rows.map(responseFrom);
}

/** The whole log of one learner, in the order in which the server received it. */
export async function responsesOfLearner(
  { db }: Records,
  learner: string,
): Promise<readonly StoredResponse[]> {
  const rows = await db
    .selectFrom('responses')
    .selectAll()
    .where('learner', '=', learner)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map(responseFrom);
}

function responseFrom(row: Selectable<ResponsesTable>): StoredResponse {
  return {
    id: row.id,
    attempt: row.attempt,
    learner: row.learner,
    position: row.position,
    itemRevision: row.item_revision,
    answer: answerCodec.decode(row.payload),
    confidence: confidenceFrom(row.confidence),
    latencyMs: row.latency_ms,
    points: row.points,
    max: row.max,
    receivedAt: row.received_at,
    timeZone: row.time_zone,
  };
}
