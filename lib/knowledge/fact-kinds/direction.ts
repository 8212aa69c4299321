import type { z } from 'zod';
import type { directionFactSchema } from '#lib/content/schema/fact-schema.ts';
import {
  authoredFalse,
  avoidReferences,
  falseReferences,
  field,
  stated,
  type FactReading,
} from './reading.ts';

type Entry = z.output<typeof directionFactSchema>;

/** The qualifiers that say what responds, and to which change of the driver. */
export const RESPONSE_QUALIFIER = 'response';
export const CHANGE_QUALIFIER = 'change';
const OUTCOMES = ['rises', 'falls', 'stays-the-same'];

/**
 * driver – when it rises (or falls), the response – rises or falls: a claim for each change. That the other outcomes are
 * wrong follows from the relation, which is functional, and from the disjoint group of the three outcomes.
 */
export const directionReading: FactReading<Entry> = {
  references: (entry) => [
    field(entry.driver, 'driver', 'subject'),
    ...OUTCOMES.map(
      (concept) => ({ concept, path: ['direction'], part: 'value', fits: 'object', reserved: true }) as const,
    ),
    ...falseReferences(entry, 'object'),
    ...avoidReferences(entry),
  ],
  claims: (entry) =>
    (['rise', 'fall'] as const).flatMap((change) => {
      const outcome = (change === 'rise') === (entry.direction === 'same') ? 'rises' : 'falls';
      return [
        stated(entry.driver, outcome),
        ...Object.entries(entry.false).map(([concept, reason]) =>
          authoredFalse(entry.driver, concept, reason),
        ),
      ].map((claim) => ({ ...claim, qualifiers: { [CHANGE_QUALIFIER]: change } }));
    }),
  qualifiers: (entry) => ({ [RESPONSE_QUALIFIER]: entry.response }),
  avoided: (entry) => [{ subject: entry.driver, objects: ['rises', 'falls'] }],
};
