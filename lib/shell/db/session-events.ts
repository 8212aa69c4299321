import type { SessionEvent } from '#lib/sessions/session.ts';
import { sessionEventCodec } from './session-codecs.ts';
import type { Records } from './tables.ts';

/** Adds what happened in a session after the event numbered `after`. The caller holds the session to move it. */
export async function appendSessionEvents(
  { db }: Records,
  session: string,
  after: number,
  events: readonly SessionEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event, index) => ({
    session,
    sequence: after + 1 + index,
    at: event.at,
    payload: sessionEventCodec.encode(event),
  }));
  await db.insertInto('session_events').values(rows).execute();
}

/** What happened in a session after the event numbered `after` (0: everything), in order. */
export async function sessionEventsAfter(
  { db }: Records,
  session: string,
  after: number,
): Promise<readonly SessionEvent[]> {
  const rows = await db
    .selectFrom('session_events')
    .select('payload')
    .where('session', '=', session)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .execute();
  return rows.map(({ payload }) => sessionEventCodec.decode(payload));
}
