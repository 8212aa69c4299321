import type { ConceptId } from '../concept.ts';
import type { Qualifiers } from '../claim.ts';

/** A concept that a fact names: where in the entry, and on which side of its relation it must fit. */
export interface Reference {
  readonly concept: ConceptId;
  readonly path: readonly (string | number)[];
  readonly part: 'key' | 'value';
  /** `subject` and `object` must be of the relation's domain and range; `term` is a concept with a definition. */
  readonly fits: 'subject' | 'object' | 'term' | 'any';
}

/** A claim before it has its fact, relation and the fact's own qualifiers. */
export interface ClaimCore {
  readonly subject: ConceptId;
  readonly object: ConceptId;
  readonly polarity: 1 | -1;
  readonly origin: 'stated' | 'authored-false';
  readonly reason: string | undefined;
}

/** How facts of one kind are read: what they name, what they claim, and the qualifiers their own fields stand for. */
export interface FactReading<Entry> {
  readonly references: (entry: Entry) => readonly Reference[];
  readonly claims: (entry: Entry) => readonly ClaimCore[];
  /** Qualifiers that come from fields of the kind (the medicine of a frequency, the sequence of its steps). */
  readonly qualifiers: (entry: Entry) => Qualifiers;
  /** Every (subject, object) side for which an avoided concept is arguable. */
  readonly avoided: (
    entry: Entry,
    concept: ConceptId,
  ) => readonly { readonly subject: ConceptId; readonly objects: readonly ConceptId[] }[];
}

/** A plain reference to one field. */
export function field(concept: ConceptId, name: string, fits: Reference['fits']): Reference {
  return { concept, path: [name], part: 'value', fits };
}

/** The entries of `false` as references: the ids are the keys of the map. */
export function falseReferences(
  entry: { readonly false: Readonly<Record<ConceptId, string>> },
  fits: Reference['fits'],
): Reference[] {
  return Object.keys(entry.false).map((concept) => ({
    concept,
    path: ['false', concept],
    part: 'key',
    fits,
  }));
}

/** The entries of `avoid` as references, of any kind. */
export function avoidReferences(entry: { readonly avoid: readonly ConceptId[] }): Reference[] {
  return entry.avoid.map((concept, index) => ({
    concept,
    path: ['avoid', index],
    part: 'value',
    fits: 'any',
  }));
}

/** What the fact itself says. */
export function stated(subject: ConceptId, object: ConceptId, polarity: 1 | -1 = 1): ClaimCore {
  return { subject, object, polarity, origin: 'stated', reason: undefined };
}

/** What its `false` list says of a pair, with the reason a learner reads. */
export function authoredFalse(subject: ConceptId, object: ConceptId, reason: string): ClaimCore {
  return { subject, object, polarity: -1, origin: 'authored-false', reason };
}
