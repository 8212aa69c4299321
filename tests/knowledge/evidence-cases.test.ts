/** Two amounts in one sentence, of which the fact states the one of another case, or of another time. */
import { describe, expect, it } from 'vitest';
import { begun, told } from './one-amount.ts';

describe('of two amounts in the evidence', () => {
  it.each([
    [
      'Examplol is begun with 300 mg, and 100 mg in frail people',
      '"100 mg in frail people", and else "300 mg"',
    ],
    [
      'Examplol is begun with 300 mg (100 mg for frail people)',
      '"100 mg for frail people", and else "300 mg"',
    ],
    [
      'Examplol is begun with 300 mg, but with 100 mg if the kidneys are weak',
      '"100 mg if the kidneys are weak", and else "300 mg"',
    ],
  ])('that of a case which the fact does not name is told of: %s', (evidence, says) => {
    expect(told(begun('100 mg'), evidence)).toEqual([`warning at value: 100 mg: ${says}`]);
    expect(told(begun('300 mg'), evidence)).toEqual([]);
  });

  it.each([
    ['Examplol is begun with 300 mg, except in frail people, who take 100 mg', 'as an exception'],
    ['Examplol is begun with 300 mg unless the kidneys are weak (then 100 mg)', 'as an exception'],
    ['Examplol is begun with 300 mg, with the exception of frail people: 100 mg', 'as an exception'],
    ['In frail people examplol is begun with 100 mg, otherwise with 300 mg', 'In frail people'],
    ['For frail people 100 mg is enough; the usual amount is 300 mg', 'For frail people'],
    ['If the kidneys are weak examplol is begun with 100 mg, in all others with 300 mg', 'If the kidneys'],
  ])('that of an exception, or of a case ahead, is told of: %s', (evidence, says) => {
    expect(told(begun('100 mg'), evidence)).toEqual([
      `warning at value: 100 mg: "100 mg" ${says}, and else "300 mg"`,
    ]);
    expect(told(begun('300 mg'), evidence)).toEqual([]);
  });

  it.each([
    'Examplol is begun with 100 mg, except in frail people, who take 300 mg',
    'Nobody except a doctor changes it: examplol is begun with 100 mg, and 300 mg is never the first',
    'In adults examplol is begun with 100 mg, otherwise with 300 mg',
    'For examplol 100 mg is enough to begin with, where 300 mg is usual otherwise',
    'In the first week examplol is begun with 100 mg; from the second week 300 mg is given',
    'In frail people examplol is begun with 300 mg; the usual amount is 100 mg',
  ])('that of everyone is not: %s', (evidence) => {
    expect(told(begun('100 mg'), evidence)).toEqual([]);
  });

  it.each([
    'Examplol is begun with 100 mg in most people, and 300 mg in some',
    'Examplol is begun with 300 mg for others, and with 100 mg for examplol',
    'Examplol is begun with 100 mg, then 300 mg when that is borne',
    'Examplol comes as 300 mg, and is begun with 100 mg in most people',
    'Examplol is begun with 100 mg for 7 days',
    'Since 2012, examplol has been begun with 100 mg, if the doctor agrees',
    'Instead of 300 mg, examplol is begun with 100 mg in nearly every hospital',
    'In hospitals as at home examplol is begun with 100 mg, usually with 300 mg later',
    'Examplol is held at 300 mg, and is begun with 100 mg in the morning',
    'Examplol is begun with 300 mg in frail people, and with 100 mg in others',
    'Examplol comes as 300 mg tablets, and is begun with 100 mg when the kidneys are weak',
  ])('what the fact means is not: %s', (evidence) => {
    expect(told(begun('100 mg'), evidence)).toEqual([]);
  });

  it.each([
    ['300 mg', '100 mg', 'Examplol was once begun with 300 mg, now with 100 mg'],
    ['300 mg', '100 mg', 'Examplol is now begun with 100 mg, formerly with 300 mg'],
    ['300 mg', '100 mg', 'Examplol was once begun with 300 mg and is begun with 100 mg now'],
  ])('that of the past is an error: %s', (value, says, evidence) => {
    expect(told(begun(value), evidence)).toEqual([`error at value: ${value}: "${says}"`]);
    expect(told(begun(says), evidence)).toEqual([]);
  });

  it('"once a day" is not of the past', () => {
    expect(
      told(begun('300 mg'), 'Examplol is now begun with 300 mg once a day, and not with 100 mg'),
    ).toEqual([]);
  });
});

