/** Amounts that stand on the other side of what a relation says, and how often beside a name. */
import { describe, expect, it } from 'vitest';
import { factOf, foundIn, vocabulary as words } from './one-fact.ts';

const amount = (id: string, statement: string, more = '') =>
  `  ${id}: { label: ${id}, domain: medicine, range: quantity, statement: "${statement}", negation: "it is not so that ${statement}", ask: { object: "what of {subject} and ${id}?" }${more} }\n`;
const formula =
  ', functional: true, formula: { expression: dose * times, given: { dose: mg, times: times a day }, unit: mg a day }';
const relation =
  '  worsens: { label: worsens, domain: medicine, range: sign, statement: "{subject} makes {object} worse.", negation: "{subject} does not make {object} worse.", ask: { object: "what does {subject} make worse?" } }\n';
const vocabulary = `${words.replace(
  'qualifiers:\n',
  'qualifiers:\n  dose: { label: dose, quantity: true }\n  times: { label: times, quantity: true }\n',
)}${amount('harms-above', '{subject} is harmful above {object}.')}${amount('measured', 'the level of {subject} is measured {object} after the start.')}${amount('between', 'the time between two visits with {subject} is {object}.')}${relation}${amount('least-age', 'the youngest age for {subject} is {object}.')}${amount('begun-with', '{subject} is begun with {object}.')}${amount('total', '{dose} of {subject} taken {times} makes {object}.', formula)}`;

const of = (relation: string, value: string) => [
  'kind: quantity',
  'subject: examplol',
  `relation: ${relation}`,
  `value: ${value}`,
];
const total = [
  'kind: calculation',
  'subject: examplol',
  'relation: total',
  'given: { dose: 5 mg, times: 2 times a day }',
];
const opposite = [
  'kind: direction',
  'driver: kidney-function',
  'response: level-in-blood',
  'direction: opposite',
];

const worsens = ['kind: relation', 'subject: examplol', 'relation: worsens', 'object: humming'];

function told(fields: readonly string[], evidence: string): readonly string[] {
  return foundIn(vocabulary, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ severity }) => severity !== 'info')
    .map(({ severity, message }) => {
      const says = /expected what its evidence says: (?<says>.*)$/u.exec(message)?.groups?.['says'];
      return `${severity}: ${says ?? message}`;
    });
}

describe('is told of', () => {
  it.each([
    [of('harms-above', '8 mg'), 'Examplol is harmful below 8 mg', 'warning: "below 8 mg"'],
    [
      of('measured', '7 days'),
      'The level of examplol is measured 7 days before the start',
      'warning: "7 days before the start"',
    ],
    [of('between', '3 months'), 'People on examplol are seen for 3 months', 'warning: "for 3 months"'],
    [
      of('least-age', '18 years of age'),
      'Examplol is for anyone younger than 18 years of age',
      'warning: "younger than 18 years of age"',
    ],
    [
      of('begun-with', '5 mg a day'),
      'Examplol is begun with 5 mg of examplol a week',
      'error: "5 mg a week"',
    ],
    [worsens, 'Humming is made better by examplol', 'warning: "made better"'],
    [total, '5 mg of examplol taken twice a week makes 10 mg a day', 'error: "twice a week"'],
    [total, '5 mg of examplol taken twice a day makes 10 mg a week', 'error: "10 mg a week"'],
    [total, '5 mg of examplol taken twice a day makes 10 mcg a day', 'error: "10 mcg a day"'],
    [opposite, 'The level in the blood goes up and down with kidney function', 'error: `same`'],
    [
      opposite.map((field) => field.replace('opposite', 'same')),
      'The level in the blood goes against kidney function',
      'error: `opposite`',
    ],
  ])('%j, "%s"', (fields, evidence, found) => {
    expect(told(fields, evidence)).toEqual([found]);
  });
});

describe('is not told of', () => {
  it.each([
    [of('harms-above', '8 mg'), 'Examplol is harmful above 8 mg, sometimes below it'],
    [of('harms-above', '8 mg'), 'Below 8 mg examplol is safe, and harmful above it'],
    [of('harms-above', '8 mg'), 'Examplol is rarely harmful below 8 mg'],
    [of('measured', '7 days'), 'After the start it takes 7 days before the level of examplol is measured'],
    [of('between', '3 months'), 'With examplol, nobody needs a visit for 3 months'],
    [of('between', '3 months'), 'People on examplol are seen every 3 months'],
    [of('begun-with', '5 mg a day'), 'Examplol is begun with 5 mg of examplol a day'],
    [of('begun-with', '5 mg a week'), 'Examplol is begun with 5 mg of examplol a week'],
    [worsens, 'Humming is made worse by examplol, which is better taken with food'],
    [total, '5 mg of examplol taken twice a day makes 10 mg a day'],
    [total, '5 mg of examplol taken every 12 hours makes 10 mg a day, as 2 doses'],
    [total, '5 mg of examplol taken twice a day makes a daily dose of 10 mg'],
    [total, '5 mg of examplol taken twice makes 10 mg in 24 hours'],
    [opposite, 'The level in the blood goes up and down against kidney function'],
  ])('%j, "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});
