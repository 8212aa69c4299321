/** What a trainer's devices may do with a room that is theirs. */
import type { Server, Socket } from 'socket.io';
import { decide } from '#lib/sessions/command.ts';
import type { LookedAt, Receipt } from '#lib/sessions/messages.ts';
import { remove } from '#lib/sessions/join.ts';
import { isPosition } from '#lib/sessions/session.ts';
import { cookieValue, TRAINER_ID_COOKIE } from '../../web/cookie-names.ts';
import { verifyId } from '../../web/signed-cookie.ts';
import type { Door } from './come-in.ts';
import { commandSchema, participantSchema, positionSchema, trainerComingInSchema } from './incoming.ts';
import { whileItStands } from './own-view.ts';
import { itemFor, roomView, toldItem, trainerView } from './room-view.ts';
import type { LiveContext } from './live-context.ts';
import { onItsOwn } from './on-its-own.ts';
import type { Room } from './room.ts';
import { refusing, whenAsked, type Devices, type DeviceSocket } from './socket-ways.ts';
import { everybodyOf, TRAINERS, type Spread } from './spread.ts';

type TrainerSocket = DeviceSocket<{ room: Room }>;

/** Serves the trainers of every room. A room that is another's and one that is none are refused alike. */
export function trainerSockets(io: Server, door: Door, spread: Spread): void {
  const devices = io.of(TRAINERS) as Devices<{ room: Room }>;
  devices.use((socket, next) => {
    void refusing(next, async () => {
      const room = await ownRoom(door, socket);
      if (room === undefined) return 'room-unknown';
      Object.assign(socket.data, { room });
      return undefined;
    });
  });
  devices.on('connection', (socket) => {
    // A device that was not greeted comes again.
    onItsOwn(greet(socket, door, spread), () => socket.disconnect(true));
  });
}

async function ownRoom({ context, rooms }: Door, socket: Socket): Promise<Room | undefined> {
  const parsed = trainerComingInSchema.safeParse(socket.handshake.auth);
  const cookie = cookieValue(socket.handshake.headers.cookie, TRAINER_ID_COOKIE) ?? '';
  const trainer = verifyId(cookie, context.secret, 'trainer-id');
  if (!parsed.success || trainer === undefined) return undefined;
  const room = await rooms.find(parsed.data.session);
  if (room?.stored.trainer !== trainer) return undefined;
  await room.refresh();
  return room;
}

async function greet(socket: TrainerSocket, door: Door, spread: Spread): Promise<void> {
  const { room } = socket.data;
  listen(socket, door, spread);
  await socket.join(everybodyOf(room.stored.id));
  socket.on('disconnect', () => spread.trainerLeft(room));
  await spread.attend(room);
  const view = await whileItStands(room, () => roomView(door.context, room, true));
  socket.emit('room', trainerView(door.context, room, view));
  socket.emit('counts', await spread.counts(room));
  socket.emit('people', await spread.people(room));
  spread.trainerCame(room);
}

function listen(socket: TrainerSocket, { context }: Door, spread: Spread): void {
  const { room } = socket.data;
  whenAsked(socket, 'command', async (input): Promise<Receipt> => {
    const parsed = commandSchema.safeParse(input);
    if (!parsed.success) return { ok: false, code: 'invalid-message' };
    const changed = await room.change((state, at) => decide(state, parsed.data, at));
    if (!changed.ok) return { ok: false, code: changed.error.code };
    await spread.moved(room);
    return { ok: true };
  });
  whenAsked(socket, 'look', async (input) => look(context, room, input));
  whenAsked(socket, 'remove', async (input): Promise<Receipt> => {
    const parsed = participantSchema.safeParse(input);
    if (!parsed.success) return { ok: false, code: 'invalid-message' };
    const removed = await room.change((state, at) => remove(state, parsed.data, at));
    if (!removed.ok) return { ok: false, code: removed.error.code };
    await spread.moved(room);
    socket.nsp.to(everybodyOf(room.stored.id)).emit('people', await spread.people(room));
    return { ok: true };
  });
}

/** Where each participant goes alone: an item in the room's own order, with what the room answered once it was told. */
async function look(context: LiveContext, room: Room, input: unknown): Promise<LookedAt | Receipt> {
  const position = positionSchema.safeParse(input);
  if (!position.success || !isPosition(position.data, room.state))
    return { ok: false, code: 'invalid-message' };
  const { pacing, phase, told } = room.state;
  if (pacing !== 'participant' || phase === 'lobby') return { ok: false, code: 'not-now' };
  return {
    item: itemFor(context, room, position.data),
    own: [],
    told: told.has(position.data) ? await toldItem(context, room, position.data) : null,
  };
}
