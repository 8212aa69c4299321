import { wrongAnswersOf } from '../wrong-answers.ts';
import type { ItemOperator } from '../operator.ts';

const SMALLER: readonly (readonly [RegExp, string, number])[] = [
  [/ (?:g|grams?)\b/u, ' mg', 1000],
  [/ mg\b/u, ' micrograms', 1000],
  [/ (?:L|litres?)\b/u, ' mL', 1000],
  [/ hours?\b/u, ' minutes', 60],
  [/ days?\b/u, ' hours', 24],
  [/ weeks?\b/u, ' days', 7],
  [/ in 100\b/u, ' in 1,000', 10],
];
const NUMBER = /\d[\d,]*(?:\.\d+)?/gu;

/** A distractor is the amount of a key in another unit. */
export const sameAmountOtherUnit: ItemOperator = {
  level: 'item',
  name: 'same-amount-other-unit',
  class: 'second-true',
  mutate: (item, world) =>
    wrongAnswersOf(item, world).flatMap((wrong) =>
      wrong.keys.flatMap((key) => {
        const concept = world.kb.concepts.get(key);
        const name = concept?.quantity === undefined ? undefined : inSmallerUnit(concept.label);
        if (name === undefined) return [];
        return [{ what: `${wrong.where}: "${name}" beside ${key}`, draft: wrong.replace(key, name) }];
      }),
    ),
};

function inSmallerUnit(label: string): string | undefined {
  const found = SMALLER.find(([unit]) => unit.test(label));
  if (found === undefined) return undefined;
  const [unit, smaller, times] = found;
  const at = label.search(unit);
  const amount = label
    .slice(0, at)
    .replace(NUMBER, (number) => grouped(Number(number.replaceAll(',', '')) * times));
  return `${amount}${label.slice(at).replace(unit, smaller)}`;
}

function grouped(value: number): string {
  return String(Math.round(value * 1e6) / 1e6).replace(/\B(?=(\d{3})+(?!\d))/gu, ',');
}
