/** Cases of a calculation, beside the amounts that the fact reckons with. */
import { expect, it } from 'vitest';
import { factOf, foundIn } from './one-fact.ts';

const words = `kinds:
  medicine: { label: medicine, plural: medicines }
concepts:
  examplol: { kind: medicine, label: examplol, brands: [Sampletta] }
  folic-acid: { kind: medicine, label: folic acid }
qualifiers:
  weekly: { label: weekly dose, quantity: true }
  strength: { label: strength, quantity: true }
relations:
  tablets: { label: tablets, domain: medicine, range: quantity, functional: true, statement: "{weekly} of {subject} in tablets of {strength} makes {object}.", negation: "{weekly} of {subject} in tablets of {strength} does not make {object}.", ask: { object: "how many tablets make {weekly} of {subject} with {strength}?" }, formula: { expression: weekly / strength, given: { weekly: mg a week, strength: mg per tablet }, unit: tablets a week } }
`;
const EVIDENCE = 'Of examplol, 15 mg a week in tablets of 2.5 mg makes 6 tablets a week';

function told(text: string): readonly string[] {
  const fact = factOf(
    [
      'kind: calculation',
      'subject: examplol',
      'relation: tablets',
      'given: { weekly: 15 mg a week, strength: 2.5 mg per tablet }',
    ],
    EVIDENCE,
  );
  const cases = `cases:\n  - { id: c, facts: [one], text: ${JSON.stringify(text)} }\n`;
  return foundIn(words, fact + cases, `${EVIDENCE}.`).all.flatMap(({ code, message }) =>
    code === 'knowledge/case-of-another' ? [message.replace(/: its facts.*/u, '')] : [],
  );
}

it.each([
  ['A man takes examplol 20 mg once a week. He has tablets of 2.5 mg.', '"20 mg"', '"15 mg a week"'],
  ['A man takes 15 mg of examplol once a week. He has tablets of 10 mg.', '"10 mg"', '"2.5 mg per tablet"'],
  [
    'A man takes examplol 15 mg once a day. He has tablets of 2.5 mg.',
    '"15 mg once a day"',
    '"15 mg a week"',
  ],
  ['A man takes Sampletta 15 mcg once a week, in tablets of 2.5 mg.', '"15 mcg"', '"15 mg a week"'],
  ['A woman is on 12.5 mg of examplol.', '"12.5 mg"', '"15 mg a week"'],
])('another amount is told of: %s', (text, said, expected) => {
  expect(told(text)).toEqual([`Unexpected ${said} in the case "c", expected ${expected}`]);
});

it.each([
  'A man takes examplol 15 mg once a week. He has tablets of 2.5 mg.',
  'A 47-year-old man of 80 kg asks how many tablets of examplol to take.',
  'A man takes examplol once a week. He takes folic acid 5 mg three days later.',
  'A man took examplol 10 mg once a week until May. He has tablets of 2.5 mg.',
  'A man takes examplol, 7.5 mg twice a week. He has tablets of 2.5 mg.',
  'A man takes examplol once a week, and ibuprofen 400 mg.',
  'By mistake, a man has taken examplol 15 mg every day.',
  'The dose of examplol is raised from 10 mg to 15 mg.',
])('the amounts of the fact, those of others and earlier ones are not: %s', (text) => {
  expect(told(text)).toEqual([]);
});
