'use client';
import type { OwnAnswer, RoomView } from '#lib/sessions/messages.ts';

/**
 * The items that the room asked and left while a device was away, from 0: those between the one that it saw last and the one
 * that it sees now, and the former too when it was not closed yet. Who answered an item did not miss it.
 */
export function missedBetween(
  before: RoomView | undefined,
  now: RoomView,
  own: readonly OwnAnswer[],
): readonly number[] {
  if (before === undefined || now.pacing !== 'trainer' || now.position === null) return [];
  // Whoever is connected sees every step.
  if (now.step - before.step <= STEPS_AT_ONCE) return [];
  const wasSettled = before.phase === 'closed' || before.phase === 'revealed';
  const first = before.position === null ? 0 : before.position + (wasSettled ? 1 : 0);
  const answered = new Set(own.map(({ position }) => position));
  return Array.from({ length: Math.max(0, now.position - first) }, (_, index) => first + index).filter(
    (position) => !answered.has(position),
  );
}

/** Ask, or close and reveal: two events in one message. */
const STEPS_AT_ONCE = 2;
