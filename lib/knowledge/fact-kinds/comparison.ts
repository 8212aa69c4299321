import type { z } from 'zod';
import type { comparisonFactSchema } from '#lib/content/schema/fact-schema.ts';
import { pairReading } from './pair-reading.ts';
import { stated, type FactReading } from './reading.ts';

type Entry = z.output<typeof comparisonFactSchema>;

const pair = pairReading<Entry>('subject', 'than', (entry) => ({
  subject: entry.subject,
  object: entry.than,
  polarity: entry.not ? -1 : 1,
}));

/** subject – is more so than – the other, hence not the reverse; with `not`, only that the first is not more so. */
export const comparisonReading: FactReading<Entry> = {
  ...pair,
  claims: (entry, context) => [
    ...pair.claims(entry, context),
    ...(entry.not ? [] : [stated(entry.than, entry.subject, -1)]),
  ],
  avoided: (entry) => [
    { subject: entry.subject, objects: [entry.than] },
    { subject: entry.than, objects: [entry.subject] },
  ],
};
