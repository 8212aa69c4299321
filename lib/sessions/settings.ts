import type { Pacing } from './session.ts';

/** How the options of an item stand: alike for the whole room, or in an order of each participant's own. */
export type OptionOrder = 'room' | 'participant';

/** What a trainer chooses when a room is opened. */
export interface SessionSettings {
  readonly pacing: Pacing;
  readonly order: OptionOrder;
  /** How many participants may be in the room, 1 to `ROOM_MAX`. */
  readonly room: number;
  /** Whether points are shown to each participant; see `points.ts`. */
  readonly points: boolean;
  /** How many teams the room is divided into, `TEAMS_MIN` to `TEAMS_MAX`; 0 for a room without teams. */
  readonly teams: number;
  /** Days after which everything about the session is erased, 1 to `KEEP_DAYS_MAX`. */
  readonly keepDays: number;
}

/** As large as the largest room that was measured (docs/performance.md). */
export const ROOM_MAX = 2_000;
/** One team alone has nobody to compare with, and more than eight do not fit on a projector. */
export const TEAMS_MIN = 2;
export const TEAMS_MAX = 8;
/** Two years, as long as a learner's own record is remembered by a browser. */
export const KEEP_DAYS_MAX = 730;

/** What stands on the form before anything is chosen. */
export const USUAL_SETTINGS: SessionSettings = {
  pacing: 'trainer',
  order: 'room',
  room: ROOM_MAX,
  points: false,
  teams: 0,
  keepDays: 90,
};
