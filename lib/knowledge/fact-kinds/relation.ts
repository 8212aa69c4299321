import type { z } from 'zod';
import type { relationFactSchema } from '#lib/content/schema/fact-schema.ts';
import {
  authoredFalse,
  avoidReferences,
  falseReferences,
  field,
  stated,
  type FactReading,
} from './reading.ts';

/** subject – relation – object; with `not`, its certain absence. */
export const relationReading: FactReading<z.output<typeof relationFactSchema>> = {
  references: (entry) => [
    field(entry.subject, 'subject', 'subject'),
    field(entry.object, 'object', 'object'),
    ...falseReferences(entry, 'object'),
    ...avoidReferences(entry),
  ],
  claims: (entry) => [
    stated(entry.subject, entry.object, entry.not ? -1 : 1),
    ...Object.entries(entry.false).map(([concept, reason]) => authoredFalse(entry.subject, concept, reason)),
  ],
  qualifiers: () => ({}),
  avoided: (entry) => [{ subject: entry.subject, objects: [entry.object] }],
};
