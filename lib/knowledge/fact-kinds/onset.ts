import type { z } from 'zod';
import type { onsetFactSchema } from '#lib/content/schema/fact-schema.ts';
import { quantityReading } from './quantity.ts';
import type { FactReading } from './reading.ts';

type Entry = z.output<typeof onsetFactSchema>;

/** subject – begins within – a span of time: read as a quantity that is a range. */
export const onsetReading: FactReading<Entry> = {
  references: (entry) => quantityReading.references(asQuantity(entry)),
  amounts: (entry, context) => quantityReading.amounts?.(asQuantity(entry), context) ?? [],
  claims: (entry, context) => quantityReading.claims(asQuantity(entry), context),
  qualifiers: () => ({}),
  avoided: (entry, concept, context) => quantityReading.avoided(asQuantity(entry), concept, context),
};

function asQuantity(entry: Entry) {
  return { ...entry, kind: 'quantity', about: false } as const;
}
