import type { Loss } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import type { Shape } from './shape.ts';

const SCORING: Loss = {
  feature: 'scoring',
  words: 'ExamSoft gives points for several right answers by a setting of its own.',
};
const PHRASES: Loss = {
  feature: 'layout',
  words: 'Words to be marked in a text become a list of answers under the text.',
};
const PAIRS: Loss = {
  feature: 'layout',
  words: 'Pairs become a table with a row for each and the answers as columns.',
};
const RATIONALES: Loss = {
  feature: 'option-rationales',
  words:
    'Why each wrong answer is wrong is left out: ExamSoft has one rationale for the whole table or order.',
};
const ORDER: Loss = {
  feature: 'option-order',
  words: 'ExamSoft may shuffle the answers, whose order carries meaning.',
};
const OF_ALL: readonly Loss[] = [
  {
    feature: 'identity',
    words:
      'The title names the item, but ExamSoft gives its own id: an item that is imported again is a new question.',
  },
  { feature: 'tags', words: 'Tags become categories, which ExamSoft takes only where it has them already.' },
];

/** What ExamSoft does not keep of an item. */
export function lossesOf({ layout, order }: ExchangeItem, shape: Shape): readonly Loss[] {
  const isList = shape === 'single' || shape === 'multi';
  return [
    ...OF_ALL,
    ...(shape === 'single' ? [] : [SCORING]),
    ...(layout === 'phrases' ? [PHRASES] : layout === 'pairs' ? [PAIRS] : []),
    ...(isList ? [] : [RATIONALES]),
    ...(isList && order === 'fixed' && layout === 'options' ? [ORDER] : []),
  ];
}
