import type { ItemDraft, Response, Score } from '../../item.ts';
import { choseKeyAlone } from '../../score-picks.ts';

/**
 * NCSBN's rationale rule. A dyad (answer because reason) earns one point when both are right. A triad (answer because
 * reason and reason) earns nothing without the answer, else one point for each right reason. `parts` says of each blank
 * on its own whether it is right.
 */
export function score(item: Pick<ItemDraft, 'parts'>, response: Response): Score {
  const [answer, ...reasons] = (item.parts ?? []).map((part) => {
    const isRight = choseKeyAlone(part, response);
    return [part.id, { points: isRight ? 1 : 0, max: 1 }] as const;
  });
  if (answer === undefined) return { points: 0, max: 0, parts: {} };
  const points = answer[1].points * reasons.reduce((sum, [, reason]) => sum + reason.points, 0);
  return { points, max: reasons.length, parts: Object.fromEntries([answer, ...reasons]) };
}
