import type { ItemDraft, Response, Score } from '../../item.ts';
import { choseKeyAlone } from '../../score-picks.ts';

/** 0/1 by blank (NCSBN's rule for drop-down cloze): one point for each blank that holds its key. */
export function score(item: Pick<ItemDraft, 'parts'>, response: Response): Score {
  const blanks = (item.parts ?? []).map((part) => {
    const isRight = choseKeyAlone(part, response);
    return [part.id, { points: isRight ? 1 : 0, max: 1 }] as const;
  });
  const points = blanks.reduce((sum, [, blank]) => sum + blank.points, 0);
  return { points, max: blanks.length, parts: Object.fromEntries(blanks) };
}
