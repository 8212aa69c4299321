import { questionsOf, siblingsOf, stillRight } from '../questions.ts';
import type { ItemOperator } from '../operator.ts';

/** What the question names is replaced by something else of its kind. */
export const replaceSubject: ItemOperator = {
  level: 'item',
  name: 'replace-subject',
  class: 'wrong-key',
  mutate: function* (item, world) {
    for (const question of questionsOf(item, world)) {
      const { named, side } = question;
      const label = world.kb.concepts.get(named ?? '')?.label;
      if (named === undefined || label === undefined) continue;
      const at = question.text.toLowerCase().indexOf(label.toLowerCase());
      if (at < 0) continue;
      for (const sibling of siblingsOf(named, world.kb)) {
        if (stillRight(question, (said) => ({ ...said, [side]: sibling.id }), world.kb)) continue;
        const text = question.text.slice(0, at) + sibling.label + question.text.slice(at + label.length);
        yield { what: `${question.where}: ${text}`, draft: question.replace(text) };
      }
    }
  },
};
