import type { FactEntry } from '#lib/content/schema/fact-schema.ts';
import type { ConceptId } from '../concept.ts';
import type { Qualifiers } from '../claim.ts';
import { certaintyReading } from './certainty.ts';
import { definitionReading } from './definition.ts';
import { frequencyReading } from './frequency.ts';
import type { ClaimCore, FactReading, Reference } from './reading.ts';
import { relationReading } from './relation.ts';
import { sequenceReading } from './sequence.ts';
import { setReading } from './set.ts';

const unread = { references: () => [], claims: () => [], qualifiers: () => ({}), avoided: () => [] };

const readings: { readonly [Kind in FactEntry['kind']]: FactReading<Extract<FactEntry, { kind: Kind }>> } = {
  relation: relationReading,
  set: setReading,
  frequency: frequencyReading,
  definition: definitionReading,
  certainty: certaintyReading,
  sequence: sequenceReading,
  quantity: unread,
  onset: unread,
  'trial-rate': unread,
  comparison: unread,
  direction: unread,
  action: unread,
  contrast: unread,
  'not-interchangeable': unread,
  'legal-status': unread,
  calculation: unread,
};

/** A fact of any kind, read: the concepts it names, what it claims, all its qualifiers, and what it avoids. */
export interface ReadFact {
  readonly references: readonly Reference[];
  readonly claims: readonly ClaimCore[];
  readonly qualifiers: Qualifiers;
  readonly avoided: readonly {
    readonly concept: ConceptId;
    readonly subject: ConceptId;
    readonly objects: readonly ConceptId[];
  }[];
}

/** Reads an entry by its kind. */
export function readFact(entry: FactEntry): ReadFact {
  const reading = readings[entry.kind] as FactReading<FactEntry>;
  return {
    references: reading.references(entry),
    claims: reading.claims(entry),
    qualifiers: { ...entry.qualifiers, ...reading.qualifiers(entry) },
    avoided: entry.avoid.flatMap((concept) =>
      reading.avoided(entry, concept).map((sides) => ({ concept, ...sides })),
    ),
  };
}
