import {
  analyseItems,
  type ItemAnalysis,
  type TestStatistics,
} from '#lib/attempts/analysis/analyse-items.ts';
import type { ItemResponses } from '#lib/attempts/analysis/item-responses.ts';
import { partsOf, type Item, type Part } from '#lib/items/item.ts';
import type { ScoredAnswer, ScoredAnswers } from './scored-answers.ts';

/** Item analysis of a session's first rounds. */
export interface RoomAnalysis {
  /** Participants who answered every item that was asked. */
  readonly examinees: number;
  readonly test: TestStatistics | undefined;
  /** By position; empty when nobody answered every item. */
  readonly items: ReadonlyMap<number, ItemAnalysis>;
}

/**
 * Item analysis over those who answered every item: who came late or left early has not failed what they never saw, and
 * points of 0 for it would make items look hard and alike.
 *
 * @param positions the items that were asked and stand, in order
 */
export function roomAnalysis(
  items: readonly { readonly item: Item }[],
  positions: readonly number[],
  answers: ScoredAnswers,
): RoomAnalysis {
  const byItem = positions.map(
    (position) => new Map(answers(position, 1).map((answer) => [answer.participant, answer])),
  );
  const [first, ...others] = byItem;
  const everyItem = [...(first?.keys() ?? [])].filter((participant) =>
    others.every((own) => own.has(participant)),
  );
  if (everyItem.length === 0) return { examinees: 0, test: undefined, items: new Map() };
  const columns = positions.flatMap((position, index) => {
    const own = everyItem.flatMap((participant) => byItem[index]?.get(participant) ?? []);
    const item = items[position]?.item;
    return item === undefined ? [] : [columnOf(item, position, own)];
  });
  const analysis = analyseItems(columns);
  return {
    examinees: everyItem.length,
    test: analysis.test,
    items: new Map(
      positions.flatMap((position, index) => {
        const one = analysis.items[index];
        return one === undefined ? [] : [[position, one] as const];
      }),
    ),
  };
}

function columnOf(item: Item, position: number, answers: readonly ScoredAnswer[]): ItemResponses {
  const part = plainPart(item);
  return {
    id: String(position),
    max: answers[0]?.score.max ?? 1,
    options: (part?.options ?? []).map(({ id, key }) => ({ id, key })),
    responses: answers.map(({ chosen, score }) => ({
      points: score.points,
      picks: part === undefined ? [] : (chosen.picks[part.id] ?? []),
    })),
  };
}

/** The one set of options of which one is right; undefined for an item in which a choice is not one thing. */
function plainPart(item: Item): Part | undefined {
  const [part, ...others] = partsOf(item);
  if (part === undefined || part.entry !== undefined || others.length > 0) return undefined;
  return part.options.filter(({ key }) => key).length === 1 ? part : undefined;
}
