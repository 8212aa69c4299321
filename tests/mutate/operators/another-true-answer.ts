import { isStated } from '../claims.ts';
import { wrongAnswersOf } from '../wrong-answers.ts';
import type { ItemOperator } from '../operator.ts';

/** A distractor is another answer that a fact says is true. */
export const anotherTrueAnswer: ItemOperator = {
  level: 'item',
  name: 'another-true-answer',
  class: 'second-true',
  mutate: function* (item, { kb, ...rest }) {
    for (const wrong of wrongAnswersOf(item, { kb, ...rest }))
      for (const concept of kb.concepts.values()) {
        if (!isStated(kb, { ...wrong.said, [wrong.side]: concept.id })) continue;
        if (wrong.keys.includes(concept.id) && wrong.offered.has(concept.id)) continue;
        yield {
          what: `${wrong.where}: ${concept.id} is true`,
          draft: wrong.replace(concept.id, concept.label),
        };
      }
  },
};
