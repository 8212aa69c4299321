import { ok, refuse, type Result } from '#lib/base/result.ts';
import { uniqueName } from './display-name.ts';
import type { SessionEvent, SessionState } from './session.ts';
import { teamFor } from './teams.ts';

/** Why somebody does not come in. */
export interface JoinRefusal {
  readonly code: 'room-full' | 'removed' | 'session-finished';
}

/**
 * What comes of somebody who joins: an event, or nothing new for a participant who comes back. Who comes late stands where
 * the room stands.
 *
 * @param name as `readName` gives it
 * @param at the server's time, ISO 8601 in UTC
 */
export function join(
  state: SessionState,
  who: { readonly participant: string; readonly name: string },
  at: string,
): Result<readonly SessionEvent[], JoinRefusal> {
  const known = state.participants.get(who.participant);
  if (known?.isRemoved === true) return refuse({ code: 'removed' });
  // Who was there may see the end; nobody new comes to a room that is over.
  if (known !== undefined) return ok([]);
  if (state.phase === 'finished') return refuse({ code: 'session-finished' });
  if (present(state) >= state.room) return refuse({ code: 'room-full' });
  const { participant } = who;
  return ok([{ type: 'joined', participant, name: uniqueName(who.name, state), team: teamFor(state), at }]);
}

/**
 * What comes of a participant's being removed: an event, or nothing new when they are removed already.
 *
 * @param at the server's time, ISO 8601 in UTC
 */
export function remove(
  { participants }: Pick<SessionState, 'participants'>,
  participant: string,
  at: string,
): Result<readonly SessionEvent[], { readonly code: 'participant-unknown' }> {
  const known = participants.get(participant);
  if (known === undefined) return refuse({ code: 'participant-unknown' });
  return ok(known.isRemoved ? [] : [{ type: 'removed', participant, at }]);
}

/** How many are in the room. */
export function present({ participants }: Pick<SessionState, 'participants'>): number {
  return Array.from(participants.values()).filter(({ isRemoved }) => !isRemoved).length;
}
