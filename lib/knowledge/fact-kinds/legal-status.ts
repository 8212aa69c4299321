import type { z } from 'zod';
import type { legalStatusFactSchema } from '#lib/content/schema/fact-schema.ts';
import { pairReading } from './pair-reading.ts';

/** The qualifier that the field `country` stands for. */
export const COUNTRY_QUALIFIER = 'country';

/** A medicine – is classed as – a legal status, in a country. */
export const legalStatusReading = pairReading<z.output<typeof legalStatusFactSchema>>(
  'medicine',
  'status',
  (entry) => ({ subject: entry.medicine, object: entry.status }),
  (entry) => ({ [COUNTRY_QUALIFIER]: entry.country }),
);
