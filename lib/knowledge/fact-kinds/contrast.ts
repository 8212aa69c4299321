import type { z } from 'zod';
import type { contrastFactSchema } from '#lib/content/schema/fact-schema.ts';
import {
  authoredFalse,
  avoidReferences,
  falseReferences,
  stated,
  type ClaimCore,
  type FactReading,
} from './reading.ts';

type Entry = z.output<typeof contrastFactSchema>;

/** Each of the two concepts has its own object and has not the other's (proof R6). `false` and `avoid` hold of both. */
export const contrastReading: FactReading<Entry> = {
  references: (entry) => [
    ...Object.entries(entry.between).flatMap(
      ([subject, object]) =>
        [
          { concept: subject, path: ['between', subject], part: 'key', fits: 'subject' },
          { concept: object, path: ['between', subject], part: 'value', fits: 'object' },
        ] as const,
    ),
    ...falseReferences(entry, 'object'),
    ...avoidReferences(entry),
  ],
  claims: (entry) =>
    Object.entries(entry.between).flatMap(([subject, object]) => [
      stated(subject, object),
      ...Object.entries(entry.between).flatMap(([other, others]) =>
        other === subject ? [] : [ruledOut(subject, others, entry.why)],
      ),
      ...Object.entries(entry.false).map(([concept, reason]) => authoredFalse(subject, concept, reason)),
    ]),
  qualifiers: () => ({}),
  avoided: (entry) =>
    Object.entries(entry.between).map(([subject, object]) => ({ subject, objects: [object] })),
};

function ruledOut(subject: string, object: string, reason: string): ClaimCore {
  return { subject, object, polarity: -1, origin: 'contrast', reason };
}
