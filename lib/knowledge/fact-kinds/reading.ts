import type { Concept, ConceptId, Quantity } from '../concept.ts';
import type { Claim, Qualifiers } from '../claim.ts';
import type { Relation } from '../relation.ts';

/** A concept that a fact names: where in the entry, and on which side of its relation it must fit. */
export interface Reference {
  readonly concept: ConceptId;
  readonly path: readonly (string | number)[];
  readonly part: 'key' | 'value';
  /** `subject` and `object` must be of the relation's domain and range; `term` is a concept with a definition. */
  readonly fits: 'subject' | 'object' | 'term' | 'any';
  /** The relation that it must fit, when it is not the fact's own. */
  readonly relation?: string;
  /** True for a concept that the fact kind needs and the entry does not write (`rises`). */
  readonly reserved?: boolean;
}

/** A claim before it has its fact and the fact's own relation and qualifiers. */
export interface ClaimCore {
  readonly subject: ConceptId;
  readonly object: ConceptId;
  readonly polarity: 1 | -1;
  readonly origin: Claim['origin'];
  readonly reason: string | undefined;
  /** The relation, when it is not the fact's own. */
  readonly relation?: string;
  /** What this claim is limited to besides the fact's qualifiers. */
  readonly qualifiers?: Qualifiers;
}

/** An amount that a fact names: where, and what it was read as. */
export interface ReadAmount {
  readonly path: readonly (string | number)[];
  readonly quantity: Quantity | undefined;
  /** As the author wrote it, tidied: the label of its concept. */
  readonly words: string;
  /** Why it could not be read. */
  readonly fault: string | undefined;
  /** What to do about the fault, where it is not the writing of an amount. */
  readonly help?: string;
  /** The dimension that it must have; without one, that of the fact's first amount. */
  readonly dimension?: string;
}

/** What a reading may look up: the amounts of a calculation come from its relation, reasons name concepts. */
export interface ReadingContext {
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  readonly relations: ReadonlyMap<string, Relation>;
}

/** A (subject, objects) side of a relation, the fact's own unless it is named. */
export interface AvoidedSide {
  readonly subject: ConceptId;
  readonly objects: readonly ConceptId[];
  readonly relation?: string;
}

/** How facts of one kind are read: what they name, what they claim, and the qualifiers their own fields stand for. */
export interface FactReading<Entry> {
  readonly references: (entry: Entry) => readonly Reference[];
  readonly claims: (entry: Entry, context: ReadingContext) => readonly ClaimCore[];
  /** The amounts that it names, those computed from them included. */
  readonly amounts?: (entry: Entry, context: ReadingContext) => readonly ReadAmount[];
  /** Qualifiers that come from fields of the kind (the medicine of a frequency, the sequence of its steps). */
  readonly qualifiers: (entry: Entry) => Qualifiers;
  /** Every (subject, object) side for which an avoided concept is arguable. */
  readonly avoided: (entry: Entry, concept: ConceptId, context: ReadingContext) => readonly AvoidedSide[];
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
  return { subject, object, polarity: -1, origin: 'authored-false', reason: withStop(reason) };
}

/** A reason ends as a sentence does, also where its author left the full stop out. */
function withStop(reason: string): string {
  return /[\p{L}\p{N}%]$/u.test(reason) ? `${reason}.` : reason;
}
