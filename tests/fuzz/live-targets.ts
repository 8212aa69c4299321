/** Every message of a room's sockets, sent to a real server by somebody who is in a room whose round is open. */
import fc from 'fast-check';
import type { z } from 'zod';
import type { Pacing } from '#lib/sessions/session.ts';
import {
  comingInSchema,
  commandSchema,
  participantSchema,
  positionSchema,
  sentAnswerSchema,
  trainerComingInSchema,
} from '#lib/shell/server/live/incoming.ts';
import { fromSchema, mutated } from './from-schema.ts';
import { hostileText, hostileValue } from './hostile-text.ts';
import { answerTo, bytesOf, comeIn } from './live-answers.ts';
import { filledIn, LiveRoom, namesIn, ROOM_TOKENS, type Present } from './live-rooms.ts';
import { watched, type ServerLog } from './server-log.ts';
import { REMOTE, target, type Target } from './target.ts';
import { TOKENS, type World } from './world.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What may be sent, or said on coming in. */
interface Message {
  readonly from: 'participant' | 'trainer';
  readonly schema: z.ZodType;
  /** What is taken as the room stands: it is sent first, and its fields stand in for those of what is drawn. */
  readonly sound: string | Fields;
  /** Fields for what is drawn besides those. */
  readonly more?: Fields;
}

interface Event extends Message {
  readonly event: string;
}

/** What may be sent, to whom, and by which schema it is read. A schema of `incoming.ts` that is missing here fails a test. */
export const MESSAGES: readonly Event[] = [
  {
    from: 'participant',
    event: 'answer',
    schema: sentAnswerSchema,
    sound: {
      id: '@newid',
      position: '@position',
      round: '@round',
      picks: { '@roompart': ['@roomoption'] },
      latencyMs: 900,
    },
  },
  { from: 'participant', event: 'look', schema: positionSchema, sound: '@position' },
  {
    from: 'trainer',
    event: 'command',
    schema: commandSchema,
    sound: { type: 'close-and-reveal', step: '@step' },
    more: { position: '@position', limitMs: null },
  },
  { from: 'trainer', event: 'look', schema: positionSchema, sound: '@position' },
  { from: 'trainer', event: 'remove', schema: participantSchema, sound: '@participant' },
];

/** Typed as fields: a text has a method of the name too. */
const BY_LINK: Fields = { link: '@link', name: 'Ada' };

/** What is said on coming in. */
export const COMING_IN: readonly Message[] = [
  {
    from: 'participant',
    schema: comingInSchema,
    sound: BY_LINK,
    more: { session: '@room', credential: '@credential', code: '@code' },
  },
  { from: 'trainer', schema: trainerComingInSchema, sound: { session: '@room' } },
];

/** Answers to what was taken. */
const TAKEN: readonly string[] = ['ok', 'told', 'let in'];

const PACINGS: readonly Pacing[] = ['trainer', 'participant'];

interface Case<Value> {
  readonly pacing: Pacing;
  readonly value: Value;
}

/** The targets of a running server. Answers come before the command that tells what they were worth. */
export function liveTargets(world: World, log: ServerLog): readonly Target[] {
  const rooms = {
    trainer: new LiveRoom(world, 'trainer'),
    participant: new LiveRoom(world, 'participant'),
  };
  const targetOf = <Value>(
    name: string,
    values: fc.Arbitrary<Value>,
    sound: Value,
    meet: (room: LiveRoom, value: Value) => Promise<string>,
  ): Target => {
    const cases: fc.Arbitrary<Case<Value>> = fc.record({
      pacing: fc.constantFrom(...PACINGS),
      value: values,
    });
    const first = PACINGS.map((pacing) => ({ pacing, value: sound }));
    const met = watched<Case<Value>>(log, ({ pacing, value }) => meet(rooms[pacing], value));
    return target(`socket: ${name}`, cases, met, { ...REMOTE, first, wanted: TAKEN });
  };
  return [
    ...MESSAGES.map((one) =>
      targetOf(`${one.from} ${one.event}`, valuesOf(one), one.sound, (room, value) =>
        send(world, room, one, value),
      ),
    ),
    ...COMING_IN.map((one) =>
      targetOf(`${one.from} comes in`, valuesOf(one), one.sound, async (room, value) => {
        const now = await room.ready(false);
        const answer = await comeIn(world, one.from, now.room, await filled(world, now, value));
        // A device that comes in as the participant takes the place of the one that is there: that one comes back.
        if (answer === 'let in') now.participant.leave();
        return answer;
      }),
    ),
    targetOf('unknown event', unknown, ['unknown', []], async (room, [event, values]) =>
      sendUnknown(await room.ready(true), event, values),
    ),
  ];
}

const unknown: fc.Arbitrary<readonly [string, readonly unknown[]]> = fc.tuple(
  hostileText,
  fc.array(hostileValue, { maxLength: 3 }),
);

/** What the schema takes, most of it as the room stands, and the same with something wrong. */
function valuesOf({ schema, sound, more = {} }: Message): fc.Arbitrary<unknown> {
  const drawn = fromSchema(schema, [...TOKENS, ...ROOM_TOKENS]);
  const fitting = typeof sound === 'string' ? drawn : withFields(drawn, { ...more, ...sound });
  const all = fc.oneof(fc.constant(sound), fitting, fitting);
  return fc.oneof(all, mutated(all), mutated(all), hostileValue);
}

/** Puts some of the fields in place of those that a value has; what it is a form of stays. */
function withFields(values: fc.Arbitrary<unknown>, fields: Fields): fc.Arbitrary<unknown> {
  const { type: _, ...others } = fields;
  const some = fc.oneof(fc.constant(Object.entries(others)), fc.subarray(Object.entries(others)));
  return fc.tuple(values, some).map(([value, chosen]) => {
    if (typeof value !== 'object' || value === null) return value;
    return { ...value, ...Object.fromEntries(chosen.filter(([name]) => name in value)) };
  });
}

async function filled(world: World, now: Present, value: unknown): Promise<unknown> {
  return filledIn(await namesIn(now), world.fill, value);
}

async function send(world: World, room: LiveRoom, { from, event }: Event, value: unknown): Promise<string> {
  // A command is for a room wherever it stands, everything else for one that is asked something.
  const now = await room.ready(event !== 'command');
  const sent = await filled(world, now, value);
  const answer = await answerTo(now[from], event, sent);
  if (event === 'remove' && sent === now.participant.welcome.participant) await room.replaceParticipant(now);
  return answer;
}

const RESERVED = ['connect', 'disconnect', 'disconnecting', 'connect_error', 'newListener', 'removeListener'];

/** Nobody listens for it: the connection stays, and answers what is asked next. */
async function sendUnknown(
  { participant }: Present,
  event: string,
  values: readonly unknown[],
): Promise<string> {
  if (RESERVED.includes(event) || ['answer', 'look'].includes(event)) return 'known';
  participant.socket.emit(event, ...values);
  return answerTo(participant, 'look', 0, bytesOf([event, ...values]));
}
