import type { z } from 'zod';
import type { trialRateFactSchema } from '#lib/content/schema/fact-schema.ts';
import type { Qualifiers } from '../claim.ts';
import { conceptInSentence } from '../concept-in-sentence.ts';
import type { Quantity } from '../concept.ts';
import { quantityInterval, quantityId } from '../quantity.ts';
import { conceptOf, readSpan, wrongAmounts, wrongClaims } from './amounts.ts';
import { MEDICINE_QUALIFIER } from './frequency.ts';
import {
  authoredFalse,
  avoidReferences,
  falseReferences,
  field,
  stated,
  type ClaimCore,
  type FactReading,
  type ReadingContext,
} from './reading.ts';

type Entry = z.output<typeof trialRateFactSchema>;

/** The qualifiers that the fields `trials` and `comparator` stand for; the second only where rates are compared. */
export const TRIALS_QUALIFIER = 'trials';
export const COMPARATOR_QUALIFIER = 'comparator';
const OUTCOMES = ['higher-rate', 'lower-rate', 'same-rate'] as const;

/**
 * An event – was counted in – a share of people with the medicine, in a group of trials; and the event – came at a higher,
 * lower or the same rate than with the comparator, by exact comparison. Rounded rates that may be equal are not compared.
 */
export const trialRateReading: FactReading<Entry> = {
  references: (entry) => [
    field(entry.event, 'event', 'subject'),
    { ...field(entry.event, 'event', 'subject'), relation: entry['compared-by'] },
    ...OUTCOMES.map(
      (concept) =>
        ({
          concept,
          path: ['compared-by'],
          part: 'value',
          fits: 'object',
          relation: entry['compared-by'],
          reserved: true,
        }) as const,
    ),
    ...falseReferences(entry, 'object'),
    ...avoidReferences(entry),
  ],
  amounts: (entry) => [rateOf(entry), comparatorRateOf(entry), ...wrongAmounts(entry.wrong, entry.about)],
  claims: (entry, context) => [
    ...conceptOf(rateOf(entry)).map((object) => stated(entry.event, object)),
    ...wrongClaims(entry.event, entry.wrong, entry.about),
    ...Object.entries(entry.false).map(([concept, reason]) => authoredFalse(entry.event, concept, reason)),
    ...comparisons(entry, context),
  ],
  qualifiers: (entry) => ({ [MEDICINE_QUALIFIER]: entry.medicine, [TRIALS_QUALIFIER]: entry.trials }),
  avoided: (entry) => [
    { subject: entry.event, objects: conceptOf(rateOf(entry)) },
    { subject: entry.event, objects: OUTCOMES, relation: entry['compared-by'] },
  ],
};

/** What was counted with the comparator, as a statement of the fact's own relation; nothing is asked or proved of it. */
export function comparatorRate(
  entry: Entry,
): { readonly subject: string; readonly object: string; readonly qualifiers: Qualifiers } | undefined {
  const [object] = conceptOf(comparatorRateOf(entry));
  const qualifiers = { [MEDICINE_QUALIFIER]: entry.comparator };
  return object === undefined ? undefined : { subject: entry.event, object, qualifiers };
}

function comparisons(entry: Entry, context: ReadingContext): ClaimCore[] {
  const outcome = compareRates(rateOf(entry).quantity, comparatorRateOf(entry).quantity);
  if (outcome === undefined) return [];
  const name = (id: string) => {
    const concept = context.concepts.get(id);
    return concept === undefined ? id : conceptInSentence(concept);
  };
  const { words } = rateOf(entry);
  const reason = `The rate was ${words} with ${name(entry.medicine)} and ${comparatorRateOf(entry).words} with ${name(entry.comparator)}.`;
  return OUTCOMES.map((one) =>
    one === outcome ? stated(entry.event, one) : authoredFalse(entry.event, one, reason),
  ).map((claim) => ({
    ...claim,
    relation: entry['compared-by'],
    qualifiers: { [COMPARATOR_QUALIFIER]: entry.comparator },
  }));
}

function compareRates(
  rate: Quantity | undefined,
  other: Quantity | undefined,
): (typeof OUTCOMES)[number] | undefined {
  if (rate === undefined || other === undefined) return undefined;
  if (!rate.about && quantityId(rate) === quantityId(other)) return 'same-rate';
  const [first, second] = [quantityInterval(rate), quantityInterval(other)];
  const below = (a: typeof first, b: typeof first) => a.max < b.min || (a.max === b.min && !a.maxIncluded);
  if (below(second, first)) return 'higher-rate';
  return below(first, second) ? 'lower-rate' : undefined;
}

function rateOf(entry: Entry) {
  return readSpan({ value: entry.rate }, [], entry.about, 'rate');
}

function comparatorRateOf(entry: Entry) {
  return readSpan({ value: entry['comparator-rate'] }, [], entry.about, 'comparator-rate');
}
