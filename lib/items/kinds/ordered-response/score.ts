import type { ItemDraft, Response, Score } from '../../item.ts';
import { choseKeyAlone } from '../../score-picks.ts';

/** All or nothing (the NCLEX rule for ordered response): one point when every position holds its step. */
export function score(item: Pick<ItemDraft, 'options' | 'parts'>, response: Response): Score {
  const parts = item.parts ?? [];
  const isSolved = parts.every((part) => choseKeyAlone(part, response));
  const points = parts.length > 0 && isSolved ? 1 : 0;
  return { points, max: 1, parts: { main: { points, max: 1 } } };
}
