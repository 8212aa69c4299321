import type { ItemDraft, Response, Score } from '../../item.ts';
import { chosenIn } from '../../score-picks.ts';

/**
 * +/- by column (NCSBN's rule for matrix multiple response): in each column right picks less wrong picks, never below
 * nought, then the sum of the columns.
 */
export function score(item: Pick<ItemDraft, 'options' | 'parts'>, response: Response): Score {
  const parts: Record<string, { points: number; max: number }> = {};
  let points = 0;
  let max = 0;
  for (const part of item.parts ?? []) {
    const chosen = chosenIn(part, response);
    const hits = chosen.filter(({ key }) => key).length;
    const column = {
      points: Math.max(0, hits - (chosen.length - hits)),
      max: part.options.filter(({ key }) => key).length,
    };
    parts[part.id] = column;
    points += column.points;
    max += column.max;
  }
  return { points, max, parts };
}
