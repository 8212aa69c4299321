import type { Confidence } from '#lib/attempts/confidence.ts';
import type { Item, Response, Score } from '#lib/items/item.ts';
import { countingAnswers, type LiveAnswer } from '../answer.ts';
import type { Participant, Round } from '../session.ts';
import type { AskedItem } from './asked-items.ts';

/** An answer as the room received it. */
export interface ReceivedAnswer extends LiveAnswer {
  readonly chosen: Response;
  /** Null when the participant did not say. */
  readonly confidence: Confidence | null;
  /** From the item being shown to the answer, by the participant's own device. */
  readonly latencyMs: number;
}

/** An answer that counts. */
export interface ScoredAnswer extends ReceivedAnswer {
  readonly score: Score;
  /** Every point was earned. */
  readonly isRight: boolean;
}

/** What counts, by item and round. */
export type ScoredAnswers = (position: number, round: Round) => readonly ScoredAnswer[];

/**
 * The answers that count, scored: the last of each participant to each item in each round that was asked. What removed
 * participants answered is left out. In the order in which participants joined, whatever the order of `answers`.
 *
 * @param participants who is not removed, in the order in which they joined
 */
export function scoredAnswers(source: {
  readonly items: readonly { readonly item: Item }[];
  readonly asked: ReadonlyMap<number, AskedItem>;
  readonly participants: readonly Participant[];
  readonly answers: readonly ReceivedAnswer[];
  readonly score: (item: Item, response: Response) => Score;
}): ScoredAnswers {
  const { items, asked, score } = source;
  const order = new Map(source.participants.map(({ id }, index) => [id, index]));
  const place = (answer: ReceivedAnswer): number => order.get(answer.participant) ?? order.size;
  const counting = countingAnswers(source.answers)
    .filter(({ participant, position, round }) => {
      return order.has(participant) && asked.get(position)?.rounds.includes(round) === true;
    })
    .sort((a, b) => place(a) - place(b));
  const scored = Map.groupBy(
    counting.flatMap((answer) => {
      const item = items[answer.position]?.item;
      return item === undefined ? [] : [withScore(answer, score(item, answer.chosen))];
    }),
    ({ position, round }) => `${position}/${round}`,
  );
  return (position, round) => scored.get(`${position}/${round}`) ?? [];
}

function withScore(answer: ReceivedAnswer, score: Score): ScoredAnswer {
  return { ...answer, score, isRight: score.points >= score.max };
}
