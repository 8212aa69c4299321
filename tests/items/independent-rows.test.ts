import { describe, expect, it } from 'vitest';
import { independentRows } from '#lib/items/kinds/matrix-multiple-choice/independent-rows.ts';
import type { Candidate } from '#lib/items/propose/candidate.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';

const kb = buildKnowledgeBase({
  relations: { target: {}, sign: {}, 'first-contact': { inverseFunctional: true } },
  facts: {
    'target-of-tin': { relation: 'target', claims: [['tin', 'gate']] },
    'signs-of-tin': {
      relation: 'sign',
      claims: [
        ['tin', 'hum'],
        ['tin', 'buzz'],
      ],
    },
    contact: { relation: 'first-contact', claims: [['nurse', 'hum']] },
  },
});

const row = (
  subject: string,
  object: string,
  qualifiers: Readonly<Record<string, string>> = {},
  relation = 'more-frequent-than',
): Candidate => ({
  concept: object,
  pairing: { relation, subject, object, qualifiers },
  proof: 'entailed',
  facts: ['course/lesson/target-of-tin'],
  reasonIn: undefined,
  because: undefined,
});
const response = (change: string, outcome: string, responds = 'half-life'): Candidate =>
  row('clearance', outcome, { change, response: responds }, 'response-to-change');

describe('rows that mirror each other', () => {
  it.each([
    ['a comparison turned round', row('tremor', 'dizziness'), row('dizziness', 'tremor')],
    ['the same response to the other change', response('rise', 'falls'), response('fall', 'rises')],
    ['a wrong response to the other change', response('rise', 'falls'), response('fall', 'stays-the-same')],
  ])('%s', (_, first, second) => {
    expect(independentRows([first, second], [], kb)).toEqual([first]);
    expect(independentRows([second], [first], kb)).toEqual([]);
  });

  it.each([
    ['another thing compared', row('tremor', 'dizziness'), row('dizziness', 'ataxia')],
    ['another relation', row('tremor', 'dizziness'), row('dizziness', 'tremor', {}, 'follows')],
    ['two responses to one change', response('rise', 'falls'), response('rise', 'rises')],
    ['what responds is another thing', response('rise', 'falls'), response('fall', 'rises', 'level')],
  ])('but not %s', (_, first, second) => {
    expect(independentRows([first, second], [], kb)).toEqual([first, second]);
  });
});

describe('rows of which one holds the words of the other', () => {
  const known = buildKnowledgeBase({
    concepts: {
      tin: {},
      lasting: { label: 'persistence' },
      'lasting-despite': { label: 'persistence despite dialysis' },
      'non-lasting': { label: 'less persistence' },
      persist: { label: 'persistences' },
      short: { label: 'recovery' },
      'tin-oxide': { label: 'tin oxide' },
    },
    relations: { course: {}, other: {} },
  });
  const of = (object: string, relation = 'course') => row('tin', object, {}, relation);

  it.each([
    ['behind them', of('lasting'), of('lasting-despite')],
    ['whole sentences', of('lasting'), of('lasting')],
  ])('%s', (_, first, second) => {
    expect(independentRows([first, second], [], known)).toEqual([first]);
    expect(independentRows([second], [first], known)).toEqual([]);
    expect(independentRows([first], [second], known)).toEqual([]);
  });

  it.each([
    ['other words', of('lasting'), of('short')],
    ['words before them', of('lasting'), of('non-lasting')],
    ['part of a word', of('lasting'), of('persist')],
    ['another subject', of('lasting'), row('tin-oxide', 'lasting-despite', {}, 'course')],
    ['another relation', of('lasting'), of('lasting-despite', 'other')],
  ])('but not %s', (_, first, second) => {
    expect(independentRows([first, second], [], known)).toEqual([first, second]);
  });
});

describe('a right and a wrong answer to one question', () => {
  const wrong = (candidate: Candidate): Candidate => ({ ...candidate, proof: 'R1' });
  const claim = (relation: string, subject: string, object: string) => row(subject, object, {}, relation);
  const right = claim('target', 'tin', 'gate');

  it.each([
    ['of which the facts know one answer', right, wrong(claim('target', 'tin', 'door'))],
    [
      'of which one subject is known',
      claim('first-contact', 'nurse', 'hum'),
      wrong(claim('first-contact', 'doctor', 'hum')),
    ],
  ])('%s, do not stand in one matrix', (_, first, second) => {
    expect(independentRows([second], [first], kb)).toEqual([]);
    expect(independentRows([first], [second], kb)).toEqual([]);
  });

  it.each([
    ['with several answers', claim('sign', 'tin', 'hum'), wrong(claim('sign', 'tin', 'click'))],
    ['of another subject', right, wrong(claim('target', 'zinc', 'door'))],
    ['in another scope', right, wrong(row('tin', 'door', { country: 'us' }, 'target'))],
    ['that are both wrong', wrong(claim('target', 'tin', 'door')), wrong(claim('target', 'tin', 'wall'))],
  ])('but may, %s', (_, first, second) => {
    expect(independentRows([first, second], [], kb)).toEqual([first, second]);
  });

  it('may stand where the facts are too few, as often as is said', () => {
    const others = ['door', 'wall', 'roof'].map((object) => wrong(claim('target', 'tin', object)));
    for (const rivals of [0, 1, 2])
      expect(independentRows(others, [right], kb, rivals)).toEqual(others.slice(0, rivals));
  });
});
