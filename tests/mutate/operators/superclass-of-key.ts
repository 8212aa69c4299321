import type { ItemOperator } from '../operator.ts';
import { wrongAnswersOf } from '../wrong-answers.ts';

/** A distractor is something wider than a key. */
export const superclassOfKey: ItemOperator = {
  level: 'item',
  name: 'superclass-of-key',
  class: 'second-true',
  mutate: (item, world) =>
    wrongAnswersOf(item, world).flatMap((wrong) =>
      wrong.keys.flatMap((key) =>
        [...(world.kb.wider.get(key) ?? [])].flatMap((wide) => {
          const label = world.kb.concepts.get(wide)?.label;
          if (wide === key || label === undefined || wrong.offered.has(wide)) return [];
          return [{ what: `${wrong.where}: ${wide}, wider than ${key}`, draft: wrong.replace(wide, label) }];
        }),
      ),
    ),
};
