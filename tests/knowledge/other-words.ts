/** A course whose relations have words that a sentence can turn round, and what is told of one fact of it. */
import { expect } from 'vitest';
import { factOf, foundIn } from './one-fact.ts';

const relation = (id: string, domain: string, range: string, statement: string, flags = '') =>
  `  ${id}: { label: ${id}, domain: ${domain}, range: ${range}, ${flags}statement: "${statement}.", negation: "it is not so that ${statement}.", ask: { object: "what of {subject} is asked with ${id.replace('-not', '')}?" } }\n`;
const kinds = [
  'medicine',
  'enzyme',
  'sign',
  'test',
  'trigger',
  'advice',
  'reason',
  'often',
  'state',
  'riddle',
];

export const vocabulary = `kinds:
${kinds.map((kind) => `  ${kind}: { label: ${kind}, plural: ${kind}s }\n`).join('')}scales:
  share: { label: share, partition: true }
concepts:
  examplol: { kind: medicine, label: examplol }
  samplol: { kind: medicine, label: samplol }
  thirdol: { kind: medicine, label: thirdol }
  lockase: { kind: enzyme, label: lockase }
  humming: { kind: sign, label: humming }
  whistling: { kind: sign, label: severe whistling, synonyms: [whistling] }
  blood-count: { kind: test, label: blood count, article: the }
  ear-test: { kind: test, label: ear test, article: an }
  late-dose: { kind: trigger, label: fever with few white cells, article: a }
  new-cough: { kind: trigger, label: new dry cough, article: a }
  stop-before: { kind: advice, label: stop six months before conception }
  see-doctor: { kind: advice, label: stop and see a doctor }
  one-weekly: { kind: advice, label: take one dose on the same day each week }
  ask-clinic: { kind: advice, label: ask the clinic }
  sore-ear: { kind: reason, label: danger of a sore ear }
  common: { kind: often, label: common, scale: share, interval: { min: 0.01, max: 1, max-included: true } }
  uncommon: { kind: often, label: uncommon, scale: share, interval: { min: 0.001, max: 0.01 } }
  rare: { kind: often, label: rare, scale: share, interval: { min: 0, max: 0.001 } }
  poorly: { kind: state, label: poorly understood so far }
  cause: { kind: riddle, label: cause of humming, article: the }
qualifiers:
  medicine: { label: medicine, concept: medicine }
  population: { label: population, values: { adults: { phrase: among adults }, singers: { phrase: among old singers } } }
  other-product: { label: other, concept: medicine }
relations:
${relation('inhibits', 'medicine', 'enzyme', '{subject} [inhibits|inhibit] {object}')}${relation('leaves', 'medicine', 'enzyme', '{subject} is broken up mainly by {object}')}${relation('causes', 'medicine', 'sign', '{subject} leads to {object}')}${relation('used-for', 'medicine', 'sign', '{subject} is used for {object}')}${relation('banned-in', 'medicine', 'sign', '{subject} is contraindicated in {object}')}${relation('taken-with', 'medicine', 'medicine', '{subject} is taken with {object}')}${relation('antidote', 'medicine', 'medicine', 'the antidote to {subject} is {object}')}${relation('done-before', 'medicine', 'test', '{object} is done before the start of {subject}')}${relation('watched', 'medicine', 'test', '{object} is checked during treatment with {subject}')}${relation('certainty', 'riddle', 'state', '{subject} is {object}')}${relation('listed-frequency', 'sign', 'often', '{subject} is {object} {population} who take {medicine}')}${relation('advised-action', 'trigger', 'advice', 'for {subject}, the advice is to {object}')}${relation('reason-for-action', 'trigger', 'reason', 'the reason for the advice on {subject} is {object}')}${relation('interchangeable-with', 'medicine', 'medicine', '{subject} can be swapped for {object}')}${relation('reason-not-interchangeable', 'medicine', 'reason', '{subject} and {other-product} are kept apart because of {object}')}${relation('longest', 'test', 'quantity', 'the longest interval between two checks of {subject} is {object}')}${relation('smallest', 'medicine', 'quantity', 'the smallest dose of {subject} is {object}')}${relation('within', 'medicine', 'quantity', 'the time within which {subject} is best begun after a fall is {object}')}${relation('goes-on', 'medicine', 'quantity', 'the time for which women go on with {subject} after the last dose is {object}')}${relation('repeated', 'test', 'quantity', 'the interval between two checks of {subject} is {object}')}${relation('withheld', 'medicine', 'quantity', 'the clearance below which {subject} is withheld is {object}')}${relation('first-dose', 'medicine', 'quantity', 'the usual starting dose of {subject} is {object}')}${relation('largest', 'medicine', 'quantity', 'the largest dose of {subject} is {object}')}${relation('works-after', 'medicine', 'quantity', '{subject} begins to work {object} after the first dose')}${relation('sign-of', 'sign', 'sign', '{subject} is a sign of {object}')}${relation('share', 'medicine', 'quantity', 'the share of {subject} that leaves through the kidneys is {object}')}${relation('not-taken-with', 'medicine', 'medicine', '{subject} is not taken together with {object}')}${relation('usual', 'medicine', 'quantity', 'the usual dose of {subject} is {object}')}${relation('step', 'medicine', 'quantity', 'the dose of {subject} is raised in steps of {object}')}${relation('gap', 'medicine', 'quantity', 'the shortest time between two doses of {subject} is {object}')}${relation('of-a-week', 'medicine', 'quantity', 'the amount of {subject} for one week is {object}')}${relation('halved', 'medicine', 'quantity', 'the clearance below which the dose of {subject} is halved is {object}')}${relation('half-life', 'medicine', 'quantity', 'the half-life of {subject} is {object}')}${relation('apart', 'medicine', 'quantity', 'the gap between {subject} and samplol is {object}')}`;

/** What is told of a fact of these fields with this evidence, as "severity: what the evidence says". */
export function told(fields: readonly string[], evidence: string): readonly string[] {
  const { all } = foundIn(vocabulary, factOf(fields, evidence), `${evidence}.`);
  const isOfEvidence = ({ code }: (typeof all)[number]): boolean => code.startsWith('knowledge/evidence-');
  expect(all.filter((one) => one.severity === 'error' && !isOfEvidence(one))).toEqual([]);
  return all.filter(isOfEvidence).map(({ severity, message, code }) => {
    const says = /its evidence says: (?<says>.*)$/u.exec(message)?.groups?.['says'];
    return `${severity}: ${says ?? code}`;
  });
}

export const relationOf = (id: string, subject: string, object: string) => [
  'kind: relation',
  `subject: ${subject}`,
  `relation: ${id}`,
  `object: ${object}`,
];
export const amountOf = (id: string, subject: string, value: string) => [
  'kind: quantity',
  `subject: ${subject}`,
  `relation: ${id}`,
  `value: ${value}`,
];
export const adviceOf = (trigger: string, action: string) => [
  'kind: action',
  `trigger: ${trigger}`,
  `action: ${action}`,
  'reasons: [sore-ear]',
];
