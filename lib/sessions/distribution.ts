import type { Item, Response, Score } from '#lib/items/item.ts';
import { partsOf } from '#lib/items/item.ts';
import type { Round } from './session.ts';

/** What a room answered to an item in one round: counts only, never who. */
export interface Distribution {
  readonly round: Round;
  /** Participants whose answer counts. */
  readonly answered: number;
  /** Of them, those with every point. */
  readonly right: number;
  readonly parts: readonly {
    readonly part: string;
    /** How many chose each option; empty where a number is typed. */
    readonly options: readonly { readonly option: string; readonly chosen: number }[];
    /** How many earned every point of the part. */
    readonly right: number;
  }[];
}

/** An answer with its score, as the item's kind gives it. */
export interface ChosenAnswer {
  readonly chosen: Response;
  readonly score: Score;
}

/** @param answers one for each participant; see `countingAnswers` */
export function distributionOf(item: Item, round: Round, answers: readonly ChosenAnswer[]): Distribution {
  const scores = answers.map(({ score }) => score);
  return {
    round,
    answered: answers.length,
    right: scores.filter(({ points, max }) => points >= max).length,
    parts: partsOf(item).map((part) => ({
      part: part.id,
      options:
        part.entry === undefined
          ? part.options.map(({ id }) => ({ option: id, chosen: chosenBy(answers, part.id, id) }))
          : [],
      right: scores.filter(({ parts }) => hasAll(parts[part.id])).length,
    })),
  };
}

function chosenBy(answers: readonly ChosenAnswer[], part: string, option: string): number {
  return answers.filter(({ chosen }) => chosen.picks[part]?.includes(option) === true).length;
}

function hasAll(points: { readonly points: number; readonly max: number } | undefined): boolean {
  return points !== undefined && points.points >= points.max;
}
