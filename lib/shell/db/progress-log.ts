/** A learner's log as progress reads it: by the page, and no more columns than it needs. */
import { sql, type Selectable, type SelectQueryBuilder } from 'kysely';
import { compareLines, type LoggedResponse, type LogPlace } from '#lib/progress/response-log.ts';
import { answerCodec } from './attempt-codecs.ts';
import { confidenceFrom } from './confidence-code.ts';
import type { Records, ResponsesTable, Tables } from './tables.ts';

/** A response as progress reads it. */
export interface ProgressLine extends LoggedResponse {
  /** Revision of the item that was shown. */
  readonly item: string;
  readonly latencyMs: number;
  /** Points divided by the maximum, 0 to 1. */
  readonly share: number;
}

/** The place before every line. */
export const LOG_START: LogPlace = { receivedAt: '', id: '' };

/** A stretch of the log of whoever has these ids. */
export interface LogStretch {
  readonly ids: readonly string[];
  /** Leaves out what comes up to there. */
  readonly after: LogPlace;
  /** Leaves out what was received at this time (ISO 8601) or later. */
  readonly before?: string | undefined;
}

/**
 * The first lines of a stretch, in the order of the log. Reads the index from the stretch's beginning on, and so costs the
 * same however long the log is.
 */
export async function progressLines(
  records: Records,
  stretch: LogStretch,
  most: number,
): Promise<readonly ProgressLine[]> {
  const lines: ProgressLine[] = [];
  for (const learner of stretch.ids) {
    const rows = await rowsOf(records, learner, stretch)
      .select(['id', 'item_revision', 'payload', 'confidence', 'latency_ms', 'points', 'max'])
      .select(['received_at', 'time_zone'])
      .orderBy('received_at')
      .orderBy(bytesOfId(records))
      .limit(most)
      .execute();
    for (const row of rows) lines.push(lineFrom(row));
  }
  return lines.sort(compareLines).slice(0, most);
}

/** How many lines a stretch has; counts no further than to `most`. */
export async function countLines(records: Records, stretch: LogStretch, most: number): Promise<number> {
  let count = 0;
  for (const learner of stretch.ids) {
    const rows = await rowsOf(records, learner, stretch).select('id').limit(most).execute();
    count += rows.length;
  }
  return Math.min(count, most);
}

/** How many lines there are up to a place, the one there included. */
export async function countLinesUpTo(
  records: Records,
  ids: readonly string[],
  place: LogPlace,
): Promise<number> {
  const own = records.db
    .selectFrom('responses')
    .select((of) => of.fn.countAll<number | string>().as('lines'))
    .where('learner', 'in', ids);
  // Apart, so that all but a few are counted in the index alone.
  const earlier = await own.where('received_at', '<', place.receivedAt).executeTakeFirstOrThrow();
  const beside = await own
    .where('received_at', '=', place.receivedAt)
    .where(bytesOfId(records), '<=', place.id)
    .executeTakeFirstOrThrow();
  return Number(earlier.lines) + Number(beside.lines);
}

function rowsOf(
  records: Records,
  learner: string,
  { after, before }: LogStretch,
): SelectQueryBuilder<Tables, 'responses', object> {
  const behind = records.db
    .selectFrom('responses')
    .where('learner', '=', learner)
    .where('received_at', '>=', after.receivedAt)
    .where((row) =>
      row.or([row('received_at', '>', after.receivedAt), row(bytesOfId(records), '>', after.id)]),
    );
  return before === undefined ? behind : behind.where('received_at', '<', before);
}

/** The id in the order of `compareLines`; PostgreSQL by itself would go by the language of the database. */
function bytesOfId({ engine }: Records) {
  return engine === 'postgres' ? sql<string>`id collate "C"` : sql<string>`id`;
}

type LineRow = Omit<Selectable<ResponsesTable>, 'attempt' | 'learner' | 'position'>;

function lineFrom(row: LineRow): ProgressLine {
  const { kind, objective, facts } = answerCodec.decode(row.payload);
  const confidence = confidenceFrom(row.confidence);
  const line = {
    id: row.id,
    kind,
    facts,
    objective,
    receivedAt: row.received_at,
    timeZone: row.time_zone,
    item: row.item_revision,
    latencyMs: row.latency_ms,
    share: row.max > 0 ? row.points / row.max : 0,
  };
  return confidence === null ? line : { ...line, confidence };
}
