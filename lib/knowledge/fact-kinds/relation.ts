import type { z } from 'zod';
import type { relationFactSchema } from '#lib/content/schema/fact-schema.ts';
import { pairReading } from './pair-reading.ts';

/** subject – relation – object; with `not`, its certain absence. */
export const relationReading = pairReading<z.output<typeof relationFactSchema>>(
  'subject',
  'object',
  (entry) => ({
    subject: entry.subject,
    object: entry.object,
    polarity: entry.not ? -1 : 1,
  }),
);
