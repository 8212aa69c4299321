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
const WHOLE: Loss = {
  feature: 'scoring',
  words: 'Each part gives its share of the mark; here only the whole counts.',
};
const EXACT: Loss = {
  feature: 'scoring',
  words:
    'Canvas gives a share of the mark for each right choice; here only the right choices and no other count.',
};
const STEPS: Loss = {
  feature: 'layout',
  words: 'Steps to be put in order become places to be matched with steps.',
};
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
  return [...scoringLosses(item, shape), ...shapeLosses(item, shape), TAGS];
}

/** Declared exactly when some response earns another share: see tests/exchange/scoring-laws. */
function scoringLosses({ scoring, parts }: ExchangeItem, shape: Shape): readonly Loss[] {
  if (shape === 'multi') {
    if (scoring === 'plus-minus') return [];
    return [scoring === 'zero-one-by-key' ? BY_KEY : EXACT];
  }
  if (parts.length === 1) return [];
  if (scoring === 'rationale') return [RATIONALE];
  return scoring === 'zero-one-all' ? [WHOLE] : [];
}

function shapeLosses({ layout, order }: ExchangeItem, shape: Shape): readonly Loss[] {
  if (shape === 'numerical') return [NUMBER, RATIONALES];
  if (shape === 'match') return [...(layout === 'steps' ? [STEPS] : []), RATIONALES];
  return [
    ...(layout === 'phrases' ? [PHRASES] : []),
    ...(order === 'fixed' && layout !== 'phrases' ? [ORDER] : []),
  ];
}
