/** What was earned in a room: only for items whose key was told. */
import { countingAnswers } from '#lib/sessions/answer.ts';
import type { OwnPoints } from '#lib/sessions/messages.ts';
import { pointsOf } from '#lib/sessions/points.ts';
import { teamStandings, type ItemPoints, type TeamStanding } from '#lib/sessions/teams.ts';
import { liveAnswers } from '../../db/live-answers.ts';
import { kindOf } from '../../usecases/shown-item.ts';
import type { LiveContext } from './live-context.ts';
import type { Room } from './room.ts';

/** First rounds do not change once the key was told: they are scored once, by room and position. */
const known = new WeakMap<Room, Map<number, Promise<ItemPoints>>>();

/** How the teams stand; null before a reveal, and in a room without teams. */
export async function standings(context: LiveContext, room: Room): Promise<readonly TeamStanding[] | null> {
  const { phase, teams } = room.state;
  if (teams === 0 || (phase !== 'revealed' && phase !== 'finished')) return null;
  return teamStandings(room.state, Array.from((await toldPoints(context, room)).values()));
}

/** What a participant earned so far; nothing in a room without points. */
export async function ownPoints(context: LiveContext, room: Room, participant: string): Promise<OwnPoints> {
  if (!room.stored.settings.points) return {};
  const items = await toldPoints(context, room);
  return Object.fromEntries(
    Array.from(items).flatMap(([position, points]) => {
      const own = points.get(participant);
      return own === undefined ? [] : [[position, own]];
    }),
  );
}

async function toldPoints(context: LiveContext, room: Room): Promise<ReadonlyMap<number, ItemPoints>> {
  const own = known.get(room) ?? new Map<number, Promise<ItemPoints>>();
  known.set(room, own);
  const told = [...room.state.told];
  const points = await Promise.all(
    told.map((position) => {
      const scored = own.get(position) ?? scoreItem(context, room, position);
      own.set(position, scored);
      // What could not be read is read again the next time.
      scored.catch(() => own.delete(position));
      return scored;
    }),
  );
  return new Map(told.map((position, index) => [position, points[index] ?? new Map<string, number>()]));
}

async function scoreItem({ store, kinds }: LiveContext, room: Room, position: number): Promise<ItemPoints> {
  const item = room.shown[position]?.item;
  if (item === undefined) return new Map();
  const answers = await store.read((records) => liveAnswers(records, room.stored.id, position));
  const kind = kindOf(kinds, item.kind);
  return new Map(
    countingAnswers(answers.filter(({ round }) => round === 1)).map(({ participant, chosen, confidence }) => {
      const { points, max } = kind.score(item, chosen);
      return [participant, pointsOf({ isRight: points >= max, confidence })];
    }),
  );
}
