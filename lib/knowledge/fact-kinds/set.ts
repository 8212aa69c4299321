import type { z } from 'zod';
import type { setFactSchema } from '#lib/content/schema/fact-schema.ts';
import {
  authoredFalse,
  avoidReferences,
  falseReferences,
  field,
  stated,
  type FactReading,
} from './reading.ts';

/** Several objects of one subject; `false` holds the certified non-members. */
export const setReading: FactReading<z.output<typeof setFactSchema>> = {
  references: (entry) => [
    field(entry.subject, 'subject', 'subject'),
    ...entry.members.map(
      (concept, index) => ({ concept, path: ['members', index], part: 'value', fits: 'object' }) as const,
    ),
    ...falseReferences(entry, 'object'),
    ...avoidReferences(entry),
  ],
  claims: (entry) => [
    ...entry.members.map((member) => stated(entry.subject, member)),
    ...Object.entries(entry.false).map(([concept, reason]) => authoredFalse(entry.subject, concept, reason)),
  ],
  qualifiers: () => ({}),
  avoided: (entry) => [{ subject: entry.subject, objects: entry.members }],
};
