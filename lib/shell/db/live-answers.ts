import { sql, type Selectable } from 'kysely';
import type { Confidence } from '#lib/attempts/confidence.ts';
import type { Response } from '#lib/items/item.ts';
import type { LiveAnswer } from '#lib/sessions/answer.ts';
import type { Round } from '#lib/sessions/session.ts';
import { confidenceCode, confidenceFrom } from './confidence-code.ts';
import { liveAnswerCodec } from './session-codecs.ts';
import type { LiveAnswersTable, Records } from './tables.ts';

/** One answer that a room received. */
export interface StoredLiveAnswer extends LiveAnswer {
  readonly session: string;
  readonly chosen: Response;
  readonly confidence: Confidence | null;
  readonly latencyMs: number;
  readonly receivedAt: string;
}

/**
 * Adds an answer behind those of its participant to the item and round.
 *
 * @returns whether it was added: not when its id is taken, or another answer took its place in the same moment
 */
export async function insertLiveAnswer(
  { db }: Records,
  answer: Omit<StoredLiveAnswer, 'sequence'>,
): Promise<boolean> {
  const { session, position, round, participant } = answer;
  const result = await db
    .insertInto('live_answers')
    .values((insert) => ({
      id: answer.response,
      session,
      position,
      round,
      participant,
      sequence: insert
        .selectFrom('live_answers')
        .select(sql<number>`coalesce(max(sequence), 0) + 1`.as('next'))
        .where('session', '=', session)
        .where('position', '=', position)
        .where('round', '=', round)
        .where('participant', '=', participant),
      payload: liveAnswerCodec.encode(answer.chosen),
      confidence: confidenceCode(answer.confidence),
      latency_ms: answer.latencyMs,
      received_at: answer.receivedAt,
    }))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The answers of a session; all of them, or to one item. In the order in which each participant gave them. */
export async function liveAnswers(
  { db }: Records,
  session: string,
  position?: number,
): Promise<readonly StoredLiveAnswer[]> {
  const all = db.selectFrom('live_answers').selectAll().where('session', '=', session);
  const some = position === undefined ? all : all.where('position', '=', position);
  const rows = await some
    .orderBy('position')
    .orderBy('round')
    .orderBy('participant')
    .orderBy('sequence')
    .execute();
  return rows.map(answerFrom);
}

/** What a participant answered last, by item and round. */
export async function liveAnswersOf(
  { db }: Records,
  session: string,
  participant: string,
): Promise<readonly StoredLiveAnswer[]> {
  const rows = await db
    .selectFrom('live_answers')
    .selectAll()
    .where('session', '=', session)
    .where('participant', '=', participant)
    .orderBy('position')
    .orderBy('round')
    .orderBy('sequence')
    .execute();
  return rows.map(answerFrom);
}

/** Where an answer with this id stands: whose, and to what. */
export async function findLiveAnswer(
  { db }: Records,
  id: string,
): Promise<Pick<StoredLiveAnswer, 'session' | 'participant' | 'position' | 'round'> | undefined> {
  const row = await db
    .selectFrom('live_answers')
    .select(['session', 'participant', 'position', 'round'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, round: roundOf(row.round) };
}

/** How many participants have answered an item in a round. @param removed who does not count */
export async function countAnswered(
  { db }: Records,
  session: string,
  { position, round }: { readonly position: number; readonly round: Round },
  removed: readonly string[],
): Promise<number> {
  const all = db
    .selectFrom('live_answers')
    .select((of) => of.fn.count<number | string>('participant').distinct().as('answered'))
    .where('session', '=', session)
    .where('position', '=', position)
    .where('round', '=', round);
  const counted = removed.length === 0 ? all : all.where('participant', 'not in', removed);
  const row = await counted.executeTakeFirstOrThrow();
  return Number(row.answered);
}

/** How many items each participant has answered, for a room in which everybody goes alone. */
export async function countByParticipant(
  { db }: Records,
  session: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('live_answers')
    .select((of) => ['participant', of.fn.count<number | string>('position').distinct().as('answered')])
    .where('session', '=', session)
    .groupBy('participant')
    .execute();
  return new Map(rows.map(({ participant, answered }) => [participant, Number(answered)]));
}

function answerFrom(row: Selectable<LiveAnswersTable>): StoredLiveAnswer {
  return {
    response: row.id,
    session: row.session,
    participant: row.participant,
    position: row.position,
    round: roundOf(row.round),
    sequence: row.sequence,
    chosen: liveAnswerCodec.decode(row.payload),
    confidence: confidenceFrom(row.confidence),
    latencyMs: row.latency_ms,
    receivedAt: row.received_at,
  };
}

function roundOf(round: number): Round {
  return round === 2 ? 2 : 1;
}
