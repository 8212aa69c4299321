import type { ItemDraft, Response, Score } from '../../item.ts';
import { chosenIn } from '../../score-picks.ts';

/**
 * 0/1 by place (NCSBN's rule for bow-tie): one point for each key that is chosen. The two places of a wing are a set, so
 * their order is irrelevant. A part in which more was chosen than it has places earns nothing.
 */
export function score(item: Pick<ItemDraft, 'parts'>, response: Response): Score {
  const parts = (item.parts ?? []).map((part) => {
    const chosen = chosenIn(part, response);
    const hits = chosen.filter(({ key }) => key).length;
    const max = part.options.filter(({ key }) => key).length;
    return [part.id, { points: chosen.length > max ? 0 : hits, max }] as const;
  });
  const total = (which: 'points' | 'max') => parts.reduce((sum, [, part]) => sum + part[which], 0);
  return { points: total('points'), max: total('max'), parts: Object.fromEntries(parts) };
}
