import type { ItemDraft, Response, Score } from '../../item.ts';

/** +/- (NCSBN's rule for highlight text): right phrases less wrong ones, never below nought; the whole text is one scoring unit. */
export function score(item: Pick<ItemDraft, 'parts'>, response: Response): Score {
  const [part] = item.parts ?? [];
  if (part === undefined) return { points: 0, max: 0, parts: {} };
  const picked = new Set(response.picks[part.id]);
  const chosen = part.options.filter((option) => picked.has(option.id));
  const hits = chosen.filter((option) => option.key).length;
  const points = Math.max(0, hits - (chosen.length - hits));
  const max = part.options.filter((option) => option.key).length;
  return { points, max, parts: { [part.id]: { points, max } } };
}
