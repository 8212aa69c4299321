/** A medicine that is taken once a week, in sentences that have it taken daily. */
import { describe, expect, test } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';

const VOCABULARY = `kinds:
  medicine: { label: medicine, plural: medicines }
  rhythm: { label: rhythm, plural: rhythms }
  test: { label: test, plural: tests }
  group: { label: group, plural: groups }
concepts:
  examplol: { kind: medicine, label: examplol }
  samplol: { kind: medicine, label: samplol }
  weekly: { kind: rhythm, label: one dose on the same day each week }
  daily: { kind: rhythm, label: one dose each day }
  frail: { kind: group, label: frail people }
  count: { kind: test, label: blood count each day, article: a }
relations:
  taken: { label: rhythm, domain: medicine, range: rhythm, functional: true, statement: "{subject} is taken as {object}.", negation: "{subject} is not taken as {object}.", ask: { object: "how is {subject} taken?" } }
  usual: { label: usual dose, domain: medicine, range: quantity, functional: true, statement: "the usual dose of {subject} is {object}.", negation: "the usual dose of {subject} is not {object}.", ask: { object: "what is the usual dose of {subject}?" } }
  largest: { label: largest dose, domain: group, range: quantity, functional: true, statement: "the largest dose of examplol for {subject} is {object}.", negation: "the largest dose of examplol for {subject} is not {object}.", ask: { object: "what is the largest dose of examplol for {subject}?" } }
  watched: { label: test, domain: medicine, range: test, statement: "{subject} calls for {object}.", negation: "{subject} does not call for {object}.", ask: { object: "for what does {subject} call?" } }
`;
const RHYTHM = 'relation: taken\n    kind: relation\n    object: weekly';
const SAYS = 'Examplol is taken as one dose on the same day each week';

/** What is told of a sentence of the body, and of the same in a patient case. */
function told(sentence: string, fact = RHYTHM, evidence = SAYS): readonly string[] {
  const lesson = (body: string, scene: string) => `---
title: Doses
summary: How it is taken.
objectives:
  doses: { text: Say how it is taken., topic: doses }
facts:
  - id: rhythm
    objective: doses
    subject: examplol
    ${fact}
    evidence: ${evidence}
    source: handbook
    basis: general
cases:
  - id: asks
    facts: [rhythm]
    text: ${JSON.stringify(scene)}
---

${evidence === SAYS ? SAYS : `${SAYS}. ${evidence}`}. ${body}
`;
  const told = (text: string) => {
    const files = [
      {
        path: 'content/sources.yaml',
        text: 'handbook: { title: A handbook, publisher: unknown, edition: unknown, retrieved: unknown, url: unknown }\n',
      },
      { path: 'content/vocabulary/words.yaml', text: VOCABULARY },
      {
        path: 'content/made-up/course.md',
        text: '---\ntitle: Made up\nsummary: Nothing here is so.\naudience: Nobody.\nlessons: [doses]\n---\n\nMade up.\n',
      },
      { path: 'content/made-up/doses.md', text },
    ];
    return compileBank(files).diagnostics.flatMap(({ code, severity, message }) =>
      code === 'bank/text-denies-fact' ? [`${severity}: ${message.split(',')[0] ?? ''}`] : [],
    );
  };
  const said = [told(lesson(sentence, 'A man takes examplol.')), told(lesson('More is known.', sentence))];
  expect(said[0]).toEqual(said[1]);
  return said[0] ?? [];
}

describe('a medicine that is taken once a week', () => {
  test.each([
    ['A woman takes examplol once a day.', 'once a day'],
    ['Examplol is taken every morning.', 'every morning'],
    ['The tablets of examplol are swallowed daily.', 'daily'],
    ['A man takes 15 mg of examplol each day.', 'each day'],
  ])('is told of where it is daily: %s', (sentence, words) => {
    expect(told(sentence)).toEqual([`warning: Unexpected "${words}" in "${sentence}"`]);
  });

  test('is known by the unit of its dose too', () => {
    const [fact, evidence] = [
      'relation: usual\n    kind: quantity\n    value: 15 mg a week',
      'The usual dose of examplol is 15 mg a week, on one day',
    ];
    expect(told('A woman takes examplol once a day.', fact, evidence)).toHaveLength(1);
    expect(told('A woman takes examplol once a week.', fact, evidence)).toEqual([]);
  });

  test.each([
    'A woman takes examplol on one day of each week.',
    'A woman took examplol every day by mistake.',
    'Taken every day, examplol is dangerous.',
    'Examplol is not taken every day.',
    'A woman takes examplol once a week and samplol every day.',
    'A woman takes samplol every day.',
    'With examplol the blood is tested every day.',
    'If examplol is taken each day, call the clinic.',
    'She rests every day while she takes examplol once a week.',
  ])('is not told of where something else is daily, or it is set aside: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});

test('of a medicine that is taken daily nothing is told', () => {
  const fact = RHYTHM.replace('weekly', 'daily');
  expect(told('A woman takes examplol once a day.', fact, 'Examplol is taken as one dose each day')).toEqual(
    [],
  );
});

test('where a fact on something else has the medicine taken daily, nothing is told', () => {
  const second = (amount: string) => `${RHYTHM}
    evidence: ${SAYS}
    source: handbook
    basis: general
  - id: largest-dose
    kind: quantity
    objective: doses
    subject: frail
    relation: largest
    value: ${amount}`;
  const says = (amount: string) => `The largest dose of examplol for frail people is ${amount}`;
  const daily = 'A woman takes examplol once a day.';
  expect(told(daily, second('5 mg a week'), says('5 mg a week'))).toHaveLength(1);
  expect(told(daily, second('5 mg a day'), says('5 mg a day'))).toEqual([]);
});
