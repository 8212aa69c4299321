'use client';
import type { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { RoomView } from '#lib/sessions/messages.ts';
import type { Wish } from './trainer-line.client.tsx';

/** Something that a trainer may do next. */
export interface RoomAction {
  readonly name: keyof typeof roomMessages.control.actions;
  readonly wish: Wish;
}

/** What may come next: one thing above all, and what may be done instead. */
export interface RoomActions {
  readonly primary: RoomAction | undefined;
  readonly others: readonly RoomAction[];
}

const FINISH: RoomAction = { name: 'finish', wish: { type: 'finish' } };
const CLOSE_AND_REVEAL: RoomAction = { name: 'reveal', wish: { type: 'close-and-reveal' } };
const CLOSE: RoomAction = { name: 'close', wish: { type: 'close' } };
const TELL: RoomAction = { name: 'tell', wish: { type: 'reveal' } };

/** @param limitMs how long the answers of a round count that is opened now; null until it is closed */
export function actionsOf(
  room: Pick<RoomView, 'phase' | 'pacing' | 'position' | 'round' | 'items'>,
  limitMs: number | null,
): RoomActions {
  const { phase, pacing, round } = room;
  const isAlone = pacing === 'participant';
  const again: readonly RoomAction[] =
    round === 1 && !isAlone ? [{ name: 'again', wish: { type: 'ask-again', limitMs } }] : [];
  switch (phase) {
    case 'lobby':
      return { primary: isAlone ? openingAll(limitMs) : asking('start', 0, limitMs), others: [FINISH] };
    case 'shown':
      return { primary: { name: 'open', wish: { type: 'open', limitMs } }, others: [FINISH] };
    case 'open':
      return { primary: CLOSE_AND_REVEAL, others: [CLOSE, FINISH] };
    case 'closed':
      return { primary: TELL, others: [...again, FINISH] };
    case 'revealed':
      return afterReveal(room, again, limitMs);
    case 'finished':
      return { primary: undefined, others: [] };
  }
}

/** The next item, as long as there is one. */
function afterReveal(
  { position, items }: Pick<RoomView, 'position' | 'items'>,
  again: readonly RoomAction[],
  limitMs: number | null,
): RoomActions {
  const isLast = position === null || position + 1 >= items;
  if (isLast) return { primary: FINISH, others: again };
  return { primary: asking('next', position + 1, limitMs), others: [...again, FINISH] };
}

/** Where each participant goes alone, everything is open at once. */
function openingAll(limitMs: number | null): RoomAction {
  return { name: 'startAlone', wish: { type: 'open', limitMs } };
}

function asking(name: 'start' | 'next', position: number, limitMs: number | null): RoomAction {
  return { name, wish: { type: 'ask', position, limitMs } };
}
