import { partsOf } from '#lib/items/item.ts';
import { keysOf, withLeadIn, withOption, withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

const OTHER_UNIT: readonly (readonly [RegExp, string])[] = [
  [/\bmicrograms?\b|\bmcg\b/u, 'mg'],
  [/\bmg\b/u, 'g'],
  [/\bg\b/u, 'mg'],
  [/\bmL\b/u, 'L'],
  [/\bL\b/u, 'mL'],
  [/\bminutes?\b/u, 'hours'],
  [/\bhours?\b/u, 'days'],
  [/\bdays?\b/u, 'hours'],
  [/\bweeks?\b/u, 'days'],
  [/\bmonths?\b/u, 'weeks'],
  [/\byears?\b/u, 'months'],
  [/\bin 100\b/u, 'in 1,000'],
  [/%/u, ' in 1,000'],
];

/** The unit of a key, or of the number to be typed, is another one. */
export const wrongUnit: ItemOperator = {
  level: 'item',
  name: 'wrong-unit',
  class: 'wrong-key',
  mutate: function* (item) {
    for (const part of partsOf(item)) {
      for (const key of keysOf(part)) {
        const text = /\d/u.test(key.text) ? otherUnit(key.text) : undefined;
        if (text !== undefined)
          yield {
            what: `${part.id}: "${text}" for "${key.text}"`,
            draft: withOption(item, part.id, key.id, (option) => ({ ...option, text })),
          };
      }
      const { entry } = part;
      const unit = entry === undefined ? undefined : otherUnit(entry.unit);
      if (entry === undefined || unit === undefined) continue;
      yield {
        what: `${part.id}: unit ${unit} for ${entry.unit}`,
        draft: withPart(item, part.id, (whole) => ({ ...whole, entry: { ...entry, unit } })),
      };
      yield {
        what: `lead-in: unit ${unit} for ${entry.unit}`,
        draft: withLeadIn(item, (leadIn) => leadIn.replace(`(${entry.unit})`, `(${unit})`)),
      };
    }
  },
};

function otherUnit(text: string): string | undefined {
  const found = OTHER_UNIT.find(([unit]) => unit.test(text));
  return found === undefined ? undefined : text.replace(found[0], found[1]);
}
