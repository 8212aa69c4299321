import type { z } from 'zod';
import type { frequencyFactSchema } from '#lib/content/schema/fact-schema.ts';
import { pairReading } from './pair-reading.ts';

/** The qualifiers that the fields `medicine` and `population` stand for. */
export const MEDICINE_QUALIFIER = 'medicine';
export const POPULATION_QUALIFIER = 'population';

/** An adverse reaction – is listed as – a category of a scale, for a medicine and a population. */
export const frequencyReading = pairReading<z.output<typeof frequencyFactSchema>>(
  'event',
  'category',
  (entry) => ({ subject: entry.event, object: entry.category }),
  (entry) => ({ [MEDICINE_QUALIFIER]: entry.medicine, [POPULATION_QUALIFIER]: entry.population }),
);
