import type { FactEntry } from '#lib/content/schema/fact-schema.ts';
import type { ConceptId } from '../concept.ts';
import type { Qualifiers } from '../claim.ts';
import { dimensionOfQuantity } from '../quantity.ts';
import { actionReading } from './action.ts';
import { conceptOf, readGiven } from './amounts.ts';
import { calculationReading } from './calculation.ts';
import { comparisonReading } from './comparison.ts';
import { contrastReading } from './contrast.ts';
import { directionReading } from './direction.ts';
import { legalStatusReading } from './legal-status.ts';
import { notInterchangeableReading } from './not-interchangeable.ts';
import { onsetReading } from './onset.ts';
import { quantityReading } from './quantity.ts';
import { trialRateReading } from './trial-rate.ts';
import { certaintyReading } from './certainty.ts';
import { definitionReading } from './definition.ts';
import { frequencyReading } from './frequency.ts';
import type {
  AvoidedSide,
  ClaimCore,
  FactReading,
  ReadAmount,
  ReadingContext,
  Reference,
} from './reading.ts';
import { relationReading } from './relation.ts';
import { sequenceReading } from './sequence.ts';
import { setReading } from './set.ts';

const readings: { readonly [Kind in FactEntry['kind']]: FactReading<Extract<FactEntry, { kind: Kind }>> } = {
  relation: relationReading,
  set: setReading,
  frequency: frequencyReading,
  definition: definitionReading,
  certainty: certaintyReading,
  sequence: sequenceReading,
  quantity: quantityReading,
  onset: onsetReading,
  'trial-rate': trialRateReading,
  comparison: comparisonReading,
  direction: directionReading,
  action: actionReading,
  contrast: contrastReading,
  'not-interchangeable': notInterchangeableReading,
  'legal-status': legalStatusReading,
  calculation: calculationReading,
};

/** A fact of any kind, read: the concepts it names, what it claims, all its qualifiers, its amounts, and what it avoids. */
export interface ReadFact {
  readonly references: readonly Reference[];
  readonly claims: readonly ClaimCore[];
  readonly qualifiers: Qualifiers;
  readonly amounts: readonly ReadAmount[];
  readonly avoided: readonly ({ readonly concept: ConceptId } & AvoidedSide)[];
}

const NOTHING_KNOWN: ReadingContext = { concepts: new Map(), relations: new Map() };

/**
 * Reads an entry by its kind. Without the vocabulary a calculation states nothing, and generated reasons name ids.
 * A qualifier that is written as an amount becomes the id of its concept.
 */
export function readFact(entry: FactEntry, context: ReadingContext = NOTHING_KNOWN): ReadFact {
  const reading = readings[entry.kind] as FactReading<FactEntry>;
  const scopes = Object.entries(entry.qualifiers).map(([id, value]) => ({
    id,
    value,
    amount: value.includes(' ') ? readGiven(value, ['qualifiers', id]) : undefined,
  }));
  const own = scopes.map(({ id, value, amount }): [string, string] => [
    id,
    amount === undefined ? value : (conceptOf(amount)[0] ?? value),
  ]);
  return {
    references: reading.references(entry),
    claims: reading.claims(entry, context),
    qualifiers: { ...Object.fromEntries(own), ...reading.qualifiers(entry) },
    amounts: [
      ...(reading.amounts?.(entry, context) ?? []),
      ...scopes.flatMap(({ amount }) => (amount === undefined ? [] : [freed(amount)])),
    ],
    avoided: entry.avoid.flatMap((concept) =>
      reading.avoided(entry, concept, context).map((sides) => ({ concept, ...sides })),
    ),
  };
}

/** The amount of a qualifier may be of any dimension. */
function freed(amount: ReadAmount): ReadAmount {
  return amount.quantity === undefined
    ? amount
    : { ...amount, dimension: dimensionOfQuantity(amount.quantity) };
}
