import { ok } from '#lib/base/result.ts';
import { eraseSessionRows, holdSession } from '../db/sessions.ts';
import { clearFilesAtOnce } from './clear-files.ts';
import type { UseCaseContext } from './context.ts';
import { ownSession } from './own-session.ts';
import { refusal, type Answer } from './refusals.ts';

/**
 * Erases everything about a session that is over, for good.
 *
 * @returns refuses `session-not-found`, also for another trainer's session and one that is erased already, and `session-open`
 */
export async function eraseSession(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  trainer: string | undefined,
  session: string,
): Promise<Answer<undefined>> {
  if (trainer === undefined) return refusal('session-not-found');
  const erased = await store.write<Answer<undefined>>(async (records) => {
    const stored = await ownSession(records, clock, trainer, session);
    if (stored === undefined) return refusal('session-not-found');
    if (stored.finishedAt === null) return refusal('session-open');
    await holdSession(records, session, 'to move');
    await eraseSessionRows(records, session);
    return ok(undefined);
  });
  if (erased.ok) await clearFilesAtOnce({ store });
  return erased;
}
