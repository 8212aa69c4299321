/** A session played in the store alone, without sockets. */
import type { Command } from '#lib/sessions/command.ts';
import { decide } from '#lib/sessions/command.ts';
import { join } from '#lib/sessions/join.ts';
import { USUAL_SETTINGS, type SessionSettings } from '#lib/sessions/settings.ts';
import type { Item, Response } from '#lib/items/item.ts';
import { Room } from '#lib/shell/server/live/room.ts';
import { openSession } from '#lib/shell/usecases/open-session.ts';
import { systemClock } from '#lib/shell/clock.ts';
import { accepted, type TestContext } from '#tests/usecases/bench.ts';
import { rightResponse } from './bank-builder.ts';

type Ordered<C = Command> = C extends unknown ? Omit<C, 'step'> : never;

/** What a trainer and participants do in a session. */
export interface PlayedSession {
  readonly session: string;
  readonly trainer: string;
  readonly room: Room;
  readonly command: (...commands: readonly Ordered[]) => Promise<void>;
  /** Lets somebody in. @returns their id */
  readonly join: (name: string) => Promise<string>;
  readonly remove: (participant: string) => Promise<void>;
  /** Answers the item that the room is at. @returns whether it was kept */
  readonly answer: (participant: string, choose?: (item: Item) => Response) => Promise<boolean>;
}

/** Opens a room on the test bank. */
export async function playedSession(
  context: TestContext,
  settings: Partial<SessionSettings> = {},
  trainer: string = systemClock.randomId(),
): Promise<PlayedSession> {
  const { session } = accepted(
    await openSession(context, trainer, 'quiz', { ...USUAL_SETTINGS, ...settings }),
  );
  const live = {
    ...context,
    secret: 'secret',
    databaseUrl: undefined,
    monotonic: () => Date.parse(context.clock.now()),
  };
  const room = await Room.load(live, session);
  if (room === undefined) throw new Error('the room was not kept');
  return { session, trainer, room, ...deedsIn(room) };
}

function deedsIn(room: Room): Pick<PlayedSession, 'command' | 'join' | 'remove' | 'answer'> {
  return {
    command: async (...commands) => {
      for (const command of commands) {
        const done = await room.change((state, at) => decide(state, { ...command, step: state.step }, at));
        if (!done.ok) throw new Error(`refused: ${done.error.code}`);
      }
    },
    join: async (name) => {
      const participant = systemClock.randomId();
      await room.change((state, at) => join(state, { participant, name }, at));
      return participant;
    },
    remove: async (participant) => {
      await room.change((_, at) => ({ ok: true, value: [{ type: 'removed', participant, at }] }));
    },
    answer: async (participant, choose = rightResponse) => {
      const { position, round } = room.state;
      const item = room.shown[position ?? 0]?.item;
      if (item === undefined) throw new Error('no item is shown');
      const taken = await room.receive({
        response: systemClock.randomId(),
        participant,
        position: position ?? 0,
        round: round ?? 1,
        chosen: choose(item),
        confidence: 'sure',
        latencyMs: 2500,
      });
      return taken.ok;
    },
  };
}
