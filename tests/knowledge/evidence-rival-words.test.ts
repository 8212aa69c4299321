/** Evidence in the words of the statement or of a name, with a word in it that cannot stand for the one in its place; and with a part denied. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const words = vocabulary
  .replace(
    'concepts:\n',
    `concepts:
  high-sound: { kind: sign, label: danger of too high a sound }
  loud-hum: { kind: trigger, label: loud humming with clapping, definition: a slow and large noise that is heard across a room }
  stop-and-listen: { kind: advice, label: stop it and have the gate measured }
  take-samplol: { kind: advice, label: take samplol }
  no-live: { kind: advice, label: avoid live moss }
  sodium-loss: { kind: step, label: loss of sodium with the urine }
  morning-look: { kind: step, label: morning look at the gate }
  week-of-rest: { kind: step, label: week of rest }
`,
  )
  .replace(
    'relations:\n',
    `relations:
  seen-late: { label: seen late, domain: medicine, range: gate, statement: "in the first season, {subject} can harm {object} of the moss.", negation: "in the first season, {subject} cannot harm {object} of the moss.", ask: { object: "in the first season, which gate can {subject} harm?" } }
  seen-often: { label: seen often, domain: medicine, range: sign, statement: "{object} is measured every six months with {subject}.", negation: "{object} is not measured every six months with {subject}.", ask: { object: "what is measured every six months with {subject}?" } }
  likely-above: { label: likely above, domain: sign, range: quantity, functional: true, statement: "the level above which {subject} is likely is {object}.", negation: "the level above which {subject} is likely is not {object}.", ask: { object: "what is the level above which {subject} is likely?" } }
  means: { label: meaning, domain: trigger, range: definition, statement: "{subject} is {object}.", negation: "{subject} is not {object}.", ask: { object: "what is {subject:bare}?" } }
`,
  );

const HARMS = ['kind: relation', 'subject: examplol', 'relation: seen-late', 'object: alpha-gate'];
const MEASURED = ['kind: relation', 'subject: examplol', 'relation: seen-often', 'object: humming'];
const LIKELY = ['kind: quantity', 'subject: humming', 'relation: likely-above', 'value: 15 mmol/L'];
const HEARD = ['kind: relation', 'subject: examplol', 'relation: heard-with', 'object: high-sound'];
const STEPS = [
  'kind: sequence',
  'subject: chain-of-events',
  'steps: [sodium-loss, morning-look, week-of-rest, closing]',
];
const DONE = ['kind: action', 'trigger: loud-hum', 'action: stop-and-listen'];
const TAKEN = ['kind: action', 'trigger: blue-tongue', 'action: take-samplol'];
const SPARED = ['kind: action', 'trigger: blue-tongue', 'action: no-live'];
const MEANS = ['kind: definition', 'term: loud-hum'];

function told(fields: readonly string[], evidence: string): readonly string[] {
  return foundIn(words, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(
      ({ severity, message }) =>
        `${severity}: ${/its evidence says: (?<says>.*)$/u.exec(message)?.groups?.['says'] ?? ''}`,
    );
}

const chain = (steps: string): string => `In the chain, ${steps}, and then the closing of the gate`;
const WHOLE = 'the loss of sodium with the urine, then the morning look at the gate, then the week of rest';

it.each([
  [HARMS, 'In the third season, examplol can harm the alpha gate of the moss', 'third season'],
  [HARMS, 'After the first season, examplol can harm the alpha gate of the moss', 'after first'],
  [HARMS, 'In the first season, examplol can protect the alpha gate of the moss', 'protect alpha'],
  [MEASURED, 'Humming is measured every six weeks with examplol', 'weeks with'],
  [MEASURED, 'Humming is measured every three months with examplol', 'three months'],
  [LIKELY, 'The level above which humming is unlikely is 15 mmol/L', 'unlikely is'],
  [LIKELY, 'The level up to which humming is likely is 15 mmol/L', 'up to'],
  [HEARD, 'The danger of too low a sound is heard with examplol', 'low sound'],
  [STEPS, chain(WHOLE.replace('loss', 'gain')), 'gain of'],
  [STEPS, chain(WHOLE.replace('week', 'day')), 'day of'],
  [STEPS, chain(WHOLE.replace('morning', 'evening')), 'evening look'],
  [TAKEN, 'A blue tongue while taking tea calls for people to avoid samplol', 'avoid samplol'],
])('%#: a word in the place of another is told of: %s', (fields, evidence, says) => {
  expect(told(fields, evidence)).toEqual([`warning: "${says}"`]);
});

it.each([
  [
    DONE,
    'Loud humming with clapping calls for people to stop it and not have the gate measured',
    'not have gate',
  ],
  [
    DONE,
    'Loud humming with clapping calls for people to stop it and never to have the gate measured',
    'never to have gate',
  ],
  [
    MEANS,
    'Loud humming with clapping is a slow and large noise that is not heard across a room',
    'not heard across',
  ],
])('%#: a part that is denied is told of: %s', (fields, evidence, says) => {
  expect(told(fields, evidence)).toEqual([`warning: "${says}"`]);
});

it.each([
  [HARMS, 'During the first season, examplol can damage the alpha gate of the moss'],
  [HARMS, 'The alpha gate of the moss can be harmed by examplol in the first season'],
  [HARMS, 'Examplol can harm the alpha gate of the moss in the first season rather than in the third season'],
  [MEASURED, 'Humming is measured twice a year with examplol'],
  [MEASURED, 'Humming is measured every six months with examplol, and clapping every six weeks'],
  [LIKELY, 'Above a level of 15 mmol/L humming is likely, and unlikely below it'],
  [HEARD, 'The danger of a sound that is too high, and seldom of too low a sound, is heard with examplol'],
  [STEPS, chain(WHOLE)],
  [STEPS, chain(WHOLE.replace('the loss of sodium with', 'a greater loss of sodium by way of'))],
  [TAKEN, 'A blue tongue calls for people to take samplol and to avoid examplol'],
  [
    DONE,
    'Loud humming with clapping calls for people to stop it, not to wait, and to have the gate measured',
  ],
  [
    DONE,
    'Loud humming with clapping calls for people to stop it and have the gate measured, not only to look',
  ],
  [SPARED, 'With a blue tongue people get no live moss, so avoid live moss'],
  [
    MEANS,
    'Loud humming with clapping is a slow and large noise that is heard across a room, and not a small one',
  ],
])('%#: the own words, in whatever order, are not: %s', (fields, evidence) => {
  expect(told(fields, evidence)).toEqual([]);
});
