import type { Loss } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import { isCloze } from './note.ts';

const SCORING: Loss = {
  feature: 'scoring',
  words: 'In Anki learners judge their own answers: no points are given.',
};
const LAYOUT: Loss = {
  feature: 'layout',
  words: 'It is shown as lists and answered in the head: nothing is chosen, moved or marked.',
};
const NUMBER: Loss = {
  feature: 'number-entry',
  words: 'No number is typed: learners compare theirs with the answer.',
};
const ORDER: Loss = {
  feature: 'option-order',
  words: 'The options stand in the same order each time, so that a place can be remembered.',
};

/** What Anki does not keep of an item. */
export function lossesOf(item: Pick<ExchangeItem, 'layout' | 'order'>): readonly Loss[] {
  if (item.layout === 'number') return [SCORING, NUMBER];
  if (isCloze(item)) return [SCORING, ...(item.order === 'free' ? [ORDER] : [])];
  return [SCORING, ...(item.layout === 'options' ? [] : [LAYOUT]), ...(item.order === 'free' ? [ORDER] : [])];
}
