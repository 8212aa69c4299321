import type { Selectable } from 'kysely';
import type { Confidence } from '#lib/attempts/confidence.ts';
import { answerCodec, type StoredAnswer } from './attempt-codecs.ts';
import { confidenceCode, confidenceFrom } from './confidence-code.ts';
import { idsOf } from './same-learner.ts';
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

/** The log of one learner, in the order in which the server received it. */
export async function responsesOfLearner(
  records: Records,
  learner: string,
): Promise<readonly StoredResponse[]> {
  const rows = await records.db
    .selectFrom('responses')
    .selectAll()
    .where('learner', 'in', idsOf(records, learner))
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map(responseFrom);
}

/** What an attempt's score rests on: a response without what was chosen, cheap to read by the thousand. */
export type ResponsePoints = Pick<StoredResponse, 'id' | 'position' | 'points' | 'max' | 'receivedAt'>;

/** The points of a learner's responses by attempt: to all attempts, or to some. */
export async function pointsByAttempt(
  records: Records,
  learner: string,
  attempts?: readonly string[],
): Promise<ReadonlyMap<string, readonly ResponsePoints[]>> {
  if (attempts?.length === 0) return new Map();
  const all = records.db
    .selectFrom('responses')
    .select(['id', 'attempt', 'position', 'points', 'max', 'received_at as receivedAt'])
    .where('learner', 'in', idsOf(records, learner));
  const rows = await (attempts === undefined ? all : all.where('attempt', 'in', attempts)).execute();
  return Map.groupBy(rows, ({ attempt }) => attempt);
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

/** The time zone of a learner's newest response; undefined when there is none. */
export async function newestTimeZone(records: Records, learner: string): Promise<string | undefined> {
  const row = await records.db
    .selectFrom('responses')
    .select('time_zone')
    .where('learner', 'in', idsOf(records, learner))
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.time_zone;
}

/** How many responses an item revision got, and of how many learners. */
export async function countResponses(
  { db }: Records,
  revision: string,
): Promise<{ readonly responses: number; readonly learners: number }> {
  const row = await db
    .selectFrom('responses')
    .select((of) => [
      of.fn.countAll<number | string>().as('responses'),
      of.fn.count<number | string>('learner').distinct().as('learners'),
    ])
    .where('item_revision', '=', revision)
    .executeTakeFirstOrThrow();
  return { responses: Number(row.responses), learners: Number(row.learners) };
}
