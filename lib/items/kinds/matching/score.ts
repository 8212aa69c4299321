import type { ItemDraft, Response, Score } from '../../item.ts';
import { choseKeyAlone } from '../../score-picks.ts';

/** 0/1 by pair: one point for each part whose one right answer, and no other, is chosen. */
export function score(item: Pick<ItemDraft, 'options' | 'parts'>, response: Response): Score {
  const parts: Record<string, { points: number; max: number }> = {};
  let points = 0;
  for (const part of item.parts ?? []) {
    const right = choseKeyAlone(part, response);
    parts[part.id] = { points: right ? 1 : 0, max: 1 };
    points += right ? 1 : 0;
  }
  return { points, max: item.parts?.length ?? 0, parts };
}
