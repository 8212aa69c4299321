import type { Here } from './processes.ts';
import type { Room } from './room.ts';

/** A room that somebody is connected to, with what waits for it here. */
export interface Watch {
  readonly room: Room;
  counts: NodeJS.Timeout | undefined;
  closing: NodeJS.Timeout | undefined;
  gone: NodeJS.Timeout | undefined;
  /** What could not be told, since the store was away, is told then. */
  again: NodeJS.Timeout | undefined;
  /** Who is connected to the other processes, as they said last. */
  elsewhere: Here;
  /** What the room was last told. */
  isTrainerHere: boolean;
  /** Of how many people the trainer was last told the names. */
  people: number;
}

export function watchOf(room: Room): Watch {
  return {
    room,
    counts: undefined,
    closing: undefined,
    gone: undefined,
    again: undefined,
    elsewhere: { connected: [], hasTrainer: false },
    isTrainerHere: false,
    people: -1,
  };
}

/** Ends everything that waits for a room. */
export function endWatch({ counts, closing, gone, again }: Watch): void {
  for (const timer of [counts, closing, gone, again]) clearTimeout(timer);
}
