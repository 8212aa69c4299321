/** The name of a group, a vein or a measure with one word of it turned round: "a conscious adult" for "an unconscious adult". */
import { expect, it } from 'vitest';
import { factOf, foundIn } from './one-fact.ts';

const concepts = {
  'fast-sugar': 'fast sugar for a conscious adult',
  glucagon: 'glucagon for an unconscious adult',
  target: 'oxygen target of most acutely ill adults',
  retainers: 'oxygen target of adults at risk of narcosis',
  'open-bag': 'open bag of feed',
  'wide-cuff': 'wide cuff for a large arm',
  'stable-heel': 'stable crust on the outer heel',
  'left-arm': 'pressure in the left arm',
  'turned-patient': 'dependent patient in bed',
  'bed-bound': 'patients who cannot turn in bed',
  'red-skin': 'redness that does not turn pale when it is pressed',
};
const vocabulary = `kinds:
  thing: { label: thing, plural: things }
concepts:
${Object.entries(concepts)
  .map(([id, label]) => `  ${id}: { kind: thing, label: ${label} }\n`)
  .join('')}relations:
  amount-of: { label: amount, domain: thing, range: quantity, functional: true, statement: "the amount of {subject} is {object}.", negation: "the amount of {subject} is not {object}.", ask: { object: "what is the amount of {subject}?" } }
  most-of: { label: most, domain: thing, range: quantity, functional: true, statement: "the largest amount of {subject} is {object}.", negation: "the largest amount of {subject} is not {object}.", ask: { object: "what is the largest amount of {subject}?" } }
  best: { label: surest, domain: thing, range: thing, statement: "the surest sign of {subject} is {object}.", negation: "the surest sign of {subject} is not {object}.", ask: { object: "what is the surest sign of {subject}?" } }
`;

function told(fields: readonly string[], evidence: string): readonly string[] {
  return foundIn(vocabulary, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(({ message }) => /its evidence says: (?<says>.*)$/u.exec(message)?.groups?.['says'] ?? '');
}

const amountOf = (subject: string) => [
  'kind: quantity',
  `subject: ${subject}`,
  `relation: ${subject === 'open-bag' ? 'most-of' : 'amount-of'}`,
  'value: 15 g',
];

it.each([
  ['fast-sugar', 'An unconscious adult takes 15 g of fast sugar', 'unconscious'],
  ['stable-heel', 'An unstable crust on the outer heel takes 15 g', 'unstable'],
  ['stable-heel', 'A stable crust on the inner heel takes 15 g', 'inner'],
  ['left-arm', 'For pressure in the right arm 15 g are taken', 'right '],
  ['turned-patient', 'An independent patient in bed takes 15 g', 'independent'],
  ['glucagon', 'A conscious adult gets 15 g of glucagon', 'conscious'],
  ['glucagon', 'An adult who is awake gets 15 g of glucagon', 'awake'],
  ['target', 'Most chronically ill adults have 15 g as their oxygen target', 'chronically'],
  ['target', 'The oxygen target of most acutely ill children is 15 g', 'children'],
  ['retainers', 'The oxygen target of adults without risk of narcosis is 15 g', 'without'],
  ['retainers', 'The oxygen target of adults not at risk of narcosis is 15 g', 'without'],
  ['open-bag', 'A closed bag of feed holds no more than 15 g', 'closed'],
  ['wide-cuff', 'A narrow cuff for a large arm weighs 15 g', 'narrow'],
])('%s is told of: %s', (subject, evidence, word) => {
  expect(told(amountOf(subject), evidence)).toEqual([`"${word}"`]);
});

it.each([
  ['fast-sugar', 'A conscious adult takes 15 g of fast sugar'],
  ['fast-sugar', 'An adult who can swallow takes 15 g of fast sugar'],
  ['glucagon', 'An unconscious adult gets 15 g of glucagon, a conscious one fast sugar'],
  ['glucagon', 'An adult who does not answer gets 15 g of glucagon'],
  ['target', 'Most acutely ill adults have 15 g as their oxygen target, children less'],
  ['target', 'Most adults who fall acutely ill have 15 g as their oxygen target'],
  ['retainers', 'Adults at risk of narcosis have an oxygen target of 15 g'],
  ['open-bag', 'An open bag of feed holds no more than 15 g, a closed one twice as much'],
  ['open-bag', 'The bag of feed, once open, holds 15 g'],
  ['wide-cuff', 'A wide cuff for a large arm weighs 15 g, a narrow one less'],
])('%s is not, where it is said: %s', (subject, evidence) => {
  expect(told(amountOf(subject), evidence)).toEqual([]);
});

const surest = ['kind: relation', 'subject: open-bag', 'relation: best', 'object: wide-cuff'];

it.each([
  ['The weakest sign of an open bag of feed is a wide cuff for a large arm', ['"weakest"']],
  ['The least reliable sign of an open bag of feed is a wide cuff for a large arm', ['"least reliable"']],
  ['The surest sign of an open bag of feed is a wide cuff for a large arm', []],
  ['Nothing tells more surely of an open bag of feed than a wide cuff for a large arm', []],
  ['The surest sign of an open bag of feed is a wide cuff for a large arm, the weakest its colour', []],
])('a superlative: %s', (evidence, says) => {
  expect(told(surest, evidence)).toEqual(says);
});

it.each([
  ['bed-bound', 'Patients who turn in bed get 15 g', ['"patients who turn in bed"']],
  ['bed-bound', 'Patients who can turn in bed get 15 g', ['"turn in"']],
  ['red-skin', 'Redness that turns pale under a finger gets 15 g', ['"turn pale"']],
  ['bed-bound', 'Patients who cannot turn in bed get 15 g', []],
  ['bed-bound', 'Patients who are too weak to turn in bed get 15 g', []],
  ['bed-bound', 'Patients unable to turn in bed get 15 g', []],
  ['bed-bound', 'Patients who turn in bed only with help get 15 g', []],
  ['bed-bound', 'Bedridden patients get 15 g', []],
  ['red-skin', 'Redness that stays red when it is pressed gets 15 g', []],
  ['red-skin', 'Redness that never turns pale gets 15 g', []],
])('what the name of %s denies: %s', (subject, evidence, says) => {
  expect(told(amountOf(subject), evidence)).toEqual(says);
});
