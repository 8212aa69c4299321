import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { findSession, type StoredSession } from '../db/sessions.ts';
import type { Records } from '../db/tables.ts';

const idSchema = z.uuid();

/**
 * The session with an id, if it is the trainer's and not past the day on which it is erased. Whatever else stands in an
 * address names no session.
 */
export async function ownSession(
  records: Records,
  { now }: Pick<Clock, 'now'>,
  trainer: string,
  session: string,
): Promise<StoredSession | undefined> {
  if (!idSchema.safeParse(session).success) return undefined;
  const stored = await findSession(records, session);
  return stored?.trainer === trainer && stored.eraseAt > now() ? stored : undefined;
}
