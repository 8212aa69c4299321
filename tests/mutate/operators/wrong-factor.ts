import { partsOf } from '#lib/items/item.ts';
import { withPart } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A unit that a learner may add turns into the unit asked for by a wrong factor. */
export const wrongFactor: ItemOperator = {
  level: 'item',
  name: 'wrong-factor',
  class: 'wrong-key',
  mutate: function* (item) {
    for (const part of partsOf(item)) {
      const { entry } = part;
      for (const unit of entry?.units ?? []) {
        if (entry === undefined) continue;
        const factor = `${unit.factor}0`.includes('.') ? String(Number(unit.factor) * 10) : `${unit.factor}0`;
        yield {
          what: `${part.id}: ${unit.name} times ${factor}`,
          draft: withPart(item, part.id, (whole) => ({
            ...whole,
            entry: { ...entry, units: entry.units.map((one) => (one === unit ? { ...one, factor } : one)) },
          })),
        };
      }
    }
  },
};
