/** Amounts of a case that contradict what it says, by the ranges of the vocabulary. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const words = vocabulary
  .replace(
    'concepts:\n',
    `concepts:
  high-hum: { kind: trigger, label: high humming, definition: a hum level above 5.0 mmol/L }
  low-hum: { kind: trigger, label: low humming, definition: a hum level below 3.5 mmol/L }
  slow: { kind: trigger, label: severe slowness (15 to 29 mL/min), synonyms: [severe slowness] }
`,
  )
  .replace(
    'relations:\n',
    'relations:\n  shows: { label: sign, domain: sign, range: trigger, statement: "{subject} shows {object}.", negation: "{subject} does not show {object}.", ask: { object: "what does {subject} show?", subject: "what shows {object}?" } }\n',
  );

const fieldsOf = {
  advice: ['kind: action', 'trigger: high-hum', 'action: call'],
  sign: ['kind: relation', 'subject: whistling', 'relation: shows', 'object: high-hum'],
  other: ['kind: action', 'trigger: blue-tongue', 'action: call'],
};
const EVIDENCE = {
  advice: 'High humming calls for a call to the emergency services',
  sign: 'Whistling shows high humming',
  other: 'A blue tongue calls for a call to the emergency services',
};

/** What a case on one of these facts is told of. */
function told(fact: keyof typeof fieldsOf, text: string): readonly string[] {
  const cases = `cases:\n  - { id: c, facts: [one], text: ${JSON.stringify(text)} }\n`;
  const { all } = foundIn(words, factOf(fieldsOf[fact], EVIDENCE[fact]) + cases, `${EVIDENCE[fact]}.`);
  return all.flatMap(({ code, message }) =>
    code === 'knowledge/case-of-another'
      ? [/^Unexpected (?<what>.*) in the case/u.exec(message)?.[1] ?? '']
      : [],
  );
}

it.each([
  ['advice', 'A man has high humming. His hum level is 2.9 mmol/L.', '2.9 mmol/L'],
  ['advice', 'The hum level of a woman is 2.9 mmol/L.', '2.9 mmol/L'],
  ['sign', 'A man whistles, and his hum level is 2.9 mmol/L.', '2.9 mmol/L'],
  ['other', 'A man with a blue tongue has low humming, and a hum level of 6.1 mmol/L.', '6.1 mmol/L'],
  ['other', 'A man with a blue tongue has severe slowness. His rate is 80 mL/min.', '80 mL/min'],
  [
    'other',
    'A man with a blue tongue and severe slowness takes examplol. His rate is 80 mL/min.',
    '80 mL/min',
  ],
] as const)('%s: %s', (fact, text, amount) => {
  expect(told(fact, text)).toEqual([amount]);
});

it.each([
  ['advice', 'A man has high humming. His hum level is 6.1 mmol/L.'],
  ['advice', 'A man has high humming. His hum level was 2.9 mmol/L and is 6.1 mmol/L.'],
  ['advice', 'A man has high humming. Yesterday his hum level was 2.9 mmol/L.'],
  ['advice', 'A man has high humming. His salt is 141 mmol/L.'],
  ['advice', 'A man with high humming is given salt. Two hours later his hum level is 4.1 mmol/L.'],
  ['advice', 'A man with high humming takes examplol. His hum level is 4.1 mmol/L.'],
  ['sign', 'A man whistles, and his hum level is 6.1 mmol/L.'],
  ['other', 'A man with a blue tongue has no low humming, and a hum level of 6.1 mmol/L.'],
  ['other', 'A man with a blue tongue was treated for low humming. His hum level is 4.1 mmol/L.'],
  ['other', 'A man with a blue tongue has severe slowness. His rate is 20 mL/min.'],
  ['other', 'A man with a blue tongue is at risk of severe slowness. His rate is 80 mL/min.'],
] as const)('%s is not told of: %s', (fact, text) => {
  expect(told(fact, text)).toEqual([]);
});
