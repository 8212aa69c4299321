import { wrongAnswersOf } from '../wrong-answers.ts';
import type { ItemOperator } from '../operator.ts';

/** A distractor is another name of a key. */
export const synonymOfKey: ItemOperator = {
  level: 'item',
  name: 'synonym-of-key',
  class: 'second-true',
  mutate: function* (item, { kb, ...rest }) {
    for (const wrong of wrongAnswersOf(item, { kb, ...rest }))
      for (const key of wrong.keys) {
        const concept = kb.concepts.get(key);
        const own = [concept?.brands ?? [], concept?.label ?? ''].flat();
        for (const name of concept?.names.filter((one) => !own.includes(one)) ?? [])
          yield { what: `${wrong.where}: "${name}" for ${key}`, draft: wrong.replace(key, name) };
      }
  },
};
