/** What the sockets of rooms may answer: what was done, why it was not, or the end of a connection that sent too much. */
import { z } from 'zod';
import type { ResponseFault } from '#lib/forms/public-item.ts';
import type { AnswerRefusal } from '#lib/sessions/answer.ts';
import type { CommandRefusal } from '#lib/sessions/command.ts';
import type { ComingInRefusal } from '#lib/shell/server/live/come-in.ts';
import { participantIn, trainerIn, type Participant, type Trainer } from '#tests/support/live-room.ts';
import type { World, WorldRoom } from './world.ts';

type Refused = AnswerRefusal['code'] | CommandRefusal['code'] | ResponseFault['code'] | 'invalid-message';

/** Why a message is refused. `try-again` is none of them: the server failed. */
const REFUSED: Readonly<Record<Refused, true>> = {
  'invalid-message': true,
  'unknown-handle': true,
  'too-many-picks': true,
  'nothing-picked': true,
  'unreadable-entry': true,
  closed: true,
  'not-shown': true,
  removed: true,
  'participant-unknown': true,
  'session-finished': true,
  'response-id-taken': true,
  'already-done': true,
  'position-unknown': true,
  'limit-unfit': true,
  'not-now': true,
};

/** Why somebody is not let in. */
const NOT_LET_IN: Readonly<Record<ComingInRefusal['code'], true>> = {
  'room-unknown': true,
  'too-many-codes': true,
  'invalid-name': true,
  'room-full': true,
  removed: true,
  'session-finished': true,
  'invalid-message': true,
};

/** A message that is larger, with what is around it, may end the connection; see MESSAGE_MAX_BYTES. */
const ENDS_CONNECTION_BYTES = 16_000;
/** A connection that the server ends is noticed by then. */
const NOTICED_MS = 5_000;

const answerSchema = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: z.string() }),
  z.object({ item: z.looseObject({ handle: z.string() }), own: z.array(z.unknown()) }),
]);

/** How much a value is on its way. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify([value]));
}

/**
 * The code of the answer, `ok` or `told`; `cut off` for too much.
 *
 * @param bytes how much was sent
 * @throws when there is no answer, or one that says that the server failed
 */
export async function answerTo(
  device: Participant | Trainer,
  event: string,
  value: unknown,
  bytes = bytesOf(value),
): Promise<string> {
  const gone = new Promise<'cut off'>((done) => device.socket.once('disconnect', () => done('cut off')));
  const answer = await Promise.race([device.ask<unknown>(event, value), gone]);
  if (answer === 'cut off') {
    if (bytes < ENDS_CONNECTION_BYTES) throw new Error('the connection was cut off');
    return 'cut off';
  }
  const read = answerSchema.parse(answer);
  if ('item' in read) return 'told';
  if (read.ok) return 'ok';
  if (!Object.hasOwn(REFUSED, read.code)) throw new Error(`refused with ${read.code}`);
  return read.code;
}

/** `let in`, or why not. @throws when that is no reason of ours */
export async function comeIn(
  world: World,
  from: 'participant' | 'trainer',
  room: WorldRoom,
  auth: unknown,
): Promise<string> {
  const said =
    typeof auth === 'object' && auth !== null ? (auth as Readonly<Record<string, unknown>>) : { auth };
  const coming =
    from === 'participant'
      ? participantIn(world, said)
      : trainerIn(world, { ...room, session: said['session'] as string });
  const late = new Promise<never>((_, failed) =>
    setTimeout(() => failed(new Error('no answer')), NOTICED_MS).unref(),
  );
  try {
    (await Promise.race([coming, late])).leave();
    return 'let in';
  } catch (error) {
    const code = error instanceof Error ? error.message : String(error);
    if (Object.hasOwn(NOT_LET_IN, code)) return code;
    // Socket.IO ends the connection of whoever says what is no object.
    if (bytesOf(said) >= ENDS_CONNECTION_BYTES || Array.isArray(said)) return 'cut off';
    throw error;
  }
}
