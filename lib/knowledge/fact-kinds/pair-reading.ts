import type { Qualifiers } from '../claim.ts';
import type { ConceptId } from '../concept.ts';
import {
  authoredFalse,
  avoidReferences,
  falseReferences,
  field,
  stated,
  type FactReading,
} from './reading.ts';

interface PairEntry {
  readonly false: Readonly<Record<ConceptId, string>>;
  readonly avoid: readonly ConceptId[];
}

/** The reading of a fact kind with one subject and one object, from the names of the fields that hold them. */
export function pairReading<Entry extends PairEntry>(
  subjectField: keyof Entry & string,
  objectField: keyof Entry & string,
  sides: (entry: Entry) => {
    readonly subject: ConceptId;
    readonly object: ConceptId;
    readonly polarity?: 1 | -1;
  },
  qualifiers: (entry: Entry) => Qualifiers = () => ({}),
): FactReading<Entry> {
  return {
    references: (entry) => [
      field(sides(entry).subject, subjectField, 'subject'),
      field(sides(entry).object, objectField, 'object'),
      ...falseReferences(entry, 'object'),
      ...avoidReferences(entry),
    ],
    claims: (entry) => {
      const { subject, object, polarity = 1 } = sides(entry);
      return [
        stated(subject, object, polarity),
        ...Object.entries(entry.false).map(([concept, reason]) => authoredFalse(subject, concept, reason)),
      ];
    },
    qualifiers,
    avoided: (entry) => [{ subject: sides(entry).subject, objects: [sides(entry).object] }],
  };
}
