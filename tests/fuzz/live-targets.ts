/** Every message of a room's sockets, sent to a real server by somebody who is in the room. */
import fc from 'fast-check';
import { z } from 'zod';
import {
  comingInSchema,
  commandSchema,
  participantSchema,
  positionSchema,
  sentAnswerSchema,
  trainerComingInSchema,
} from '#lib/shell/server/live/incoming.ts';
import { participantIn, trainerIn, type Participant, type Trainer } from '#tests/support/live-room.ts';
import { fromSchema, mutated } from './from-schema.ts';
import { hostileText, hostileValue } from './hostile-text.ts';
import { REMOTE, target, type Target } from './target.ts';
import { TOKENS, type World } from './world.ts';

/** A device may send forty messages of a kind in ten seconds; after so many, another connection takes over. */
const PER_DEVICE = 36;
/** A connection that the server ends is noticed by then. */
const NOTICED_MS = 5_000;

/** What may be sent, to whom, and by which schema it is read. A schema of `incoming.ts` that is missing here fails a test. */
export const MESSAGES = [
  { from: 'participant', event: 'answer', schema: sentAnswerSchema },
  { from: 'participant', event: 'look', schema: positionSchema },
  { from: 'trainer', event: 'command', schema: commandSchema },
  { from: 'trainer', event: 'look', schema: positionSchema },
  { from: 'trainer', event: 'remove', schema: participantSchema },
] as const;

/** What is said on coming in. */
export const COMING_IN = [
  { from: 'participant', schema: comingInSchema },
  { from: 'trainer', schema: trainerComingInSchema },
] as const;

/** The targets of a running server. */
export function liveTargets(world: World): readonly Target[] {
  const devices = { participant: seats(world, 'participant'), trainer: seats(world, 'trainer') };
  return [
    ...MESSAGES.map(({ from, event, schema }) =>
      target(
        `socket: ${from} ${event}`,
        valuesOf(schema),
        async (value) => {
          const device = await devices[from]();
          return answerTo(device, event, filled(world, value));
        },
        REMOTE,
      ),
    ),
    ...COMING_IN.map(({ from, schema }) =>
      target(`socket: ${from} comes in`, valuesOf(schema), (value) =>
        comeIn(world, from, filled(world, value)),
      ),
    ),
    target(
      'socket: unknown event',
      fc.tuple(hostileText, fc.array(hostileValue, { maxLength: 3 })),
      async (sent) => sendUnknown(await devices.participant(), ...sent),
    ),
  ];
}

function valuesOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const sound = fromSchema(schema, TOKENS);
  return fc.oneof(sound, mutated(sound), mutated(sound), hostileValue);
}

function filled(world: World, value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(world.fill(JSON.stringify(value))) as unknown);
}

type Device = Participant | Trainer;

/** A device in the room: the same one for a while, and then another one of the same person. */
function seats(world: World, from: 'participant' | 'trainer'): () => Promise<Device> {
  let device: Device | undefined;
  let sent = 0;
  return async () => {
    if (device !== undefined && sent < PER_DEVICE && device.socket.connected) {
      sent += 1;
      return device;
    }
    device?.leave();
    sent = 1;
    device = await seat(world, from);
    return device;
  };
}

/** A room that is over lets nobody in, and cases end rooms: there is a new one then. */
async function seat(world: World, from: 'participant' | 'trainer'): Promise<Device> {
  await world.renew();
  const room = world.room();
  return from === 'trainer'
    ? trainerIn(world, { ...room, trainer: '' })
    : participantIn(world, { code: room.joinCode, name: '' });
}

/** The code of the answer. @throws when there is none, or the server says that it failed */
async function answerTo(device: Device, event: string, value: unknown): Promise<string> {
  const gone = new Promise<'cut off'>((done) => device.socket.once('disconnect', () => done('cut off')));
  // A message that is too large ends the connection; see MESSAGE_MAX_BYTES.
  const answer = await Promise.race([device.ask<unknown>(event, value), gone]);
  if (answer === 'cut off') {
    if (JSON.stringify(value).length < 8_000) throw new Error('the connection was cut off');
    return 'cut off';
  }
  const { ok, code } = z.object({ ok: z.boolean().optional(), code: z.string().optional() }).parse(answer);
  if (code === 'try-again') throw new Error('the server failed');
  return code ?? (ok === true ? 'ok' : 'told');
}

/** Nobody listens for it: the connection stays, and answers what is asked next. */
async function sendUnknown(device: Device, event: string, values: readonly unknown[]): Promise<string> {
  const isReserved = [
    'connect',
    'disconnect',
    'disconnecting',
    'connect_error',
    'newListener',
    'removeListener',
  ];
  if (isReserved.includes(event) || ['answer', 'look'].includes(event)) return 'known';
  device.socket.emit(event, ...values);
  return answerTo(device, 'look', JSON.stringify([event, ...values]).length < 8_000 ? 0 : 'x'.repeat(8_000));
}

async function comeIn(world: World, from: 'participant' | 'trainer', auth: unknown): Promise<string> {
  const said =
    typeof auth === 'object' && auth !== null ? (auth as Readonly<Record<string, unknown>>) : { auth };
  const session = said['session'];
  const coming =
    from === 'participant'
      ? participantIn(world, said)
      : trainerIn(world, { ...world.room(), trainer: '', session: session as string });
  const late = new Promise<never>((_, failed) =>
    setTimeout(() => failed(new Error('no answer')), NOTICED_MS).unref(),
  );
  try {
    const device = await Promise.race([coming, late]);
    device.leave();
    return 'let in';
  } catch (error) {
    const code = error instanceof Error ? error.message : String(error);
    if (code === 'try-again' || code === 'no answer') throw error;
    return code.slice(0, 40);
  }
}
