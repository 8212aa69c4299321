/** Who comes into a room, and as whom. */
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { readName } from '#lib/sessions/display-name.ts';
import { friendlyName } from '#lib/sessions/friendly-name.ts';
import { join } from '#lib/sessions/join.ts';
import { readJoinCode } from '#lib/sessions/join-code.ts';
import { sessionByCode } from '../../db/sessions.ts';
import { readCredential, readLinkToken } from './credentials.ts';
import { comingInSchema, type ComingIn } from './incoming.ts';
import type { LiveContext } from './live-context.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { WrongCodes } from './wrong-codes.ts';

/** Somebody who is in. */
export interface Inside {
  readonly room: Room;
  readonly participant: string;
  /** True when they were not in the room before. */
  readonly isNew: boolean;
}

/** Why somebody is not let in; the code of a room that is over and one that never was are told alike. */
export interface ComingInRefusal {
  readonly code:
    | 'room-unknown'
    | 'too-many-codes'
    | 'invalid-name'
    | 'room-full'
    | 'removed'
    | 'session-finished'
    | 'invalid-message';
}

/** What is counted of a process's rooms. */
export interface Tally {
  /** Answers acknowledged. */
  answers: number;
}

/** What letting somebody in needs. */
export interface Door {
  readonly tally: Tally;
  readonly context: LiveContext;
  readonly rooms: Rooms;
  readonly wrongCodes: WrongCodes;
}

/**
 * Lets a device in: with its credential as the participant that it was, else as a new one.
 *
 * @param input what the device says; see `comingInSchema`
 * @param address where it comes from
 */
export async function comeIn(
  door: Door,
  input: unknown,
  address: string,
): Promise<Result<Inside, ComingInRefusal>> {
  const parsed = comingInSchema.safeParse(input);
  if (!parsed.success) return refuse({ code: 'invalid-message' });
  if ('credential' in parsed.data) return comeBack(door, parsed.data);
  const name = nameFrom(parsed.data.name, door.context.clock.randomSecret());
  if (name === undefined) return refuse({ code: 'invalid-name' });
  const room = await roomFor(door, parsed.data, address);
  return room.ok ? enter(room.value, door.context.clock.randomId(), name) : room;
}

async function comeBack(
  { context, rooms }: Door,
  { session, credential }: Extract<ComingIn, { readonly credential: string }>,
): Promise<Result<Inside, ComingInRefusal>> {
  const participant = readCredential(context.secret, session, credential);
  const room = participant === undefined ? undefined : await rooms.find(session);
  if (participant === undefined || room === undefined) return refuse({ code: 'room-unknown' });
  await room.refresh();
  const known = room.state.participants.get(participant);
  if (known === undefined) return refuse({ code: 'room-unknown' });
  return known.isRemoved ? refuse({ code: 'removed' }) : ok({ room, participant, isNew: false });
}

async function enter(
  room: Room,
  participant: string,
  name: string,
): Promise<Result<Inside, ComingInRefusal>> {
  const joined = await room.change((state, at) => join(state, { participant, name }, at));
  return joined.ok ? ok({ room, participant, isNew: true }) : joined;
}

async function roomFor(
  { context, rooms, wrongCodes }: Door,
  how: Exclude<ComingIn, { readonly credential: string }>,
  address: string,
): Promise<Result<Room, ComingInRefusal>> {
  if ('link' in how) {
    const linked = readLinkToken(context.secret, how.link);
    const room = linked === undefined ? undefined : await rooms.find(linked);
    return room === undefined ? refuse({ code: 'room-unknown' }) : ok(room);
  }
  if (wrongCodes.mustWait(address)) return refuse({ code: 'too-many-codes' });
  const code = readJoinCode(how.code);
  const session =
    code === undefined ? undefined : await context.store.read((records) => sessionByCode(records, code));
  const room = session === undefined ? undefined : await rooms.find(session);
  if (room !== undefined) return ok(room);
  await wrongCodes.count(address);
  return refuse({ code: 'room-unknown' });
}

/** The name that was typed, or a friendly one for whoever typed none; undefined for one that cannot be taken. */
function nameFrom(typed: string, random: string): string | undefined {
  if (typed.trim() === '') return friendlyName(random);
  const name = readName(typed);
  return name.ok ? name.value : undefined;
}
