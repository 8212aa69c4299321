import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES } from '#lib/attempts/confidence.ts';
import { join } from '#lib/sessions/join.ts';
import { pointsOf, roomPoints } from '#lib/sessions/points.ts';
import { applySessionEvent, type SessionEvent, type SessionState } from '#lib/sessions/session.ts';
import { teamStandings } from '#lib/sessions/teams.ts';
import { AT, created, stateOf } from './arbitrary-session.ts';

const start = (teams: number, room = 100): SessionEvent => ({
  ...(created('trainer') as Extract<SessionEvent, { readonly type: 'created' }>),
  teams,
  room,
});

/** So many people join, one after the other. */
function joined(teams: number, people: number): SessionState {
  let state = stateOf([start(teams)]);
  for (let one = 0; one < people; one += 1) {
    const came = join(state, { participant: `p${one}`, name: `Name ${one}` }, AT);
    for (const event of came.ok ? came.value : []) state = applySessionEvent(state, event) ?? state;
  }
  return state;
}

const sizesOf = (state: SessionState): readonly number[] =>
  teamStandings(state, []).map(({ members }) => members);

describe('teams', () => {
  it('take everybody, and differ by one at most as long as nobody is removed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.nat({ max: 40 }), (teams, people) => {
        const sizes = sizesOf(joined(teams, people));
        expect(sizes).toHaveLength(teams);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  it('are none in a room without them', () => {
    const state = joined(0, 3);
    expect(Array.from(state.participants.values(), ({ team }) => team)).toEqual([null, null, null]);
    expect(teamStandings(state, [new Map([['p0', 3]])])).toEqual([]);
  });

  it('fill the place of whoever was removed', () => {
    const state = joined(2, 4);
    const left = applySessionEvent(state, { type: 'removed', participant: 'p1', at: AT }) ?? state;
    expect(sizesOf(left)).toEqual([2, 1]);
    const came = join(left, { participant: 'p9', name: 'Late' }, AT);
    expect(came).toMatchObject({ ok: true, value: [{ team: 1 }] });
  });

  it('earn of each item the mean of those who answered it, whoever else is in them', () => {
    const state = joined(2, 5);
    // p0, p2 and p4 are in the first team, p1 and p3 in the second.
    const items = [
      new Map([
        ['p0', 3],
        ['p2', -6],
        ['p1', 2],
      ]),
      new Map([['p4', 1]]),
    ];
    expect(teamStandings(state, items)).toEqual([
      { team: 1, place: 1, members: 2, points: 2 },
      { team: 0, place: 2, members: 3, points: -0.5 },
    ]);
    const gone = applySessionEvent(state, { type: 'removed', participant: 'p2', at: AT }) ?? state;
    expect(teamStandings(gone, items)[0]).toEqual({ team: 0, place: 1, members: 2, points: 4 });
  });

  it('of the same points stand at one place, the first of them first', () => {
    const state = joined(3, 3);
    const standings = teamStandings(state, [
      new Map([
        ['p1', 2],
        ['p2', 2],
      ]),
    ]);
    expect(standings.map(({ team, place }) => [team, place])).toEqual([
      [1, 1],
      [2, 1],
      [0, 3],
    ]);
  });

  it('stand the same whoever is told first', () => {
    const points = fc.array(
      fc.dictionary(fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4'), fc.integer({ min: -6, max: 3 })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(points, (items) => {
        const state = joined(3, 5);
        const maps = items.map((item) => new Map(Object.entries(item)));
        expect(teamStandings(state, maps)).toEqual(teamStandings(state, maps.toReversed()));
      }),
      { numRuns: 100 },
    );
  });
});

describe('points', () => {
  it('are those of confidence-based marking, and of guessing for whoever did not say', () => {
    const table = [...CONFIDENCES, null].map((confidence) => [
      pointsOf({ isRight: true, confidence }),
      pointsOf({ isRight: false, confidence }),
    ]);
    expect(table).toEqual([
      [1, 0],
      [2, -2],
      [3, -6],
      [1, 0],
    ]);
    expect(roomPoints([])).toBe(0);
  });
});
