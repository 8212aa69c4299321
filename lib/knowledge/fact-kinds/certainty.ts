import type { z } from 'zod';
import type { certaintyFactSchema } from '#lib/content/schema/fact-schema.ts';
import {
  authoredFalse,
  avoidReferences,
  falseReferences,
  field,
  stated,
  type FactReading,
} from './reading.ts';

/** A proposition – is established to – a level. */
export const certaintyReading: FactReading<z.output<typeof certaintyFactSchema>> = {
  references: (entry) => [
    field(entry.about, 'about', 'subject'),
    field(entry.level, 'level', 'object'),
    ...falseReferences(entry, 'object'),
    ...avoidReferences(entry),
  ],
  claims: (entry) => [
    stated(entry.about, entry.level),
    ...Object.entries(entry.false).map(([concept, reason]) => authoredFalse(entry.about, concept, reason)),
  ],
  qualifiers: () => ({}),
  avoided: (entry) => [{ subject: entry.about, objects: [entry.level] }],
};
