import { withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** The rationales of one part stand under the next. */
export const swapPartRationales: ItemOperator = {
  level: 'item',
  name: 'swap-part-rationales',
  class: 'flaw',
  mutate: function* (item) {
    const { parts } = item;
    for (const [index, part] of (parts ?? []).entries()) {
      const next = parts?.[index + 1];
      if (next === undefined) continue;
      const moved = part.options.map((option, at) => ({
        ...option,
        rationale: next.options[at]?.rationale ?? option.rationale,
      }));
      if (moved.every((option, at) => option.rationale === part.options[at]?.rationale)) continue;
      yield {
        what: `${part.id} with the rationales of ${next.id}`,
        draft: withPart(item, part.id, (whole) => ({ ...whole, options: moved })),
      };
    }
  },
};
