import type { z } from 'zod';
import type { quantityFactSchema } from '#lib/content/schema/fact-schema.ts';
import { conceptOf, readSpan, wrongAmounts, wrongClaims } from './amounts.ts';
import {
  authoredFalse,
  avoidReferences,
  falseReferences,
  field,
  stated,
  type FactReading,
} from './reading.ts';

type Entry = z.output<typeof quantityFactSchema>;

/** subject – relation – an amount, a value or a range; the entries of `wrong` are denied. */
export const quantityReading: FactReading<Entry> = {
  references: (entry) => [
    field(entry.subject, 'subject', 'subject'),
    ...falseReferences(entry, 'object'),
    ...avoidReferences(entry),
  ],
  amounts: (entry) => [amountOf(entry), ...wrongAmounts(entry.wrong, entry.about)],
  claims: (entry) => [
    ...conceptOf(amountOf(entry)).map((object) => stated(entry.subject, object)),
    ...wrongClaims(entry.subject, entry.wrong, entry.about),
    ...Object.entries(entry.false).map(([concept, reason]) => authoredFalse(entry.subject, concept, reason)),
  ],
  qualifiers: () => ({}),
  avoided: (entry) => [{ subject: entry.subject, objects: conceptOf(amountOf(entry)) }],
};

function amountOf(entry: Entry) {
  return readSpan(entry, [], entry.about);
}
