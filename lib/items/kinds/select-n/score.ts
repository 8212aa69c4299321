import type { ItemDraft, Response, Score } from '../../item.ts';
import { chosenIn } from '../../score-picks.ts';

/**
 * 0/1 by key (NCSBN's rule for select N): a point for each key that is chosen, none taken away for a wrong choice. More
 * choices than there are keys earn nothing: the control and the server refuse them, and they would make guessing pay.
 */
export function score(item: Pick<ItemDraft, 'options'>, response: Response): Score {
  const chosen = chosenIn({ id: 'main', options: item.options }, response);
  const max = item.options.filter((option) => option.key).length;
  const points = chosen.length > max ? 0 : chosen.filter((option) => option.key).length;
  return { points, max, parts: { main: { points, max } } };
}
