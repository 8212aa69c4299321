import type { Loss } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import type { Shape } from './shape.ts';

const BY_KEY: Loss = {
  feature: 'scoring',
  words:
    'Canvas cannot limit how many options are chosen, so that a wrong choice takes off what a right one gives; here it takes nothing off.',
};
const RATIONALE: Loss = {
  feature: 'scoring',
  words:
    'Canvas gives half of the mark for the answer or its reason alone; here a reason counts only with its answer.',
};
const STEPS: readonly Loss[] = [
  { feature: 'scoring', words: 'Each place gives its share of the mark; here only the whole order counts.' },
  { feature: 'layout', words: 'Steps to be put in order become places to be matched with steps.' },
];
const RATIONALES: Loss = {
  feature: 'option-rationales',
  words: 'Why each wrong answer is wrong is left out: Canvas has no place for it in this question type.',
};
const PHRASES: Loss = {
  feature: 'layout',
  words: 'Words to be marked in a text become a list of options under the text.',
};
const NUMBER: Loss = {
  feature: 'number-entry',
  words: 'Only a number is typed, and read by the rules of Canvas; no unit is read.',
};
const ORDER: Loss = {
  feature: 'option-order',
  words:
    'Whoever lets Canvas shuffle the answers of the quiz shuffles these too, whose order carries meaning.',
};
const TAGS: Loss = { feature: 'tags', words: 'Tags are left out: Canvas has none for questions.' };

/** What Canvas does not keep of an item. */
export function lossesOf(item: ExchangeItem, shape: Shape): readonly Loss[] {
  return [...shapeLosses(item, shape), TAGS];
}

function shapeLosses({ layout, scoring, order }: ExchangeItem, shape: Shape): readonly Loss[] {
  if (shape === 'numerical') return [NUMBER, RATIONALES];
  if (shape === 'match') return [...(layout === 'steps' ? STEPS : []), RATIONALES];
  return [
    ...(scoring === 'rationale' ? [RATIONALE] : []),
    ...(scoring === 'zero-one-by-key' && shape === 'multi' ? [BY_KEY] : []),
    ...(layout === 'phrases' ? [PHRASES] : []),
    ...(order === 'fixed' && layout !== 'phrases' ? [ORDER] : []),
  ];
}
