import { withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';
import { fits } from '../rationale-fits.ts';

/** The rationales of one part stand under the next. The steps of a sequence have the same ones at every position. */
export const swapPartRationales: ItemOperator = {
  level: 'item',
  name: 'swap-part-rationales',
  class: 'flaw',
  mutate: function* (item, world) {
    const { parts = [], kind } = item;
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      if (next === undefined || kind === 'ordered-response') continue;
      const moved = part.options.map((option, at) => ({
        ...option,
        rationale: next.options[at]?.rationale ?? option.rationale,
      }));
      const same = moved.every(
        (option, at) =>
          option.rationale === part.options[at]?.rationale ||
          fits(option.rationale, item, part, option, world),
      );
      if (same) continue;
      yield {
        what: `${part.id} with the rationales of ${next.id}`,
        draft: withPart(item, part.id, (whole) => ({ ...whole, options: moved })),
      };
    }
  },
};
