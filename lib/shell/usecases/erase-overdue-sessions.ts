import { eraseSessionRows, holdSession, sessionsToErase } from '../db/sessions.ts';
import { clearFilesAtOnce } from './clear-files.ts';
import type { UseCaseContext } from './context.ts';

/**
 * Erases every session whose time to be kept is over, whether it was ended or left open: that time was promised to everybody
 * who came in. Several processes may do so at once. One that cannot be erased is told in the log and left for the next time.
 *
 * @returns the sessions that were erased
 */
export async function eraseOverdueSessions({
  store,
  clock,
}: Pick<UseCaseContext, 'store' | 'clock'>): Promise<readonly string[]> {
  const overdue = await store.read((records) => sessionsToErase(records, clock.now()));
  // One at a time: answers in other rooms wait for none of it.
  const erased: string[] = [];
  for (const session of overdue) if (await isErasedNow(store, session)) erased.push(session);
  if (erased.length > 0) await clearFilesAtOnce({ store });
  return erased;
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
