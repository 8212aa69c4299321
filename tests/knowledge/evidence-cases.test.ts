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
    'Examplol is begun with 100 mg in most people, and 300 mg in some',
    'Examplol is begun with 300 mg for others, and with 100 mg for examplol',
    'Examplol is begun with 100 mg, then 300 mg when that is borne',
    'Examplol comes as 300 mg, and is begun with 100 mg in most people',
    'Examplol is begun with 100 mg for 7 days',
  ])('what the fact means is not: %s', (evidence) => {
    expect(told(begun('100 mg'), evidence)).toEqual([]);
  });

  it.each([
    ['300 mg', '100 mg', 'Examplol was once begun with 300 mg, now with 100 mg'],
    ['300 mg', '100 mg', 'Examplol is now begun with 100 mg, formerly with 300 mg'],
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
