/** Reasons beside wrong answers that affirm them in words of their own. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const words = vocabulary
  .replace(
    'concepts:\n',
    `concepts:
  quick-hum: { kind: trigger, label: brisk hum, definition: a quick and small shaking of the moss }
  slow-hum: { kind: trigger, label: idle hum, definition: a slow and large shaking of the moss }
  listen-twice: { kind: advice, label: listen twice at the same time }
  listen-once: { kind: advice, label: listen once in the evening }
  level-rise: { kind: sign, label: rise of the alpha level, article: a }
  level-fall: { kind: sign, label: fall of the alpha level, article: a }
`,
  )
  .replace(
    'relations:\n',
    `relations:
  measured: { label: measured, domain: medicine, range: gate, statement: "{object} is measured every season in visitors of {subject}.", negation: "{object} is not measured every season in visitors of {subject}.", ask: { object: "what is measured every season in visitors of {subject}?" } }
  means: { label: meaning, domain: trigger, range: definition, statement: "{subject} is {object}.", negation: "{subject} is not {object}.", ask: { object: "what is {subject:bare}?" } }
  brings: { label: what it brings, domain: medicine, range: sign, statement: "{subject} brings {object}.", negation: "{subject} does not bring {object}.", ask: { object: "what does {subject} bring?" } }
`,
  );

const told = (fields: readonly string[], evidence: string): readonly string[] =>
  foundIn(words, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ code }) => code === 'knowledge/reason-denied')
    .map(
      ({ message }) => /expected one that does not say (?<what>.*)$/u.exec(message)?.groups?.['what'] ?? '',
    );

const measured = (reason: string) =>
  told(
    [
      'kind: relation',
      'subject: examplol',
      'relation: measured',
      'object: alpha-gate',
      `false: { beta-gate: ${reason} }`,
    ],
    'The alpha gate is measured every season in visitors of examplol',
  );
const means = (reason: string) =>
  told(
    ['kind: definition', 'term: quick-hum', `false: { slow-hum: ${reason} }`],
    'Brisk hum is a quick and small shaking of the moss',
  );
const advised = (reason: string) =>
  told(
    ['kind: action', 'trigger: blue-tongue', 'action: listen-once', `false: { listen-twice: ${reason} }`],
    'A blue tongue calls for people to listen once in the evening',
  );
const brings = (reason: string) =>
  told(
    [
      'kind: relation',
      'subject: examplol',
      'relation: brings',
      'object: level-rise',
      `false: { level-fall: ${reason} }`,
    ],
    'Examplol brings a rise of the alpha level',
  );

it('are told of where half of the words of the relation give the answer to the own subject', () => {
  expect(measured('The beta gate is measured in visitors of examplol.')).toEqual([
    'of "beta gate" what the facts deny of "examplol"',
  ]);
  expect(measured('The beta gate is measured in visitors of samplol.')).toEqual([]);
  expect(measured('The beta gate is free in visitors of examplol that are measured.')).toEqual([]);
  expect(measured('The beta gate is painted in honour of examplol.')).toEqual([]);
});

it('are told of where one term is given what the other means', () => {
  expect(means('Idle hum is quick and small.')).toEqual(['of one term what the other means']);
  expect(means('Idle hum is a quick and small shaking of the moss.')).toEqual([]);
  expect(means('Brisk hum is slow and large.')).toEqual(['of one term what the other means']);
  expect(means('Idle hum is slow and large.')).toEqual([]);
  expect(means('Brisk hum is quick and small.')).toEqual([]);
  expect(means('Idle hum is a shaking of the moss.')).toEqual([]);
  expect(means('Idle hum is never quick and small.')).toEqual([]);
});

it('are told of where they call the wrong way to act right', () => {
  expect(advised('Listening twice is the right thing to do.')).toEqual(['that the wrong answer is right']);
  expect(advised('Twice in an hour is safe.')).toEqual(['that the wrong answer is right']);
  expect(advised('Listening twice is never safe.')).toEqual([]);
  expect(advised('Listening twice is safe for birds.')).toEqual([]);
  expect(advised('One evening is best.')).toEqual([]);
});

it('are told of where they say the wrong answer of the own subject in another form', () => {
  expect(brings('Examplol lowers the alpha level.')).toEqual(['what the wrong answer says']);
  expect(brings('Examplol raises the alpha level.')).toEqual([]);
  expect(brings('Samplol lowers the alpha level.')).toEqual([]);
  expect(brings('Examplol raises the alpha level and lowers none.')).toEqual([]);
});
