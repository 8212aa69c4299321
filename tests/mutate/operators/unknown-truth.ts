import { isOpen } from '../claims.ts';
import { wrongAnswersOf } from '../wrong-answers.ts';
import type { ItemOperator } from '../operator.ts';

/** A distractor is an answer of which no fact says anything: it may be true. */
export const unknownTruth: ItemOperator = {
  level: 'item',
  name: 'unknown-truth',
  class: 'second-true',
  mutate: function* (item, { kb, ...rest }) {
    for (const wrong of wrongAnswersOf(item, { kb, ...rest })) {
      const kind = kb.concepts.get(wrong.said[wrong.side])?.kind;
      for (const concept of kb.concepts.values())
        if (
          concept.kind === kind &&
          !wrong.offered.has(concept.id) &&
          isOpen(kb, { ...wrong.said, [wrong.side]: concept.id })
        )
          yield {
            what: `${wrong.where}: of ${concept.id} nothing is known`,
            draft: wrong.replace(concept.id, concept.label),
          };
    }
  },
};
