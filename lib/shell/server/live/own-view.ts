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

/** What is read of a room, read again when the room moved on meanwhile: nobody is greeted with what was before. */
export async function whileItStands<T>(room: Room, read: () => Promise<T>): Promise<T> {
  const { step } = room.state;
  const found = await read();
  return room.state.step === step ? found : whileItStands(room, read);
}

function isOnScreen(view: RoomView): view is RoomView & { readonly position: number } {
  return view.position !== null && view.phase !== 'lobby' && view.phase !== 'finished';
}
