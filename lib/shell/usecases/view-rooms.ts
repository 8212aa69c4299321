import { present } from '#lib/sessions/join.ts';
import { foldSession } from '#lib/sessions/session.ts';
import type { SessionSettings } from '#lib/sessions/settings.ts';
import { sessionEventsAfter } from '../db/session-events.ts';
import { findSession, sessionsOfTrainer, type StoredSession } from '../db/sessions.ts';
import type { UseCaseContext } from './context.ts';

/** A room as its trainer finds it again. */
export interface TrainersRoom {
  readonly session: string;
  readonly title: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly eraseAt: string;
  /** Null once the room is over. */
  readonly joinCode: string | null;
  readonly items: number;
  readonly settings: SessionSettings;
}

/** A room in the list of its trainer's. */
export interface RoomLine extends TrainersRoom {
  /** Who came in and was not removed. */
  readonly participants: number;
}

/** A trainer's rooms, open and past, newest first; those whose time to be kept is over are left out. */
export async function viewRooms(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  trainer: string | undefined,
): Promise<readonly RoomLine[]> {
  if (trainer === undefined) return [];
  return store.read(async (records) => {
    const lines: RoomLine[] = [];
    for (const stored of await sessionsOfTrainer(records, trainer)) {
      if (stored.eraseAt <= clock.now()) continue;
      const state = foldSession(await sessionEventsAfter(records, stored.id, 0));
      lines.push({ ...roomOf(stored), participants: state === undefined ? 0 : present(state) });
    }
    return lines;
  });
}

/** A room of this trainer; undefined for another's, and for one that never was or was erased. */
export async function viewRoom(
  { store }: Pick<UseCaseContext, 'store'>,
  trainer: string | undefined,
  session: string,
): Promise<TrainersRoom | undefined> {
  const stored = await store.read((records) => findSession(records, session));
  return stored === undefined || stored.trainer !== trainer ? undefined : roomOf(stored);
}

function roomOf({ id, quiz, createdAt, eraseAt, joinCode, form, settings }: StoredSession): TrainersRoom {
  return {
    session: id,
    title: quiz.title,
    createdAt,
    eraseAt,
    joinCode,
    items: form.entries.length,
    settings,
  };
}
