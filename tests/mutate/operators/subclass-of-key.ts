import { isDenied } from '../claims.ts';
import type { ItemOperator } from '../operator.ts';
import { wrongAnswersOf } from '../wrong-answers.ts';

/** A distractor is something narrower than a key. */
export const subclassOfKey: ItemOperator = {
  level: 'item',
  name: 'subclass-of-key',
  class: 'second-true',
  mutate: (item, { kb, ...rest }) =>
    wrongAnswersOf(item, { kb, ...rest }).flatMap((wrong) =>
      [...kb.wider].flatMap(([narrow, wider]) => {
        const key = wrong.keys.find((one) => one !== narrow && wider.has(one));
        const label = kb.concepts.get(narrow)?.label;
        if (key === undefined || label === undefined || wrong.offered.has(narrow)) return [];
        if (isDenied(kb, { ...wrong.said, [wrong.side]: narrow })) return [];
        return [
          { what: `${wrong.where}: ${narrow}, narrower than ${key}`, draft: wrong.replace(narrow, label) },
        ];
      }),
    ),
};
