import type { z } from 'zod';
import type { frequencyFactSchema } from '#lib/content/schema/fact-schema.ts';
import {
  authoredFalse,
  avoidReferences,
  falseReferences,
  field,
  stated,
  type FactReading,
} from './reading.ts';

/** The qualifiers that the fields `medicine` and `population` stand for. */
export const MEDICINE_QUALIFIER = 'medicine';
export const POPULATION_QUALIFIER = 'population';

/** An adverse reaction – is listed as – a category of a scale, for a medicine and a population. */
export const frequencyReading: FactReading<z.output<typeof frequencyFactSchema>> = {
  references: (entry) => [
    field(entry.event, 'event', 'subject'),
    field(entry.category, 'category', 'object'),
    ...falseReferences(entry, 'object'),
    ...avoidReferences(entry),
  ],
  claims: (entry) => [
    stated(entry.event, entry.category),
    ...Object.entries(entry.false).map(([concept, reason]) => authoredFalse(entry.event, concept, reason)),
  ],
  qualifiers: (entry) => ({ [MEDICINE_QUALIFIER]: entry.medicine, [POPULATION_QUALIFIER]: entry.population }),
  avoided: (entry) => [{ subject: entry.event, objects: [entry.category] }],
};
