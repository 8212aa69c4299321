import type { Loss } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import type { Shape } from './shape.ts';

const BY_KEY: Loss = {
  feature: 'scoring',
  words:
    'GIFT cannot limit how many options are chosen, so that a wrong choice takes off what a right one gives; here it takes nothing off.',
};
const STEPS: readonly Loss[] = [
  { feature: 'scoring', words: 'Each place gives its share of the mark; here only the whole order counts.' },
  { feature: 'layout', words: 'Steps to be put in order become places to be matched with steps.' },
];
const RATIONALES: Loss = {
  feature: 'option-rationales',
  words: 'Why each wrong answer is wrong is left out: GIFT has no place for it in pairs.',
};
const PHRASES: Loss = {
  feature: 'layout',
  words: 'Words to be marked in a text become a list of options under the text.',
};
const NUMBER: Loss = {
  feature: 'number-entry',
  words: 'Only a number is typed, and read by the rules of the other system; no unit is read.',
};
const ORDER: Loss = {
  feature: 'option-order',
  words: 'The other system may shuffle the options, whose order carries meaning.',
};

/** What GIFT does not keep of an item. */
export function lossesOf({ layout, scoring, order, parts }: ExchangeItem, shape: Shape): readonly Loss[] {
  if (shape === 'numerical') return [NUMBER];
  if (shape === 'match') return [...(layout === 'steps' ? STEPS : []), RATIONALES];
  const isLimited = scoring === 'zero-one-by-key' && parts.some(({ picks }) => picks > 1);
  return [
    ...(isLimited ? [BY_KEY] : []),
    ...(layout === 'phrases' ? [PHRASES] : []),
    ...(order === 'fixed' && layout === 'options' ? [ORDER] : []),
  ];
}
