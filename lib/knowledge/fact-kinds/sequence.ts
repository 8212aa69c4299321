import type { z } from 'zod';
import type { sequenceFactSchema } from '#lib/content/schema/fact-schema.ts';
import {
  authoredFalse,
  avoidReferences,
  falseReferences,
  field,
  stated,
  type FactReading,
} from './reading.ts';

/** The qualifier that names the sequence in every stem about its steps. */
export const SEQUENCE_QUALIFIER = 'sequence';

/** Each step – is followed by – the next one, within the sequence that the fact's subject names. */
export const sequenceReading: FactReading<z.output<typeof sequenceFactSchema>> = {
  references: (entry) => [
    field(entry.subject, 'subject', 'any'),
    ...entry.steps.map(
      (concept, index) => ({ concept, path: ['steps', index], part: 'value', fits: 'object' }) as const,
    ),
    ...falseReferences(entry, 'object'),
    ...avoidReferences(entry),
  ],
  claims: (entry) => [
    ...entry.steps.slice(1).map((step, index) => stated(entry.steps[index] ?? step, step)),
    ...entry.steps
      .slice(0, -1)
      .flatMap((step) =>
        Object.entries(entry.false).map(([concept, reason]) => authoredFalse(step, concept, reason)),
      ),
  ],
  qualifiers: (entry) => ({ [SEQUENCE_QUALIFIER]: entry.subject }),
  avoided: (entry) => entry.steps.map((step) => ({ subject: step, objects: entry.steps })),
};
