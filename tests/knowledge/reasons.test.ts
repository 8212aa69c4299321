/** Amounts in the reasons that stand beside wrong answers: the course has to give them. */
import { describe, expect, it } from 'vitest';
import { factOf, foundIn } from './one-fact.ts';
import { begun, vocabulary } from './one-amount.ts';

/** What is told of a reason of a wrong amount, where the body has this sentence besides. */
function toldOf(why: string, besides = ''): readonly string[] {
  const fields = [...begun('20 mg'), `wrong: [{ value: 200 mg, why: ${JSON.stringify(why)} }]`];
  const evidence = 'Examplol is begun with 20 mg';
  const { all } = foundIn(vocabulary, factOf(fields, evidence), `${evidence}. ${besides}`);
  return all
    .filter(({ code }) => code === 'knowledge/reason-without-number')
    .map(({ message, severity }) => `${severity}: ${message}`);
}

describe('an amount in a reason', () => {
  it('is told of where no lesson of the course gives it', () => {
    const said = (words: string) =>
      `warning: Unexpected "${words}" in a reason of "one", expected an amount that its course gives`;
    expect(toldOf('Examplol is begun with 30 mg.')).toEqual([said('30 mg')]);
    expect(toldOf('Examplol is begun with thirty mg.')).toEqual([said('30 mg')]);
    expect(toldOf('Examplol is begun with 20 mg, and taken for 14 days.')).toEqual([said('14 days')]);
  });

  it.each([
    ['Examplol is begun with 20 mg.', ''],
    ['The decimal point has slipped: 200 mg is ten times as much.', ''],
    ['Examplol is begun with 20 mg, and not for 14 days.', 'It is taken for fourteen days.'],
    ['That is 3 of 4 people.', ''],
    ['It is 1,000 times 0.02 g.', ''],
  ])('is not where a lesson or the fact gives it, or it has no unit: %s', (why, besides) => {
    expect(toldOf(why, besides)).toEqual([]);
  });
});
