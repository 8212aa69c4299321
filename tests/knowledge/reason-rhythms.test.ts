/** Reasons of wrong rhythms of doses, and the rhythm that they say. */
import { expect, it } from 'vitest';
import { factOf, foundIn } from './one-fact.ts';

const words = `kinds:
  medicine: { label: medicine, plural: medicines }
  rhythm: { label: rhythm, plural: rhythms }
concepts:
  examplol: { kind: medicine, label: examplol }
  samplol: { kind: medicine, label: samplol }
  weekly: { kind: rhythm, label: one dose each week }
  every-other: { kind: rhythm, label: one dose every other day }
  at-will: { kind: rhythm, label: a dose at will }
relations:
  rhythm-of: { label: rhythm, domain: medicine, range: rhythm, functional: true, statement: "the rhythm of {subject} is {object}.", negation: "the rhythm of {subject} is not {object}.", ask: { object: "what is the rhythm of {subject}?" } }
`;
const EVIDENCE = 'The rhythm of examplol is one dose each week';

function told(why: string, answer = 'every-other', object = 'weekly'): readonly string[] {
  const fields = ['kind: relation', 'subject: examplol', 'relation: rhythm-of', `object: ${object}`];
  const fact = factOf([...fields, `false: { ${answer}: ${JSON.stringify(why)} }`], EVIDENCE);
  return foundIn(words, fact, `${EVIDENCE}.`).all.flatMap(({ code, message }) =>
    code === 'knowledge/reason-miscounted' ? [/"(?<said>[^"]*)"/u.exec(message)?.groups?.['said'] ?? ''] : [],
  );
}

it.each([
  ['Examplol is taken once a month.', 'once a month'],
  ['The next dose is due every day.', 'every day'],
])('a third rhythm is told of: %s', (why, said) => {
  expect(told(why)).toEqual([said]);
});

it.each([
  'Examplol is taken once a week.',
  'A dose every other day builds up.',
  'A dose every other day is too much, since it is taken once a week.',
  'Blood is looked at every month.',
  'Samplol is taken every day.',
  'Against cancer it is given every day.',
  'It is not taken every day.',
  'Nobody takes it at will.',
])('that of the fact, of the answer, of a test and of another are not: %s', (why) => {
  expect(told(why)).toEqual([]);
});
