import { wrongAnswersOf } from '../wrong-answers.ts';
import type { ItemOperator } from '../operator.ts';

const NUMBER = /\d[\d,]*(?:\.\d+)?/gu;

/** A distractor is a range that shares numbers with a key's. */
export const overlappingRange: ItemOperator = {
  level: 'item',
  name: 'overlapping-range',
  class: 'second-true',
  mutate: function* (item, { kb, ...rest }) {
    for (const wrong of wrongAnswersOf(item, { kb, ...rest }))
      for (const key of wrong.keys) {
        const concept = kb.concepts.get(key);
        if (concept === undefined) continue;
        if (concept.quantity === undefined && concept.interval === undefined) continue;
        const name = widened(concept.label, concept.quantity);
        yield { what: `${wrong.where}: "${name}" beside ${key}`, draft: wrong.replace(key, name) };
      }
  },
};

/** A range from the key's lower end to far above its upper one, in the same words. */
function widened(
  label: string,
  quantity: { readonly from: string; readonly to: string } | undefined,
): string {
  const numbers = [...label.matchAll(NUMBER)].map(([number]) => number);
  const last = numbers.at(-1);
  if (last === undefined) return `${label} or more`;
  const larger = String(Number(last.replaceAll(',', '')) * 2 + 1);
  if (quantity !== undefined && quantity.from === quantity.to)
    return label.replace(last, `${last} to ${larger}`);
  const at = label.lastIndexOf(last);
  return label.slice(0, at) + larger + label.slice(at + last.length);
}
