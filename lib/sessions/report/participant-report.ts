import type { Item, Response, Score } from '#lib/items/item.ts';
import { roomPoints } from '../points.ts';
import type { Participant, Round } from '../session.ts';
import type { AskedItem } from './asked-items.ts';
import type { ScoredAnswer, ScoredAnswers } from './scored-answers.ts';

/** What a participant answered in one round. */
export interface RoundScore {
  readonly answered: number;
  readonly points: number;
  /** Of all items that were asked in the round, answered or not. */
  readonly max: number;
}

/** What a participant answered, in each round apart. */
export interface ParticipantReport {
  readonly id: string;
  readonly name: string;
  /** From 0; null in a room without teams. */
  readonly team: number | null;
  readonly first: RoundScore;
  /** Undefined when nothing was asked twice. */
  readonly second: RoundScore | undefined;
  /** Of items whose key was told, as the participant saw them; undefined in a room without points. */
  readonly roomPoints: number | undefined;
}

/** The participants, in the order given. */
export function participantReports(source: {
  readonly participants: readonly Participant[];
  readonly items: readonly { readonly item: Item }[];
  readonly asked: ReadonlyMap<number, AskedItem>;
  readonly withdrawn: ReadonlySet<number>;
  readonly answers: ScoredAnswers;
  readonly score: (item: Item, response: Response) => Score;
  readonly hasPoints: boolean;
  /** Positions of items whose key was told. */
  readonly told: ReadonlySet<number>;
}): readonly ParticipantReport[] {
  const [first, second] = [roundTotals(source, 1), roundTotals(source, 2)];
  return source.participants.map(({ id, name, team }) => ({
    id,
    name,
    team,
    first: scoreIn(first, id),
    second: second.positions.length === 0 ? undefined : scoreIn(second, id),
    roomPoints: source.hasPoints
      ? roomPoints((first.answers.get(id) ?? []).filter(({ position }) => source.told.has(position)))
      : undefined,
  }));
}

interface RoundTotals {
  readonly positions: readonly number[];
  readonly max: number;
  readonly answers: ReadonlyMap<string, readonly ScoredAnswer[]>;
}

function roundTotals(
  { items, asked, withdrawn, answers, score }: Parameters<typeof participantReports>[0],
  round: Round,
): RoundTotals {
  const positions = items
    .map((_, position) => position)
    .filter((position) => asked.get(position)?.rounds.includes(round) === true && !withdrawn.has(position));
  const nothing: Response = { picks: {} };
  const maxima = positions.map((position) => {
    const item = items[position]?.item;
    return item === undefined ? 0 : score(item, nothing).max;
  });
  return {
    positions,
    max: maxima.reduce((sum, max) => sum + max, 0),
    answers: Map.groupBy(
      positions.flatMap((position) => answers(position, round)),
      ({ participant }) => participant,
    ),
  };
}

function scoreIn({ answers, max }: RoundTotals, participant: string): RoundScore {
  const own = answers.get(participant) ?? [];
  return { answered: own.length, points: own.reduce((sum, { score }) => sum + score.points, 0), max };
}
