import { partsOf } from '#lib/items/item.ts';
import { negationOf, statementOf } from '#lib/items/phrase/statement.ts';
import { saidBy } from '../claims.ts';
import { isTruthRow, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** The rationale of a key denies it, or that of a distractor confirms it. */
export const contradictingRationale: ItemOperator = {
  level: 'item',
  name: 'contradicting-rationale',
  class: 'flaw',
  mutate: function* (item, world) {
    for (const part of partsOf(item)) {
      const trueRow = part.options.some(({ key, text }) => key && text === 'True');
      for (const option of part.options) {
        const said = saidBy(item, part.id, option.id, world);
        if (said === undefined) continue;
        const holds = isTruthRow(part) ? trueRow : option.key;
        const [words, other] = holds
          ? [negationOf(said, world.kb), statementOf(said, world.kb)]
          : [statementOf(said, world.kb), negationOf(said, world.kb)];
        if (words === undefined || other === undefined || words === other) continue;
        const rest = option.rationale.startsWith(other) ? option.rationale.slice(other.length) : '';
        yield {
          what: `${part.id}/${option.id}: ${words}${rest}`,
          draft: withOption(item, part.id, option.id, (one) => ({ ...one, rationale: `${words}${rest}` })),
        };
      }
    }
  },
};
