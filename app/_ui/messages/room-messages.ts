import { enRoom } from './en-room.ts';
import type { Widened } from './messages.ts';

/** The words of rooms. They stand apart from `messages`, which every page sends: only the leaves of rooms bring them along. */
export const roomMessages: Widened<typeof enRoom> = enRoom;
