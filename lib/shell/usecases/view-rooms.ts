import type { SessionSettings } from '#lib/sessions/settings.ts';
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

/** A trainer's rooms, newest first. */
export async function viewRooms(
  { store }: Pick<UseCaseContext, 'store'>,
  trainer: string | undefined,
): Promise<readonly TrainersRoom[]> {
  if (trainer === undefined) return [];
  return (await store.read((records) => sessionsOfTrainer(records, trainer))).map(roomOf);
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
