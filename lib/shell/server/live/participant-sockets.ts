/** What participants' devices may do: come in, answer, look at an item, and nothing else. */
import type { Server } from 'socket.io';
import type { LookedAt, ParticipantWelcome, Receipt } from '#lib/sessions/messages.ts';
import { isPosition } from '#lib/sessions/session.ts';
import { refusing, whenAsked, type Devices, type DeviceSocket } from './socket-ways.ts';
import { ADDRESS_HEADER } from '../caller.ts';
import { comeIn, type Door } from './come-in.ts';
import { participantCredential } from './credentials.ts';
import { positionSchema, sentAnswerSchema } from './incoming.ts';
import { onItsOwn } from './on-its-own.ts';
import { ownView, whileItStands } from './own-view.ts';
import { itemFor, ownAnswers, readPicks, roomView, toldItem } from './room-view.ts';
import type { Room } from './room.ts';
import { devicesOf, everybodyOf, PARTICIPANTS, type Spread } from './spread.ts';

interface ParticipantData {
  room: Room;
  participant: string;
  /** Came in by this connection, so that nothing of theirs is in the store yet. */
  isNew: boolean;
}

type ParticipantSocket = DeviceSocket<ParticipantData>;

/** Serves the participants of every room. */
export function participantSockets(io: Server, door: Door, spread: Spread): void {
  const devices = io.of(PARTICIPANTS) as Devices<ParticipantData>;
  devices.use((socket, next) => {
    void refusing(next, async () => {
      const inside = await comeIn(
        door,
        socket.handshake.auth,
        String(socket.request.headers[ADDRESS_HEADER]),
      );
      if (!inside.ok) return inside.error.code;
      Object.assign(socket.data, inside.value);
      return undefined;
    });
  });
  devices.on('connection', (socket) => {
    // A device that was not greeted comes again.
    onItsOwn(greet(socket, door, spread), () => socket.disconnect(true));
  });
}

async function greet(socket: ParticipantSocket, door: Door, spread: Spread): Promise<void> {
  const { room, participant } = socket.data;
  const { id } = room.stored;
  // The newest connection of a participant is theirs: an older one may be a phone that changed its network.
  const older = socket.nsp.in(devicesOf(participant)).except(socket.id);
  older.emit('replaced');
  older.disconnectSockets(true);
  listen(socket, door, spread);
  await socket.join([everybodyOf(id), devicesOf(participant)]);
  socket.on('disconnect', () => spread.changed(room));
  await spread.attend(room);
  socket.emit('welcome', await whileItStands(room, () => welcome(socket, door, spread)));
  spread.changed(room);
}

async function welcome(
  { data: { room, participant, isNew } }: ParticipantSocket,
  { context }: Door,
  spread: Spread,
): Promise<ParticipantWelcome> {
  const { id } = room.stored;
  const view = await roomView(context, room, spread.isTrainerHere(id));
  const known = room.state.participants.get(participant);
  const own = await ownView(context, room, view, participant);
  return {
    session: id,
    participant,
    name: known?.name ?? '',
    team: known?.team ?? null,
    credential: participantCredential(context.secret, id, participant),
    room: own.view,
    own: isNew ? [] : await ownAnswers(context, room, participant),
    points: own.points,
  };
}

function listen(socket: ParticipantSocket, door: Door, spread: Spread): void {
  const { room, participant } = socket.data;
  whenAsked(socket, 'answer', async (input): Promise<Receipt> => {
    const receipt = await takeAnswer(door, room, participant, input);
    if (receipt.ok) {
      door.tally.answers += 1;
      spread.changed(room);
    }
    return receipt;
  });
  whenAsked(socket, 'look', async (input) => look(door, room, participant, input));
}

async function takeAnswer(door: Door, room: Room, participant: string, input: unknown): Promise<Receipt> {
  const parsed = sentAnswerSchema.safeParse(input);
  if (!parsed.success || !isPosition(parsed.data.position, room.state))
    return { ok: false, code: 'invalid-message' };
  const { id, position, round, picks, confidence, latencyMs } = parsed.data;
  const chosen = readPicks(door.context, room, position, picks);
  if (!chosen.ok) return { ok: false, code: chosen.error.code };
  const taken = await room.receive({
    response: id,
    participant,
    position,
    round,
    chosen: chosen.value,
    confidence,
    latencyMs,
  });
  return taken.ok ? { ok: true } : { ok: false, code: taken.error.code };
}

/** Where each participant goes alone: an item, and after the reveal what is told of it. */
async function look(
  { context }: Door,
  room: Room,
  participant: string,
  input: unknown,
): Promise<LookedAt | Receipt> {
  const position = positionSchema.safeParse(input);
  if (!position.success || !isPosition(position.data, room.state))
    return { ok: false, code: 'invalid-message' };
  const { phase, pacing, told } = room.state;
  if (pacing !== 'participant' || phase === 'lobby') return { ok: false, code: 'not-now' };
  const own = await ownAnswers(context, room, participant);
  return {
    item: itemFor(context, room, position.data, participant),
    own: own.filter((answer) => answer.position === position.data),
    told: told.has(position.data) ? await toldItem(context, room, position.data) : null,
  };
}
