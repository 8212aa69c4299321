/** Facts in the words of a textbook: what is so is not told of, and with one word turned round it is. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const relation = (id: string, domain: string, range: string, statement: string) =>
  `  ${id}: { label: ${id}, domain: ${domain}, range: ${range}, statement: "${statement}", negation: "it is not so that ${statement}", ask: { object: "what of {subject} and ${id}?" } }\n`;
const words = `${vocabulary.replace(
  'concepts:\n',
  'concepts:\n  unopened: { kind: medicine, label: unopened examplol }\n',
)}${relation('begins', 'medicine', 'quantity', '{subject} begins to act {object} after the injection.')}${relation('strength', 'medicine', 'quantity', 'the strength of {subject} is {object}.')}${relation('begins-below', 'sign', 'quantity', 'the level below which {subject} begins is {object}.')}${relation('found-from', 'sign', 'quantity', 'the level from which {subject} is found is {object}.')}${relation('withheld', 'medicine', 'quantity', 'the clearance below which {subject} is withheld is {object}.')}${relation('longest', 'sign', 'quantity', 'the longest interval between two checks of {subject} is {object}.')}${relation('kept', 'medicine', 'quantity', 'the temperature at which {subject} is kept is {object}.')}${relation('masks', 'medicine', 'sign', '{subject} can mask {object} as a sign of clapping.')}${relation('faster-from', 'gate', 'gate', 'examplol is taken up faster from {subject} than from {object}.')}`;

const amount = (id: string, subject: string, value: string) => [
  'kind: quantity',
  `subject: ${subject}`,
  `relation: ${id}`,
  `value: ${value}`,
];
const begins = amount('begins', 'examplol', '15 minutes');
const strength = amount('strength', 'examplol', '500 mg/mL');
const below = amount('begins-below', 'humming', '70 mg/dL');
const from = amount('found-from', 'humming', '3 mmol/L');
const withheld = amount('withheld', 'examplol', '30 mL/min');
const longest = amount('longest', 'humming', '4 hours');
const kept = amount('kept', 'unopened', '5 °C');
const masks = [
  'kind: relation',
  'subject: examplol',
  'relation: masks',
  'object: humming',
  'false: { whistling: Whistling is heard all the same. }',
];
const faster = ['kind: comparison', 'subject: alpha-gate', 'relation: faster-from', 'than: beta-gate'];
const speed = ['kind: direction', 'driver: appetite', 'response: kidney-function', 'direction: same'];

function told(fields: readonly string[], evidence: string): readonly string[] {
  return foundIn(words, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ severity }) => severity !== 'info')
    .map(({ severity, message }) => {
      const says = /expected what its evidence says: (?<says>.*)$/u.exec(message)?.groups?.['says'];
      return `${severity}: ${says ?? message}`;
    });
}

it.each([
  [begins, 'A quarter of an hour after the injection, examplol begins to act'],
  [begins, 'Examplol begins to act 15 minutes after it has been injected'],
  [strength, 'Examplol is five times as strong as samplol, with 500 mg/mL'],
  [below, 'Any reading under 70 mg/dL counts as humming'],
  [below, 'A level over 70 mg/dL rules out humming'],
  [from, 'Humming is found at 3 mmol/L or more'],
  [withheld, 'Examplol is withheld below a clearance of 30 mL/min'],
  [longest, 'Humming is checked at least every 4 hours, at night too'],
  [kept, 'Examplol that has not been opened belongs in a place at 5 °C'],
  [kept, 'As long as it was never opened, examplol is kept at 5 °C'],
  [masks, 'Examplol can hide humming, but the whistling remains'],
  [faster, 'Examplol reaches the blood more quickly from the alpha gate than from the beta gate'],
  [faster, 'From the beta gate examplol is taken up more slowly than from the alpha gate'],
  [speed, 'Kidney function quickens as the appetite increases and slows down as it decreases'],
] as const)('%j is said by: %s', (fields, evidence) => {
  expect(told(fields, evidence)).toEqual([]);
});

it.each([
  [begins, 'Examplol begins to act 15 minutes before it is injected', 'warning: "before it is injected"'],
  [below, 'Any reading over 70 mg/dL counts as humming', 'warning: "over 70 mg/dL"'],
  [below, 'Humming begins with 70 mg/dL or more', 'warning: "70 mg/dL or more"'],
  [from, 'Humming is found at 3 mmol/L or less', 'warning: "3 mmol/L or less"'],
  [longest, 'Humming is checked at most every 4 hours, at night too', 'warning: "at most every 4 hours"'],
  [
    masks,
    'Examplol can hide humming, and the whistling remains',
    'warning: that it is one of those that are right',
  ],
  [
    faster,
    'From the beta gate examplol is taken up more quickly than from the alpha gate',
    'error: that "beta gate" is the one that is more so',
  ],
  [
    faster,
    'From the alpha gate examplol is taken up more slowly than from the beta gate',
    'error: that "beta gate" is the one that is more so',
  ],
  [speed, 'Kidney function slows down as the appetite increases', 'error: `opposite`'],
] as const)('%j is not said by: %s', (fields, evidence, says) => {
  expect(told(fields, evidence)).toEqual([says]);
});
