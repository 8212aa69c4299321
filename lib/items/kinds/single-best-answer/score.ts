import type { ItemDraft, Response, Score } from '../../item.ts';
import { choseKeyAlone } from '../../score-picks.ts';

/** 0/1 (NCSBN's rule for multiple choice): one point when exactly the key is chosen. */
export function score(item: Pick<ItemDraft, 'options'>, response: Response): Score {
  const points = choseKeyAlone({ id: 'main', options: item.options }, response) ? 1 : 0;
  return { points, max: 1, parts: { main: { points, max: 1 } } };
}
