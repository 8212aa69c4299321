/** Cases that speak of something else than what is asked after them, medicines aside. */
import { expect, it } from 'vitest';
import { factOf, foundIn } from './one-fact.ts';

const words = `kinds:
  situation: { label: situation, plural: situations }
  advice: { label: advice, plural: pieces of advice }
  sign: { label: sign, plural: signs }
concepts:
  awake: { kind: situation, label: low glum in a person who can swallow }
  unconscious: { kind: situation, label: low glum in a person who is unconscious }
  high: { kind: situation, label: high glum, article: a }
  call: { kind: advice, label: call the emergency services }
  give-sugar: { kind: advice, label: give sugar by mouth }
  humming: { kind: sign, label: humming }
  clapping: { kind: sign, label: clapping }
relations:
  advised-action: { label: advice, domain: situation, range: advice, statement: "with {subject}, the advice is to {object}.", negation: "with {subject}, the advice is not to {object}.", ask: { object: "with {subject}, what is the advice?" } }
  loud-as: { label: as loud as, domain: sign, range: sign, statement: "{subject} is as loud as {object}.", negation: "{subject} is not as loud as {object}.", ask: { object: "what is as loud as {subject}?" } }
`;
const sugar = factOf(
  ['kind: action', 'trigger: awake', 'action: give-sugar', 'relation: advised-action'],
  'With low glum in a person who can swallow, give sugar by mouth',
);

function told(text: string): readonly string[] {
  const facts = `${sugar}cases:\n  - { id: c, facts: [one], text: ${JSON.stringify(text)} }\n`;
  const { all } = foundIn(words, facts, 'With low glum in a person who can swallow, give sugar by mouth.');
  return all.flatMap(({ code, message }) => (code === 'knowledge/case-of-another' ? [message] : []));
}

it.each([
  ['A man with low glum is unconscious and cannot swallow.', 'low glum in a person who is unconscious'],
  ['An unconscious man is brought in.', 'low glum in a person who is unconscious'],
  ['A man has a high glum after lunch.', 'high glum'],
])('are told of where they have another situation: %s', (text, other) => {
  expect(told(text)).toEqual([
    `Unexpected ${other} in the case "c", expected low glum in a person who can swallow: its facts are about that`,
  ]);
});

it.each([
  'A man with low glum is awake and can swallow.',
  'A man hears humming and sees clapping.',
  'A man who was unconscious can swallow again.',
  'A man asks what to do about low glum.',
  'The nurse has never seen low glum. Unconscious bias is what she reads about.',
])('are not where they have that one, or say nothing of it: %s', (text) => {
  expect(told(text)).toEqual([]);
});

it.each([
  [
    'humming: claps, clapping: hums',
    ['Unexpected phrase "claps" of humming', 'Unexpected phrase "hums" of clapping'],
  ],
  ['humming: hums, clapping: claps', []],
  ['humming: sings softly, clapping: claps', []],
  ['high: claps', []],
])('a phrase has the words of no other thing of its case: %s', (phrases, expected) => {
  const facts = `${sugar}cases:\n  - { id: c, facts: [one], text: 'He hums, sings softly and claps.', phrases: { ${phrases} } }\n`;
  const { all } = foundIn(words, facts, 'With low glum in a person who can swallow, give sugar by mouth.');
  const found = all.filter(({ code }) => code === 'knowledge/phrase-of-another');
  expect(found.map(({ message }) => message.split(',')[0])).toEqual(expected);
});

const bands = words
  .replace('kinds:\n', 'kinds:\n  row: { label: row, plural: rows }\n')
  .replace(
    'concepts:\n',
    `concepts:
  upper: { kind: row, label: from 45 to 59 mL/min }
  middle: { kind: row, label: from 30 to 44 mL/min }
  lower: { kind: row, label: below 30 mL/min }
`,
  )
  .replace(
    'relations:\n',
    'relations:\n  done-at: { label: done, domain: row, range: advice, statement: "{subject}, the advice is to {object}.", negation: "{subject}, the advice is not to {object}.", ask: { object: "{subject}, what is the advice?" } }\n',
  );

it.each([
  ['His rate is 52 mL/min.', ['from 45 to 59 mL/min']],
  ['His rate is 29 mL/min.', ['below 30 mL/min']],
  ['His rate is 30 mL/min.', []],
  ['His rate has fallen from 52 mL/min to 41 mL/min.', []],
  ['His rate is 90 mL/min.', ['90 mL/min']],
  ['His rate was 90 mL/min a year ago.', []],
  ['He is 52 and drinks 50 mL of water.', []],
])('a number lies in the row that is asked about, if in any: %s', (text, others) => {
  const evidence = 'From 30 to 44 mL/min, call the emergency services';
  const fact = factOf(['kind: relation', 'subject: middle', 'relation: done-at', 'object: call'], evidence);
  const facts = `${fact}cases:\n  - { id: c, facts: [one], text: ${JSON.stringify(text)} }\n`;
  const found = foundIn(bands, facts, `${evidence}.`).all.filter(
    ({ code }) => code === 'knowledge/case-of-another',
  );
  expect(found.map(({ message }) => /^Unexpected (.*) in the case/u.exec(message)?.[1])).toEqual(others);
});
