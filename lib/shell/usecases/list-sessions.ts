import { present } from '#lib/sessions/join.ts';
import { foldSession, type Phase } from '#lib/sessions/session.ts';
import { sessionEventsAfter } from '../db/session-events.ts';
import { sessionsOfTrainer, type StoredSession } from '../db/sessions.ts';
import type { Records } from '../db/tables.ts';
import type { UseCaseContext } from './context.ts';

/** One room of a trainer, open or past. */
export interface SessionLine {
  readonly session: string;
  readonly quiz: { readonly id: string; readonly title: string };
  /** ISO 8601 */
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly eraseAt: string;
  /** Null once the room is over. */
  readonly joinCode: string | null;
  readonly phase: Phase;
  readonly items: number;
  /** Who came in and was not removed. */
  readonly participants: number;
}

/** The trainer's rooms, newest first; none for a browser that opened no room. */
export async function listSessions(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  trainer: string | undefined,
): Promise<readonly SessionLine[]> {
  if (trainer === undefined) return [];
  return store.read(async (records) => {
    const lines: SessionLine[] = [];
    for (const stored of await sessionsOfTrainer(records, trainer))
      if (stored.eraseAt > clock.now()) lines.push(await lineOf(records, stored));
    return lines;
  });
}

async function lineOf(records: Records, stored: StoredSession): Promise<SessionLine> {
  const { id, quiz, createdAt, finishedAt, eraseAt, joinCode, form } = stored;
  const state = foldSession(await sessionEventsAfter(records, id, 0));
  return {
    session: id,
    quiz: { id: quiz.id, title: quiz.title },
    createdAt,
    finishedAt,
    eraseAt,
    joinCode,
    phase: state?.phase ?? 'lobby',
    items: form.entries.length,
    participants: state === undefined ? 0 : present(state),
  };
}
