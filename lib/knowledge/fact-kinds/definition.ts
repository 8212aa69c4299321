import type { z } from 'zod';
import type { definitionFactSchema } from '#lib/content/schema/fact-schema.ts';
import { definitionId } from '../definition-id.ts';
import {
  authoredFalse,
  avoidReferences,
  falseReferences,
  field,
  stated,
  type FactReading,
} from './reading.ts';

/**
 * A term – means – its definition. An entry of `false` names another term: this term does not mean that one's
 * definition, and that one does not mean this term's.
 */
export const definitionReading: FactReading<z.output<typeof definitionFactSchema>> = {
  references: (entry) => [
    field(entry.term, 'term', 'term'),
    ...falseReferences(entry, 'term'),
    ...avoidReferences(entry),
  ],
  claims: (entry) => [
    stated(entry.term, definitionId(entry.term)),
    ...Object.entries(entry.false).flatMap(([other, reason]) => [
      authoredFalse(entry.term, definitionId(other), reason),
      authoredFalse(other, definitionId(entry.term), reason),
    ]),
  ],
  qualifiers: () => ({}),
  avoided: (entry, concept) => [
    { subject: entry.term, objects: [definitionId(entry.term), definitionId(concept)] },
    { subject: concept, objects: [definitionId(entry.term)] },
  ],
};
