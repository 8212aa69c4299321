import type { z } from 'zod';
import type { actionFactSchema } from '#lib/content/schema/fact-schema.ts';
import { pairReading } from './pair-reading.ts';
import { authoredFalse, stated, type FactReading, type Reference } from './reading.ts';

type Entry = z.output<typeof actionFactSchema>;

const pair = pairReading<Entry>('trigger', 'action', (entry) => ({
  subject: entry.trigger,
  object: entry.action,
}));

/** A trigger – what is advised; and the trigger – why, by the relation that gives reasons. */
export const actionReading: FactReading<Entry> = {
  ...pair,
  references: (entry) => [
    ...pair.references(entry),
    ...(hasReasons(entry) ? [reasonReference(entry, entry.trigger, ['trigger'], 'subject')] : []),
    ...entry.reasons.map((id, index) => reasonReference(entry, id, ['reasons', index], 'object')),
    ...Object.keys(entry['reason-false']).map(
      (id) => ({ ...reasonReference(entry, id, ['reason-false', id], 'object'), part: 'key' }) as const,
    ),
  ],
  claims: (entry, context) => [
    ...pair.claims(entry, context),
    ...[
      ...entry.reasons.map((reason) => stated(entry.trigger, reason)),
      ...Object.entries(entry['reason-false']).map(([reason, why]) =>
        authoredFalse(entry.trigger, reason, why),
      ),
    ].map((claim) => ({ ...claim, relation: entry['reason-relation'] })),
  ],
  avoided: (entry) => [
    { subject: entry.trigger, objects: [entry.action] },
    ...(hasReasons(entry)
      ? [{ subject: entry.trigger, objects: entry.reasons, relation: entry['reason-relation'] }]
      : []),
  ],
};

function hasReasons(entry: Entry): boolean {
  return entry.reasons.length + Object.keys(entry['reason-false']).length > 0;
}

function reasonReference(
  entry: Entry,
  concept: string,
  path: Reference['path'],
  fits: Reference['fits'],
): Reference {
  return { concept, path, part: 'value', fits, relation: entry['reason-relation'] };
}
