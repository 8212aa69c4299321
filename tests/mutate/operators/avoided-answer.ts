import { wrongAnswersOf } from '../wrong-answers.ts';
import type { ItemOperator } from '../operator.ts';

/** A distractor is an answer that the fact marks as arguable. */
export const avoidedAnswer: ItemOperator = {
  level: 'item',
  name: 'avoided-answer',
  class: 'second-true',
  mutate: function* (item, { kb, ...rest }) {
    for (const wrong of wrongAnswersOf(item, { kb, ...rest })) {
      if (wrong.side !== 'object') continue;
      const avoided = kb.avoidances.filter(
        ({ relation, subject }) => relation === wrong.said.relation && subject === wrong.said.subject,
      );
      for (const { concept } of avoided) {
        const label = kb.concepts.get(concept)?.label;
        if (label === undefined || wrong.offered.has(concept)) continue;
        yield { what: `${wrong.where}: ${concept} is avoided`, draft: wrong.replace(concept, label) };
      }
    }
  },
};
