import type { ItemDraft, Response, Score } from '../../item.ts';

/** 0/1 (NCSBN's rule for multiple choice): one point when exactly the key is chosen. */
export function score(item: Pick<ItemDraft, 'options'>, response: Response): Score {
  const picked = new Set(response.picks['main']);
  const [pick] = picked;
  const right = picked.size === 1 && item.options.some((option) => option.key && option.id === pick);
  const points = right ? 1 : 0;
  return { points, max: 1, parts: { main: { points, max: 1 } } };
}
