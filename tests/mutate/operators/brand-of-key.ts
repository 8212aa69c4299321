import { wrongAnswersOf } from '../wrong-answers.ts';
import type { ItemOperator } from '../operator.ts';

/** A distractor is a brand of a key. */
export const brandOfKey: ItemOperator = {
  level: 'item',
  name: 'brand-of-key',
  class: 'second-true',
  mutate: function* (item, world) {
    for (const wrong of wrongAnswersOf(item, world))
      for (const key of wrong.keys)
        for (const name of world.kb.concepts.get(key)?.brands ?? [])
          yield { what: `${wrong.where}: "${name}" for ${key}`, draft: wrong.replace(key, name) };
  },
};
