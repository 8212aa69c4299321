import type { z } from 'zod';
import type { notInterchangeableFactSchema } from '#lib/content/schema/fact-schema.ts';
import { pairReading } from './pair-reading.ts';
import { authoredFalse, stated, type FactReading, type Reference } from './reading.ts';

type Entry = z.output<typeof notInterchangeableFactSchema>;

/** The qualifier that names the second product where the reason is asked. */
export const OTHER_PRODUCT_QUALIFIER = 'other-product';

const pair = pairReading<Entry>('subject', 'with', (entry) => ({
  subject: entry.subject,
  object: entry.with,
  polarity: -1,
}));

/** Neither product – may be swapped for – the other; and the first – for this reason, as against the second. */
export const notInterchangeableReading: FactReading<Entry> = {
  ...pair,
  references: (entry) => [
    ...pair.references(entry),
    ...(hasReason(entry) ? [reasonReference(entry, entry.subject, ['subject'], 'subject')] : []),
    ...(entry.because === undefined ? [] : [reasonReference(entry, entry.because, ['because'], 'object')]),
    ...Object.keys(entry['because-false']).map(
      (id) => ({ ...reasonReference(entry, id, ['because-false', id], 'object'), part: 'key' }) as const,
    ),
  ],
  claims: (entry, context) => [
    ...pair.claims(entry, context),
    stated(entry.with, entry.subject, -1),
    ...[
      ...(entry.because === undefined ? [] : [stated(entry.subject, entry.because)]),
      ...Object.entries(entry['because-false']).map(([reason, why]) =>
        authoredFalse(entry.subject, reason, why),
      ),
    ].map((claim) => ({
      ...claim,
      relation: entry['because-relation'],
      qualifiers: { [OTHER_PRODUCT_QUALIFIER]: entry.with },
    })),
  ],
  avoided: (entry) => [
    { subject: entry.subject, objects: [entry.with] },
    { subject: entry.with, objects: [entry.subject] },
    ...(hasReason(entry)
      ? [
          {
            subject: entry.subject,
            objects: entry.because === undefined ? [] : [entry.because],
            relation: entry['because-relation'],
          },
        ]
      : []),
  ],
};

function hasReason(entry: Entry): boolean {
  return entry.because !== undefined || Object.keys(entry['because-false']).length > 0;
}

function reasonReference(
  entry: Entry,
  concept: string,
  path: Reference['path'],
  fits: Reference['fits'],
): Reference {
  return { concept, path, part: 'value', fits, relation: entry['because-relation'] };
}
