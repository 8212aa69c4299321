import type { Loss } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import { SHAPES } from './shape.ts';

const NUMBER: Loss = {
  feature: 'number-entry',
  words: 'Only a number is typed, and read by the rules of the player; no unit is read.',
};
const RATIONALES: Loss = {
  feature: 'option-rationales',
  words: 'Why a step stands in its place is said of the whole order alone.',
};

/** What QTI 3 does not keep of an item. */
export function lossesOf({ layout }: ExchangeItem): readonly Loss[] {
  const shape = SHAPES[layout];
  if (shape === 'number') return [NUMBER];
  return shape === 'order' ? [RATIONALES] : [];
}
