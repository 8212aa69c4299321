/** Evidence that gives the very amount of a fact in another unit or in words: it bears the fact out, and what bounds it is still read. */
import { expect, it } from 'vitest';
import { withOnesInDigits } from '#lib/knowledge/ones-in-words.ts';
import { begun, vocabulary } from './one-amount.ts';
import { factOf, foundIn } from './one-fact.ts';

const REST = `  often: { label: often, domain: medicine, range: quantity, statement: "{subject} is taken {object}.", negation: "{subject} is not taken {object}.", ask: { object: "how often is {subject} taken?" } }
  share: { label: share, domain: sign, range: quantity, statement: "{subject} comes in {object}.", negation: "{subject} does not come in {object}.", ask: { object: "in how many does {subject} come?" } }
  takes: { label: takes, domain: medicine, range: quantity, statement: "{subject} is infused over {object}.", negation: "{subject} is not infused over {object}.", ask: { object: "over what time is {subject} infused?" } }
`;
const codes = (fields: readonly string[], evidence: string): readonly string[] =>
  foundIn(vocabulary + REST, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);
const of = (relation: string, subject: string, ...ends: readonly string[]): readonly string[] => [
  'kind: quantity',
  `subject: ${subject}`,
  `relation: ${relation}`,
  ...(ends.length === 1 ? [`value: ${ends[0] ?? ''}`] : [`from: ${ends[0] ?? ''}`, `to: ${ends[1] ?? ''}`]),
];
const taken = (often: string) => of('often', 'examplol', often);
const infused = (time: string) => of('takes', 'examplol', time);

it.each([
  [begun('1,000 mL'), 'Examplol is begun with 1 L of fluid'],
  [begun('1 L'), 'Examplol is begun with 1,000 mL of fluid'],
  [begun('1 g'), 'Examplol is begun with 1000 mg'],
  [begun('500 mcg'), 'Examplol is begun with 0.5 mg'],
  [begun('500 mL'), 'Examplol is begun with half a litre'],
  [begun('1,000 mL'), 'Examplol is begun with a litre of fluid'],
  [begun('1,000 mL'), 'A litre of fluid is what examplol is begun with'],
  [of('starts-with', 'examplol', '1,000 mL', '2,000 mL'), 'Examplol is begun with 1 to 2 L'],
  [of('starts-with', 'examplol', '1 L', '2 L'), 'Examplol is begun with 1,000 mL to 2,000 mL'],
  [infused('1 hour'), 'Examplol is infused over 60 minutes'],
  [infused('1 hour'), '1 mg of examplol is infused over an hour'],
  [infused('1 hour'), 'Examplol is infused over the first hour'],
  [infused('14 days'), 'Examplol is infused over a fortnight'],
  [infused('12 hours'), 'Examplol is infused over half a day'],
  [infused('12 months'), 'Examplol is infused over a year'],
  [infused('18 months'), 'Examplol is infused over a year and a half'],
  [of('takes', 'examplol', '12 hours', '7 days'), 'Examplol is infused over half a day to a week'],
  [taken('2 times a day'), 'Examplol is taken every 12 hours'],
  [taken('1 time a day'), 'Examplol is taken daily'],
  [taken('1 time a week'), 'Examplol is taken every 7 days'],
  [of('share', 'humming', '10 in 100 people'), 'Humming comes in 1 in 10 people'],
])('%j is borne out: "%s"', (fields, evidence) => {
  expect(codes(fields, evidence)).toEqual([]);
});

const WITHOUT = ['knowledge/evidence-without-number'];
it.each([
  [begun('1,000 mL'), 'Examplol is begun with 2 L of fluid'],
  [begun('1,000 mg'), 'Examplol is begun with 1 g per kilogram'],
  [begun('1,000 mL'), 'Examplol is begun with 1 to 2 L'],
  [infused('1 hour'), 'Examplol is infused with 300 mg an hour'],
  [infused('1 day'), 'Examplol is infused over a day or two'],
  [infused('1 day'), 'Examplol is infused twice a day before meals'],
  [infused('2 weeks'), 'Examplol is infused once a fortnight'],
  [taken('3 times a day'), 'Examplol is taken every 12 hours'],
  [taken('1 time a day'), 'The daily dose of examplol is 300 mg'],
  [taken('1 time a day'), 'Examplol is given daily doses of 300 mg'],
])('%j is not: "%s"', (fields, evidence) => {
  expect(codes(fields, evidence)).toEqual(WITHOUT);
});

it.each(['less than 1 L', 'at least a litre', 'up to 1 L'])('is no bound: %s', (words) => {
  expect(codes(begun('1,000 mL'), `Examplol is begun with ${words}`)).toEqual([
    'knowledge/evidence-says-other',
  ]);
});

it.each([
  ['after an hour, for one day, within the first week', 'after 1 hour, for 1 day, within 1 week'],
  ['in the first hour', 'within 1 hour'],
  ['during its first week', 'within 1 week'],
  ['an hour before food', '1 hour before food'],
  ['200 mg an hour, twice a week, a day or two', '200 mg an hour, twice a week, a day or two'],
  ['after a day’s rest or a week-old wound', 'after a day’s rest or a week-old wound'],
])('%s', (written, read) => {
  expect(withOnesInDigits(written)).toBe(read);
});
