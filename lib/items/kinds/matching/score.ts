import type { ItemDraft, Response, Score } from '../../item.ts';

/** 0/1 by pair: one point for each part whose one right answer, and no other, is chosen. */
export function score(item: Pick<ItemDraft, 'options' | 'parts'>, response: Response): Score {
  const parts: Record<string, { points: number; max: number }> = {};
  let points = 0;
  for (const part of item.parts ?? []) {
    const picked = new Set(response.picks[part.id]);
    const chosen = part.options.filter(({ id }) => picked.has(id));
    const right = chosen.length === 1 && chosen[0]?.key === true;
    parts[part.id] = { points: right ? 1 : 0, max: 1 };
    points += right ? 1 : 0;
  }
  return { points, max: item.parts?.length ?? 0, parts };
}
