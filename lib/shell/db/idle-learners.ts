/** Learners who have done nothing for long. A learner with several ids has done what any of them did. */
import { sql } from 'kysely';
import { eraseLearnerRows, holdAllIds } from './learners.ts';
import { presentId } from './same-learner.ts';
import type { Records } from './tables.ts';

/** Learners looked at in one query: SQLite reads between two answers, and must not hold them up. */
const PAGE = 500;

/** What a learner does leaves a time in one of these columns. */
const ACTIVITY = [
  ['learners', 'id', 'created_at'],
  ['learners', 'id', 'active_at'],
  ['attempts', 'learner', 'started_at'],
  ['attempts', 'learner', 'finished_at'],
  ['responses', 'learner', 'received_at'],
  ['exam_answers', 'learner', 'received_at'],
  ['progress_resets', 'learner', 'reset_at'],
  ['recovery_codes', 'learner', 'created_at'],
  ['recall_dismissals', 'learner', 'dismissed_at'],
] as const;

/** Some learners, looked at. */
export interface IdlePage {
  /** Ids of those who have done nothing. */
  readonly idle: readonly string[];
  /** Ids of those who have. */
  readonly others: readonly string[];
  /** Where to look on; undefined when that was all. */
  readonly next: string | undefined;
}

/**
 * The learners among the next few hundred by id who have done nothing since a time.
 *
 * @param since ISO 8601
 * @param after the id behind which to look; an empty text at first
 */
export async function idleLearners(records: Records, since: string, after: string): Promise<IdlePage> {
  const rows = await records.db
    .selectFrom('learners')
    .select('id')
    .where('id', '>', after)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .limit(PAGE)
    .execute();
  const ids = rows.map(({ id }) => id);
  const idle = await idleAmong(records, ids, since);
  const isIdle = new Set(idle);
  return {
    idle,
    others: ids.filter((id) => !isIdle.has(id)),
    next: ids.length < PAGE ? undefined : ids.at(-1),
  };
}

/**
 * Whether any of these learners did something in a stretch of time.
 *
 * @param since ISO 8601; `before` ends the stretch and is no part of it
 */
export async function wasAnyActive(
  records: Records,
  learners: readonly string[],
  since: string,
  before: string,
): Promise<boolean> {
  return (await idleAmong(records, learners, since, before)).length < learners.length;
}

/**
 * Erases a learner, if they have still done nothing since a time. On PostgreSQL their rows are held first, so that an answer
 * that comes in the same moment is either seen here or refused there.
 *
 * @returns whether they were erased
 */
export async function eraseIfIdle(
  records: Records,
  learner: string,
  since: string,
  now: string,
): Promise<boolean> {
  await holdAllIds(records, learner);
  // Two devices may have become one meanwhile.
  if ((await presentId(records, learner)) !== learner) return false;
  if ((await idleAmong(records, [learner], since)).length === 0) return false;
  await eraseLearnerRows(records, learner, now);
  return true;
}

async function idleAmong(
  { db }: Records,
  learners: readonly string[],
  since: string,
  before?: string,
): Promise<readonly string[]> {
  if (learners.length === 0) return [];
  const deeds = ACTIVITY.map(([table, learner, time]) => {
    const end = before === undefined ? sql`` : sql` and ${sql.ref(time)} < ${before}`;
    return sql`exists (select 1 from ${sql.table(table)}
      where ${sql.ref(learner)} = own.id and ${sql.ref(time)} >= ${since}${end})`;
  });
  const query = sql<{ readonly id: string }>`
    select one.id from learners as one where one.id in (${sql.join(learners)}) and not exists (
      select 1 from learners as own
      where (own.id = one.id or own.merged_into = one.id) and (${sql.join(deeds, sql` or `)}))
    order by one.id`;
  const { rows } = await query.execute(db);
  return rows.map(({ id }) => id);
}
