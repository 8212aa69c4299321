import type { SessionState } from '#lib/sessions/session.ts';
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
  /** Counts what the room was told: of two at the same time, only the later one is. */
  telling: number;
  /** What the room was last told; -1 before anything was. */
  toldStep: number;
  isTrainerHere: boolean;
  /** Of whom the trainer was last told the names: another map whenever anything about somebody changes. */
  people: SessionState['participants'] | undefined;
}

export function watchOf(room: Room): Watch {
  return {
    room,
    counts: undefined,
    closing: undefined,
    gone: undefined,
    again: undefined,
    elsewhere: { connected: [], hasTrainer: false },
    telling: 0,
    toldStep: -1,
    isTrainerHere: false,
    people: undefined,
  };
}

/** Ends everything that waits for a room. */
export function endWatch({ counts, closing, gone, again }: Watch): void {
  for (const timer of [counts, closing, gone, again]) clearTimeout(timer);
}
