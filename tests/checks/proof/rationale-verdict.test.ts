/** A reason may begin with what it says of its answer, and may say what else is so of the same two. */
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';
import { asked } from './asked-question.ts';

const moves = (verb: string) => ({
  domain: 'measure',
  range: 'medicine',
  statement: `{object} ${verb}s {subject}.`,
  negation: `{object} does not ${verb} {subject}.`,
  ask: { object: [`which medicine ${verb}s {subject}?`] },
});
const kb = buildKnowledgeBase({
  concepts: {
    glow: { kind: 'measure' },
    hum: { kind: 'measure' },
    examplol: { kind: 'medicine' },
    otherol: { kind: 'medicine' },
    thirdol: { kind: 'medicine' },
    moss: { kind: 'plant' },
  },
  relations: {
    raises: moves('raise'),
    lowers: moves('lower'),
    hides: { domain: 'plant', range: 'medicine', statement: '{subject} hides {object}.' },
  },
  facts: {
    f: {
      relation: 'raises',
      claims: [
        ['glow', 'examplol'],
        ['glow', 'otherol', false],
        ['glow', 'thirdol', false],
      ],
    },
    low: { relation: 'lowers', claims: [['glow', 'otherol']] },
    humming: { relation: 'lowers', claims: [['hum', 'otherol']] },
    hidden: { relation: 'hides', claims: [['moss', 'otherol']] },
  },
});

/** What is told of the reasons of the right answer and of a wrong one. */
function told(right: string, wrong = 'Otherol does not raise glow.'): readonly string[] {
  const options = [
    { id: '1', text: 'Examplol', key: true, rationale: right },
    { id: '2', text: 'Otherol', key: false, rationale: wrong },
    { id: '3', text: 'Thirdol', key: false, rationale: 'Thirdol does not raise glow.' },
  ];
  const { declares: _ofAnother, ...item } = { ...asked('Which medicine raises glow?', 'f'), options };
  return checkItem(item, kb)
    .findings.filter(({ code }) => code.endsWith('-rationale'))
    .map(({ code, severity }) => `${code} ${severity}`);
}
const RIGHT = 'Examplol raises glow.';

describe('what a reason says of its answer first', () => {
  it.each([
    'Correct! Examplol raises glow.',
    'Correct: examplol raises glow.',
    'That’s right. Examplol raises glow.',
    'Yes, examplol raises glow.',
  ])('is read at the right one: %s', (reason) => expect(told(reason)).toEqual([]));

  it.each([
    'Incorrect. Otherol does not raise glow.',
    'No, otherol does not raise glow.',
    'Not quite: otherol lowers glow.',
    'That is wrong – otherol does not raise glow.',
  ])('is read at a wrong one: %s', (reason) => expect(told(RIGHT, reason)).toEqual([]));

  it.each([
    ['Incorrect. Examplol raises glow.', undefined],
    ['No, examplol raises glow.', undefined],
    [RIGHT, 'Correct! Otherol does not raise glow.'],
    [RIGHT, 'Yes, otherol lowers glow.'],
    ['Correct! Examplol does not raise glow.', undefined],
    [RIGHT, 'Wrong: otherol raises glow.'],
  ])('is refused at the other: %s %s', (right, wrong) =>
    expect(told(right, wrong)).toContain('proof/false-rationale error'),
  );

  it.each([
    'Right handed people know that examplol raises glow.',
    'No effect of examplol is lost.',
    'Correct!',
  ])('is nothing else that begins so: %s', (reason) => expect(told(reason)).not.toEqual([]));
});

describe('what else is so of the same two', () => {
  it('is a reason why an answer is wrong', () => expect(told(RIGHT, 'Otherol lowers glow.')).toEqual([]));

  it.each([
    [RIGHT, 'Otherol lowers hum.'],
    [RIGHT, 'Moss hides otherol.'],
    [RIGHT, 'Thirdol lowers glow.'],
    [RIGHT, 'Otherol does not lower glow.'],
    ['Otherol lowers glow.', undefined],
  ])('is none of anything else: %s %s', (right, wrong) => expect(told(right, wrong)).not.toEqual([]));
});
