/** A fact with an amount, and what is told of it where its evidence gives another. */
import { expect } from 'vitest';
import { factOf, foundIn } from './one-fact.ts';

const relation = (id: string, domain: string, range: string, words: string) =>
  `  ${id}: { label: ${id}, domain: ${domain}, range: ${range}, statement: "{subject} ${words} {object}.", negation: "{subject} ${words} not {object}.", ask: { object: "what of {subject} ${words}?" } }\n`;
export const vocabulary = `kinds:
${['medicine', 'sign', 'outcome'].map((kind) => `  ${kind}: { label: ${kind}, plural: ${kind}s }\n`).join('')}concepts:
  examplol: { kind: medicine, label: examplol }
  placebo: { kind: medicine, label: placebo }
  humming: { kind: sign, label: humming }
  higher-rate: { kind: outcome, label: higher }
  lower-rate: { kind: outcome, label: lower }
  same-rate: { kind: outcome, label: equal }
qualifiers:
  clearance: { label: clearance, values: { low: { phrase: at a clearance below 10 mL/min }, old: { phrase: over 65 years of age } } }
  medicine: { label: medicine, concept: medicine }
  comparator: { label: comparator, concept: medicine }
  trials: { label: trials, values: { adults: { phrase: in adults } } }
relations:
${relation('waits', 'medicine', 'quantity', 'waits, from the dose to the sample of most people,')}${relation('starts-with', 'medicine', 'quantity', 'is begun with')}${relation('starts-weekly', 'medicine', 'quantity', 'is begun, for one week, with')}${relation('given-daily', 'medicine', 'quantity', 'is given, once a day, as')}${relation('given-thrice', 'medicine', 'quantity', 'is given, three times a day, as')}${relation('kept-for', 'medicine', 'quantity', 'has as the time after which it is thrown away')}${relation('cut-of', 'medicine', 'quantity', 'has as the cut of its dose')}${relation('limit-of', 'medicine', 'quantity', 'has as the amount below which it is not given')}${relation('reaches', 'medicine', 'quantity', 'is given in at most')}${relation('lasts', 'sign', 'quantity', 'lasts for')}${relation('trial-rate', 'sign', 'quantity', 'comes with {medicine} {trials} in')}${relation('rate-against-comparator', 'sign', 'outcome', 'comes with {medicine} against {comparator} {trials} at a rate that is')}`;

/** What is told of a fact with this evidence: severity, the field at which it stands, and what the evidence says. `more` is another fact. */
export function told(fields: readonly string[], evidence: string, more = ''): readonly string[] {
  const body = `${evidence}.\n\nPlacebo is begun with 0.02 mg.`;
  const { text, all } = foundIn(vocabulary, factOf(fields, evidence) + more, body);
  const isOther = ({ code }: (typeof all)[number]): boolean => code === 'knowledge/evidence-says-other';
  expect(all.filter((one) => one.severity === 'error' && !isOther(one))).toEqual([]);
  return all.filter(isOther).map(({ severity, message, place }) => {
    const field = (text.split('\n')[place.line - 1] ?? '').trim();
    return `${severity} at ${field}: ${/expected what its evidence says: (?<says>.*)$/u.exec(message)?.groups?.['says'] ?? ''}`;
  });
}

export const begun = (value: string) => [
  'kind: quantity',
  'subject: examplol',
  'relation: starts-with',
  `value: ${value}`,
];