describe('the amount of another part of a treatment', () => {
  it.each([
    ['300 mg', '100 mg', 'Examplol is begun with 100 mg and raised to 300 mg'],
    ['300 mg', '100 mg', 'From 100 mg at the start examplol is raised to 300 mg'],
    ['300 mg', '100 mg', 'After 300 mg examplol is ended, having been begun with 100 mg'],
    ['300 mg', '100 mg', 'The most of examplol is 300 mg; it is begun with 100 mg'],
  ])('is told of: %s for %s: %s', (value, says, evidence) => {
    expect(told(begun(value), evidence)).toEqual([`warning at value: ${value}: "${says}"`]);
    expect(told(begun(says), evidence)).toEqual([]);
  });

  it.each([
    'Examplol is begun with 300 mg, increased by 300 mg every third day',
    'On day one 300 mg is taken to start with, on day two 600 mg',
    'Examplol, begun with 300 mg and raised every third day, is ended with 900 mg',
    'To begin with, the target of 900 mg is far: 300 mg is given',
  ])('is not where it is that of the beginning: %s', (evidence) => {
    expect(told(begun('300 mg'), evidence)).toEqual([]);
  });

  it.each(['half of 300 mg', 'twice 300 mg', 'a quarter of the 300 mg', 'double 300 mg'])(
    'of which a part or a multiple is meant is an error: %s',
    (words) => {
      const evidence = `Examplol is begun with ${words}`;
      expect(told(begun('300 mg'), evidence)).toEqual([
        expect.stringMatching(/^error at value: 300 mg: "(?:half|twice|a quarter|double)/u),
      ]);
    },
  );

  it('which several tablets hold is an error, and one of them is not', () => {
    const evidence = (words: string) => told(begun('300 mg'), `Examplol is begun with ${words} of 300 mg`);
    expect(evidence('two tablets')).toEqual(['error at value: 300 mg: "2 tablets of 300 mg"']);
    expect(evidence('one tablet')).toEqual([]);
  });

  it('which is an end of a range, each with its unit, is told of', () => {
    const evidence = 'Examplol is begun with between 100 mg and 300 mg';
    expect(told(begun('300 mg'), evidence)).toHaveLength(1);
  });

  it('is told of where it is given in one case only', () => {
    const only = (words: string) => told(begun('300 mg'), `Examplol is begun with 300 mg${words}`);
    expect(only(' only in children')).toEqual(['warning at value: 300 mg: "300 mg only in children"']);
    expect(only(', but only if the kidneys are weak')).toHaveLength(1);
    for (const words of [' only if needed', ' only', ', and only in adults with 600 mg'])
      expect(only(words)).toEqual([]);
  });
});

describe('of two amounts, that of another subject', () => {
  it.each([
    ['Examplol is begun with 300 mg, a child with 100 mg', '"a child with 100 mg", and "300 mg" before'],
    ['Examplol is begun with 300 mg, whereas placebo needs 100 mg', 'that of something else'],
  ])('is told of: %s', (evidence, says) => {
    expect(told(begun('100 mg'), evidence)).toEqual([`warning at value: 100 mg: ${says}`]);
    expect(told(begun('300 mg'), evidence)).toEqual([]);
  });

  it.each([
    'Placebo is begun with 300 mg, examplol with 100 mg',
    'Examplol is held at 300 mg, and is begun with 100 mg',
    'Of examplol there are tablets of 300 mg, and the beginning is made with 100 mg of examplol',
  ])('is not where it is the subject of the fact: %s', (evidence) => {
    expect(told(begun('100 mg'), evidence)).toEqual([]);
  });
});

describe('the qualifier of a fact', () => {
  const within = (evidence: string) => told([...begun('20 mg'), 'qualifiers: { clearance: low }'], evidence);

  it('is told of where its amount is not that of the evidence', () => {
    const says = (words: string) => [`warning at qualifiers: { clearance: low }: "${words}"`];
    expect(within('At 10 to 50 mL/min examplol is begun with 20 mg')).toEqual(says('10 to 50 mL/min'));
    expect(within('Above 60 mL/min examplol is begun with 20 mg')).toEqual(says('60 mL/min'));
  });

  it('is told of where it is over an age, and the evidence is under it', () => {
    const aged = (evidence: string) => told([...begun('20 mg'), 'qualifiers: { clearance: old }'], evidence);
    expect(aged('Under 65 years of age, examplol is begun with 20 mg')).toEqual([
      'warning at qualifiers: { clearance: old }: "65 years of age"',
    ]);
    expect(aged('Over 65 years of age, examplol is begun with 20 mg')).toEqual([]);
    expect(aged('At 80 years of age, say, examplol is begun with 20 mg')).toEqual([]);
  });

  it.each([
    'Below 10 mL/min examplol is begun with 20 mg',
    'At 9 mL/min or less examplol is begun with 20 mg',
    'At 8 mL/min, say, examplol is begun with 20 mg',
    'Examplol is begun with 20 mg at less than 10 mL per minute, and with more from 50 mL/min',
    'Examplol is begun with 20 mg where the kidneys are weak',
  ])('is not where it is, or where it has none: %s', (evidence) => {
    expect(within(evidence)).toEqual([]);
  });
});

describe('how often a day', () => {
  const daily = ['kind: quantity', 'subject: examplol', 'relation: given-daily', 'value: 20 mg'];

  it('is told of where the evidence says another number of times than the relation', () => {
    expect(told(daily, 'Examplol is given as 20 mg twice daily')).toEqual([
      'error at relation: given-daily: "twice daily"',
    ]);
    expect(told(daily, 'Examplol is given as 20 mg three times a day')).toEqual([
      'error at relation: given-daily: "3 times a day"',
    ]);
    expect(told(daily, 'Examplol is given as 20 mg once daily')).toEqual([]);
    expect(told(daily, 'Examplol is given as 20 mg b.d.')).toEqual([
      'error at relation: given-daily: "b.d."',
    ]);
    expect(told(daily, 'Examplol is given as 20 mg every other day')).toContain(
      'error at relation: given-daily: "every other day"',
    );
    expect(told(daily, 'Examplol is given as 20 mg at bedtime')).toEqual([]);
    expect(told(daily, 'Examplol is given as 20 mg a day and the pressure is taken twice daily')).toEqual([]);
    expect(told(daily, 'Examplol is given as 20 mg, placebo three times a day')).toEqual([]);
    const thrice = daily.map((field) => field.replace('given-daily', 'given-thrice'));
    expect(told(thrice, 'Examplol is given as 20 mg every 6 hours')).toEqual([
      'error at relation: given-thrice: "every 6 hours"',
    ]);
    expect(told(thrice, 'Examplol is given as 20 mg every 8 hours')).toEqual([]);
    expect(told(daily, 'Examplol is given as 20 mg once a day, not twice a day')).toEqual([]);
  });
});

describe('a number without a unit', () => {
  it('is told of where the evidence has no amount of that measure', () => {
    expect(told(begun('20 mg'), 'Examplol is begun with 20, then more')).toEqual([
      'warning at value: 20 mg: "20" without a unit',
    ]);
    expect(told(begun('20 mg'), 'Examplol is begun with 20 to 30 mg')).not.toContain(
      'warning at value: 20 mg: "20" without a unit',
    );
    expect(told(begun('20 mg'), 'Examplol is begun with 20 milligrams')).toEqual([]);
    expect(told(begun('20 mg'), 'Examplol is begun with 20 small-sized mg')).toEqual([]);
  });
});

describe('a time after which something is done, and a change', () => {
  const of = (relation: string, value: string) => [
    'kind: quantity',
    'subject: examplol',
    `relation: ${relation}`,
    `value: ${value}`,
  ];

  it('is told of where the evidence bounds the time from the other side', () => {
    const kept = of('kept-for', '28 days');
    expect(told(kept, 'Examplol keeps for at least 28 days')).toEqual([
      'error at value: 28 days: "at least 28 days"',
    ]);
    expect(told(kept, 'Examplol keeps for up to 28 days')).toEqual([]);
    expect(told(kept, 'Examplol keeps for no more than 28 days')).toEqual([]);
  });

  it('is told of where the change is bounded, and not for its "by"', () => {
    const cut = of('cut-of', '25 per cent');
    expect(told(cut, 'The dose of examplol is cut by at least 25 per cent')).toEqual([
      'error at value: 25 per cent: "at least 25 per cent"',
    ]);
    expect(told(cut, 'The dose of examplol is cut by 25 per cent')).toEqual([]);
  });
});
