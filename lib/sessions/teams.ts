import type { SessionState } from './session.ts';

/** How a team stands. */
export interface TeamStanding {
  /** From 0. */
  readonly team: number;
  /** From 1; teams with the same points stand at the same place. */
  readonly place: number;
  /** Who is not removed. */
  readonly members: number;
  /** The means of all items whose key was told, summed and rounded to one decimal. */
  readonly points: number;
}

/** Points by participant, of one item. */
export type ItemPoints = ReadonlyMap<string, number>;

/**
 * The team of whoever joins now: the smallest, and of several the first, so that teams never differ by more than those who
 * were removed. Null in a room without teams.
 */
export function teamFor(state: Pick<SessionState, 'teams' | 'participants'>): number | null {
  if (state.teams === 0) return null;
  const sizes = teamSizes(state);
  return sizes.indexOf(Math.min(...sizes));
}

/**
 * The teams, best first. Of each item a team gets the mean of what its members earned who answered: a team is neither
 * better for being large nor worse for a phone that dropped out.
 *
 * @param items one for each item whose key was told
 */
export function teamStandings(
  state: Pick<SessionState, 'teams' | 'participants'>,
  items: readonly ItemPoints[],
): readonly TeamStanding[] {
  const teams = teamSizes(state).map((members, team) => {
    const own = membersOf(state, team);
    const points = items.reduce((sum, item) => sum + meanOf(own.flatMap((id) => item.get(id) ?? [])), 0);
    return { team, members, points: Math.round(points * 10) / 10 };
  });
  const ranked = teams.toSorted((a, b) => b.points - a.points || a.team - b.team);
  return ranked.map((one) => ({
    ...one,
    place: ranked.findIndex(({ points }) => points === one.points) + 1,
  }));
}

function teamSizes({ teams, participants }: Pick<SessionState, 'teams' | 'participants'>): readonly number[] {
  const sizes = Array.from({ length: teams }, () => 0);
  for (const { team, isRemoved } of participants.values())
    if (team !== null && !isRemoved) sizes[team] = (sizes[team] ?? 0) + 1;
  return sizes;
}

function membersOf({ participants }: Pick<SessionState, 'participants'>, team: number): readonly string[] {
  return Array.from(participants.values()).flatMap((one) =>
    one.team === team && !one.isRemoved ? [one.id] : [],
  );
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
