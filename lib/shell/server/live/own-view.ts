/** What one participant is told that the others are not: an item in an order of their own, and what they earned. */
import type { OwnPoints, RoomView } from '#lib/sessions/messages.ts';
import type { LiveContext } from './live-context.ts';
import { ownPoints } from './room-points.ts';
import { itemFor } from './room-view.ts';
import type { Room } from './room.ts';

/** Whether participants are told different things. */
export function isOwnFor({ stored: { settings } }: Room, view: RoomView): boolean {
  const hasNewPoints = settings.points && (view.phase === 'revealed' || view.phase === 'finished');
  return hasNewPoints || (settings.order === 'participant' && isOnScreen(view));
}

/** Where the room stands, as one participant sees it. */
export async function ownView(
  context: LiveContext,
  room: Room,
  view: RoomView,
  participant: string,
): Promise<{ readonly view: RoomView; readonly points: OwnPoints }> {
  const hasOwnOrder = room.stored.settings.order === 'participant' && isOnScreen(view);
  return {
    view: hasOwnOrder ? { ...view, item: itemFor(context, room, view.position, participant) } : view,
    points: await ownPoints(context, room, participant),
  };
}

function isOnScreen(view: RoomView): view is RoomView & { readonly position: number } {
  return view.position !== null && view.phase !== 'lobby' && view.phase !== 'finished';
}
