import { ok, refuse, type Result } from '#lib/base/result.ts';
import { applySessionEvent, canFollow, isPosition, type RoomEvent, type SessionState } from './session.ts';

/** What a trainer asks for. `step` is the one that their screen shows: a command that comes late is not carried out twice. */
export type Command = { readonly step: number } & (
  | { readonly type: 'show'; readonly position: number }
  /** Show and open in one: the room gets one message instead of two. */
  | { readonly type: 'ask'; readonly position: number; readonly limitMs: number | null }
  | { readonly type: 'open'; readonly limitMs: number | null }
  | { readonly type: 'close' }
  | { readonly type: 'reveal' }
  | { readonly type: 'close-and-reveal' }
  | { readonly type: 'ask-again'; readonly limitMs: number | null }
  | { readonly type: 'finish' }
);

/** Why a command is not carried out. */
export interface CommandRefusal {
  /**
   * `already-done`: the room has moved on since the trainer's screen was drawn, by another device or a second press;
   * `session-finished`; `position-unknown`; `limit-unfit`; `not-now`: this cannot come next (an item whose key was told is not
   * shown again).
   */
  readonly code: 'already-done' | 'session-finished' | 'position-unknown' | 'limit-unfit' | 'not-now';
  /** Where the room stands, for the screen to catch up. */
  readonly step: number;
}

/** A round lasts an hour at the most. */
const LIMIT_MAX_MS = 3_600_000;

/**
 * The events that a command leads to, at least one. Of two commands for one step, one is carried out and the other is told
 * that it is done.
 *
 * @param at the server's time, ISO 8601 in UTC
 */
export function decide(
  state: SessionState,
  command: Command,
  at: string,
): Result<readonly RoomEvent[], CommandRefusal> {
  const refused = (code: CommandRefusal['code']): Result<never, CommandRefusal> =>
    refuse({ code, step: state.step });
  if (state.phase === 'finished') return refused('session-finished');
  if (command.step !== state.step) return refused('already-done');
  if ('position' in command && !isPosition(command.position, state)) return refused('position-unknown');
  if ('limitMs' in command && !isLimit(command.limitMs)) return refused('limit-unfit');
  const events = eventsOf(command, at);
  return canAllFollow(state, events) ? ok(events) : refused('not-now');
}

function canAllFollow(state: SessionState, events: readonly RoomEvent[]): boolean {
  let now = state;
  for (const event of events) {
    if (!canFollow(now, event)) return false;
    now = applySessionEvent(now, event) ?? now;
  }
  return true;
}

function isLimit(limitMs: number | null): boolean {
  return limitMs === null || (Number.isInteger(limitMs) && limitMs > 0 && limitMs <= LIMIT_MAX_MS);
}

function eventsOf(command: Command, at: string): readonly RoomEvent[] {
  switch (command.type) {
    case 'show':
      return [{ type: 'shown', position: command.position, at }];
    case 'ask':
      return [
        { type: 'shown', position: command.position, at },
        { type: 'opened', round: 1, limitMs: command.limitMs, at },
      ];
    case 'open':
      return [{ type: 'opened', round: 1, limitMs: command.limitMs, at }];
    case 'ask-again':
      return [{ type: 'opened', round: 2, limitMs: command.limitMs, at }];
    case 'close':
      return [{ type: 'closed', at }];
    case 'reveal':
      return [{ type: 'revealed', at }];
    case 'close-and-reveal':
      return [
        { type: 'closed', at },
        { type: 'revealed', at },
      ];
    case 'finish':
      return [{ type: 'finished', at }];
  }
}
