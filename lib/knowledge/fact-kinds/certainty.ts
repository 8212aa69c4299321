import type { z } from 'zod';
import type { certaintyFactSchema } from '#lib/content/schema/fact-schema.ts';
import { pairReading } from './pair-reading.ts';

/** A proposition – is established to – a level. */
export const certaintyReading = pairReading<z.output<typeof certaintyFactSchema>>(
  'about',
  'level',
  (entry) => ({
    subject: entry.about,
    object: entry.level,
  }),
);
