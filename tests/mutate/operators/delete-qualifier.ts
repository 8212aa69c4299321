import { questionsOf, rightWithout } from '../questions.ts';
import { withoutQualifier } from '../qualifier-words.ts';
import type { ItemOperator } from '../operator.ts';

/** The words of a qualifier that the facts need are left out of the question. */
export const deleteQualifier: ItemOperator = {
  level: 'item',
  name: 'delete-qualifier',
  class: 'wrong-key',
  mutate: function* (item, world) {
    for (const question of questionsOf(item, world))
      for (const [id, value] of Object.entries(question.claims[0]?.said.qualifiers ?? {})) {
        const text = withoutQualifier(question.text, id, value, world.kb);
        if (text === undefined || rightWithout(question, id, world.kb)) continue;
        yield { what: `${question.where}: without ${id}: ${text}`, draft: question.replace(text) };
      }
  },
};
