import { signed } from './counted.ts';

/** English: how teams stand, on every screen of a room and in its report. */
export const enTeams = {
  place: 'Place',
  team: 'Team',
  members: 'People',
  points: 'Points',
  name: (team: number) => `Team ${team}`,
  shown: (points: number) => signed(points.toFixed(1)),
} as const;
