import { byHand } from '../by-hand.ts';
import { withLeadIn } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

const VERB = /\b(does|do|is|are|was|were|has|have|can)\b/iu;
const TURNS = ['not', 'never', 'hardly', 'no longer', 'rarely'];

/** A hand-written question is turned round; its declaration stays. */
export const negateByHand: ItemOperator = {
  level: 'item',
  name: 'negate-by-hand',
  class: 'wrong-key',
  mutate: function* (item, world) {
    const from = byHand(item, world);
    if (from === undefined || !VERB.test(from.stem)) return;
    for (const turn of TURNS)
      yield { what: turn, from, draft: withLeadIn(from, (text) => text.replace(VERB, `$1 ${turn}`)) };
    yield { what: 'except', from, draft: withLeadIn(from, (text) => text.replace('?', ', except one?')) };
    yield {
      what: 'false that',
      from,
      draft: withLeadIn(
        from,
        (text) => `Which answer is wrong: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
      ),
    };
  },
};
