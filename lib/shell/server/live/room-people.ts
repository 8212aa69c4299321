/** Who is in a room, and how many of them have answered: what its trainer sees, and never what was answered. */
import { present } from '#lib/sessions/join.ts';
import type { Counts, ParticipantLine } from '#lib/sessions/messages.ts';
import { countAnswered, countByParticipant } from '../../db/live-answers.ts';
import type { LiveContext } from './live-context.ts';
import type { Room } from './room.ts';

/** Everybody in the room. @param connected ids of the participants who have a device connected */
export async function peopleIn(
  { store }: Pick<LiveContext, 'store'>,
  room: Room,
  connected: ReadonlySet<string>,
): Promise<readonly ParticipantLine[]> {
  const answered = await store.read((records) => countByParticipant(records, room.stored.id));
  return Array.from(room.state.participants.values()).flatMap(({ id, name, team, isRemoved }) =>
    isRemoved ? [] : [{ id, name, team, isConnected: connected.has(id), answered: answered.get(id) ?? 0 }],
  );
}

/** How many have answered where the room stands, of how many. */
export async function countsOf(
  { store }: Pick<LiveContext, 'store'>,
  { stored: { id }, state }: Room,
  connected: ReadonlySet<string>,
): Promise<Counts> {
  const { step, position, round } = state;
  const removed = [...state.participants.values()].flatMap((one) => (one.isRemoved ? [one.id] : []));
  const answered =
    position === null || round === null
      ? 0
      : await store.read((records) => countAnswered(records, id, { position, round }, removed));
  return { step, answered, participants: present(state), connected: connected.size };
}
