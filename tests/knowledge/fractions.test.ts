/** Halves and quarters as pharmacies write them, and the facts that rest on them. */
import { describe, expect, it } from 'vitest';
import { withDecimals } from '#lib/knowledge/fractions.ts';
import { begun, vocabulary } from './one-amount.ts';
import { factOf, foundIn } from './one-fact.ts';

it.each([
  ['2½ tablets', '2.5 tablets'],
  ['21⁄2 tablets', '2.5 tablets'],
  ['Take ½ tablet', 'Take 0.5 tablet'],
  ['1 1/2 tablets, and 2 3/4 more', '1.5 tablets, and 2.75 more'],
  ['two and a half to three tablets', '2.5 to three tablets'],
  ['One and a half tablets', '1.5 tablets'],
  ['10 and a quarter', '10.25'],
  ['half a tablet or a quarter of a tablet', '0.5 tablet or 0.25 tablet'],
  ['on 2 1/2/2024, half an hour later', 'on 2 1/2/2024, 30 minutes later'],
  ['Half an hour, or an hour and a half', '30 minutes, or 90 minutes'],
  ['a quarter of an hour or three quarters of an hour', '15 minutes or 45 minutes'],
  ['for half a minute', 'for 30 seconds'],
  ['half an hour’s rest, half an ampoule', 'half an hour’s rest, half an ampoule'],
  ['1/2 and 3 of 4, a half and a quarter', '1/2 and 3 of 4, a half and a quarter'],
  ['half the dose, two halves, 1 in 2', 'half the dose, two halves, 1 in 2'],
  ['one hundred and a half', 'one hundred and a half'],
])('%s', (written, read) => {
  expect(withDecimals(written)).toBe(read);
});

describe('the amount of a fact', () => {
  const codes = (value: string, evidence: string) =>
    foundIn(vocabulary, factOf(begun(value), evidence), `${evidence}.`).all.map(({ code }) => code);

  it.each(['two and a half mg', '2½ mg', '2 1/2 mg', '2 and a half mg'])('is read: %s', (words) => {
    expect(codes('2.5 mg', `Examplol is begun with ${words}`)).toEqual([]);
    expect(codes('2 mg', `Examplol is begun with ${words}`)).toEqual(['knowledge/evidence-without-number']);
  });

  it.each(['halved', 'cut in half', 'reduced by half'])('is 50 per cent of what is %s', (words) => {
    const sentence = `With samplol the dose of examplol is ${words}`;
    expect(codes('50 per cent', sentence)).toEqual([]);
    expect(codes('20 per cent', sentence)).toEqual(['knowledge/evidence-without-number']);
    expect(codes('50 mg', sentence)).toEqual(['knowledge/evidence-without-number']);
  });

  it('is not 50 per cent beside a share in figures', () => {
    const sentence = '20 per cent is bound, and with samplol the dose of examplol is halved';
    expect(codes('50 per cent', sentence)).toContain('knowledge/evidence-without-number');
  });

  it('is not 50 per cent of half an hour', () => {
    expect(codes('50 per cent', 'Half an hour before food, a cut dose of examplol is begun')).toEqual([
      'knowledge/evidence-without-number',
    ]);
  });
});
