/** What is said of the entries of `false`. */
import { describe, expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const closes = (list: string) => {
  const fields = [
    'kind: relation',
    'subject: examplol',
    'relation: closes',
    'object: beta-gate',
    `false: { ${list} }`,
  ];
  return foundIn(
    vocabulary,
    factOf(fields, 'Examplol closes the beta gate'),
    'Examplol closes the beta gate. Nobody counted above 3 %.',
  );
};

describe('the entries of `false`', () => {
  it.each([
    ['Nobody has seen it', 'Nobody has seen it.'],
    ['Nobody has seen it.', 'Nobody has seen it.'],
    ['Has anybody seen it?', 'Has anybody seen it?'],
    ['It is below 3 %', 'It is below 3 %.'],
  ])('may lack the full stop of their reasons: %s', (written, read) => {
    const { kb, all } = closes(`alpha-gate: "${written}"`);
    expect(all).toEqual([]);
    expect(kb.claims.flatMap(({ reason }) => reason ?? [])).toEqual([read]);
  });

  it('are told of where they are a sort of what is right: no question can have them', () => {
    const { all } = closes('alpha-gate: It is another., inner-beta-gate: It is within.');
    expect(all.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      [
        'knowledge/false-narrower',
        'warning',
        'Unexpected "inner-beta-gate" among the wrong answers, expected none that is a sort of "beta-gate", which is right',
      ],
    ]);
  });
});
