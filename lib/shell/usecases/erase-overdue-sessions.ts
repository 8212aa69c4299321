import { wasStoreUsed } from '../db/store-activity.ts';
import { eraseSessionRows, holdSession, sessionsToErase } from '../db/sessions.ts';
import { clearFilesAtOnce } from './clear-files.ts';
import type { UseCaseContext } from './context.ts';

/** A clock that has run for so long has been seen by somebody, and what was done under it is older than a slip of the hand. */
const DAY_MS = 24 * 60 * 60_000;
/** A store that nobody used for longer than this may as well stand under a clock that is far ahead. */
const REST_MS = 31 * DAY_MS;

/**
 * Erases every session whose time to be kept is over, whether it was ended or left open: that time was promised to everybody
 * who came in. Several processes may do so at once. One that cannot be erased is told in the log and left for the next time.
 *
 * A clock that is far ahead would make every session look overdue. So nothing is erased, and the log tells it, until this
 * clock has run for a day, or where the store was used between a month and a day ago, as that clock has it.
 *
 * @param steadyMs how long the clock has run without being set
 * @returns the sessions that were erased
 */
export async function eraseOverdueSessions(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  steadyMs: number,
): Promise<readonly string[]> {
  const now = clock.now();
  const overdue = await store.read((records) => sessionsToErase(records, now));
  if (overdue.length === 0) return [];
  if (steadyMs < DAY_MS && !(await wasUsedLately(store, now))) {
    console.error(
      `${overdue.length} rooms whose time is over are kept until the clock has run for a day: it says ${now}, and nobody did anything in the month before. Is the clock of this machine right?`,
    );
    return [];
  }
  // One at a time: answers in other rooms wait for none of it.
  const erased: string[] = [];
  for (const session of overdue) if (await isErasedNow(store, session)) erased.push(session);
  if (erased.length > 0) await clearFilesAtOnce({ store });
  return erased;
}

async function wasUsedLately(store: UseCaseContext['store'], now: string): Promise<boolean> {
  const before = (ms: number): string => new Date(Date.parse(now) - ms).toISOString();
  return store.read((records) => wasStoreUsed(records, before(REST_MS), before(DAY_MS)));
}

async function isErasedNow(store: UseCaseContext['store'], session: string): Promise<boolean> {
  try {
    await store.write(async (records) => {
      await holdSession(records, session, 'to move');
      await eraseSessionRows(records, session);
    });
    return true;
  } catch (error) {
    console.error('A room whose time is over could not be erased.', error);
    return false;
  }
}
