import type { ItemDraft, Response, Score } from '../../item.ts';

/** 0/1 by blank (NCSBN's rule for drop-down cloze): one point for each blank that holds its key. */
export function score(item: Pick<ItemDraft, 'parts'>, response: Response): Score {
  const blanks = (item.parts ?? []).map((part) => {
    const picked = new Set(response.picks[part.id]);
    const isRight = picked.size === 1 && part.options.some((option) => option.key && picked.has(option.id));
    return [part.id, { points: isRight ? 1 : 0, max: 1 }] as const;
  });
  const points = blanks.reduce((sum, [, blank]) => sum + blank.points, 0);
  return { points, max: blanks.length, parts: Object.fromEntries(blanks) };
}
