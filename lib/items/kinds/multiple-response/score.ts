import type { ItemDraft, Response, Score } from '../../item.ts';
import { chosenIn } from '../../score-picks.ts';

/** +/- (NCSBN's rule for select all that apply): right picks less wrong picks, never below nought; the item is one scoring unit. */
export function score(item: Pick<ItemDraft, 'options'>, response: Response): Score {
  const chosen = chosenIn({ id: 'main', options: item.options }, response);
  const hits = chosen.filter((option) => option.key).length;
  const points = Math.max(0, hits - (chosen.length - hits));
  const max = item.options.filter((option) => option.key).length;
  return { points, max, parts: { main: { points, max } } };
}
