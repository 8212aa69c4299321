import type { Loss } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import { shapeOf, type Shape } from './shape.ts';

const SCORING_BY_KEY =
  'Moodle cannot limit how many options are chosen, so that a wrong choice takes off what a right one gives; here it takes nothing off.';
const SCORING_RATIONALE =
  'Moodle gives half of the mark for the answer or its reason alone; here a reason counts only with its answer.';
const RATIONALES: Loss = {
  feature: 'option-rationales',
  words: 'Why each wrong answer is wrong is left out: Moodle has no place for it in this question type.',
};
const PHRASES: Loss = {
  feature: 'layout',
  words: 'Words to be marked in a text become a list of options under the text.',
};
const NUMBER: Loss = {
  feature: 'number-entry',
  words:
    'Only a number is typed, by the rules of Moodle, which reads "1,200" and ".5" in its own way; no unit is read.',
};
const WEIGHT: Loss = {
  feature: 'weight',
  words:
    'It counts a mark for each of its keys in a quiz of Moodle, until its mark is set to 1; here every item weighs the same.',
};

/** What Moodle does not keep of an item. */
export function lossesOf(item: ExchangeItem): readonly Loss[] {
  const shape = shapeOf(item);
  return [...scoringLoss(item), ...shapeLoss(item, shape)];
}

/** Declared exactly when some response earns another share: see tests/exchange/truth. */
function scoringLoss({ scoring, parts }: ExchangeItem): readonly Loss[] {
  if (scoring === 'rationale') return [{ feature: 'scoring', words: SCORING_RATIONALE }];
  const isLimited = scoring === 'zero-one-by-key' && parts.some((part) => part.picks > 1);
  return isLimited ? [{ feature: 'scoring', words: SCORING_BY_KEY }] : [];
}

function shapeLoss({ layout }: ExchangeItem, shape: Shape): readonly Loss[] {
  if (shape === 'match' || shape === 'ordering') return [RATIONALES];
  if (shape === 'numerical') return [NUMBER];
  if (layout === 'phrases') return [PHRASES];
  return shape === 'cloze' ? [WEIGHT] : [];
}
