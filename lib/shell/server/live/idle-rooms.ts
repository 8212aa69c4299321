import { ok, refuse } from '#lib/base/result.ts';
import { idleSessions } from '../../db/sessions.ts';
import type { LiveContext } from './live-context.ts';
import type { Rooms } from './rooms.ts';
import type { Spread } from './spread.ts';

/** Longer than any lesson with its break: a room in which nothing happens for so long was left open. */
export const IDLE_MS = 4 * 3_600_000;
/** How long before the end whoever is still there is told. */
export const WARNING_MS = 10 * 60_000;

/**
 * A look at the rooms: closes those in which nothing has happened for hours, and warns those in which nothing has for nearly as
 * long. Hours are those that have passed since this was made, too: a clock that is set forward closes no room in use.
 */
export function idleLook(
  context: Pick<LiveContext, 'store' | 'clock' | 'monotonic'>,
  rooms: Rooms,
  spread: Spread,
): () => Promise<void> {
  const began = { at: Date.parse(context.clock.now()), monotonic: context.monotonic() };
  return async () => {
    const passed = began.at + context.monotonic() - began.monotonic;
    await closeIdle(context, rooms, spread, Math.min(Date.parse(context.clock.now()), passed));
  };
}

async function closeIdle(
  context: Pick<LiveContext, 'store'>,
  rooms: Rooms,
  spread: Spread,
  now: number,
): Promise<void> {
  const before = (ms: number): string => new Date(now - ms).toISOString();
  const idle = await context.store.read((records) => idleSessions(records, before(IDLE_MS)));
  for (const session of idle) {
    const room = await rooms.find(session);
    const closed = await room?.change(({ phase }, at) =>
      phase === 'finished' ? refuse({ code: 'session-finished' }) : ok([{ type: 'finished', at } as const]),
    );
    if (room !== undefined && closed?.ok === true) await spread.moved(room);
  }
  const soon = await context.store.read((records) => idleSessions(records, before(IDLE_MS - WARNING_MS)));
  for (const session of soon) spread.warn(session);
}
