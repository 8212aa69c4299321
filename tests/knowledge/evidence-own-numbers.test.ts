/** Numbers of a fact that stand in its sentence, and are those of something else. */
import { expect, it } from 'vitest';
import { vocabulary } from './one-amount.ts';
import { factOf, foundIn } from './one-fact.ts';

const words = vocabulary.replace(
  'concepts:\n',
  'concepts:\n  alphol-20: { kind: medicine, label: alphol 20, synonyms: [A-20] }\n',
);

/** What is told of numbers that the evidence lacks. `more` stands before and behind it in its sentence. */
function told(
  fields: readonly string[],
  evidence: string,
  [before, behind]: readonly string[] = ['', ''],
): readonly string[] {
  return foundIn(
    words,
    factOf(['kind: quantity', ...fields], evidence),
    `${before ?? ''}${evidence}${behind ?? ''}.`,
  )
    .all.filter(({ code }) => code === 'knowledge/evidence-without-number')
    .map(({ message }) => /number of the evidence: (?<told>.*)$/u.exec(message)?.groups?.['told'] ?? '');
}

it.each(['Alphol 20 is begun with 2 mg', 'A-20 is begun with 2 mg', 'A low dose of alphol 20 is begun with'])(
  'the number in a name is no amount of what is called so: %s',
  (evidence) => {
    const [first = '', ...more] = told(
      ['subject: alphol-20', 'relation: starts-with', 'value: 20 mg'],
      evidence,
    );
    expect(first).toMatch(/^"20" stands in a name alone in "/u);
    expect(more).toEqual([]);
  },
);

it.each([
  'Alphol 20 is begun with 20 mg',
  'A-20 is begun with twenty milligrams',
  '20 mg of A-20 are begun with',
])('beside the name it is: %s', (evidence) => {
  expect(told(['subject: alphol-20', 'relation: starts-with', 'value: 20 mg'], evidence)).toEqual([]);
});

const lasts = ['subject: humming', 'relation: lasts', 'from: 4 hours', 'to: 12 hours'];

it('the words that are quoted have the amount, where they have one that measures the same', () => {
  const more = ['Whistling comes after 12 hours, and ', ', and one dose holds for 12 to 18 hours'];
  expect(told(lasts, 'humming lasts for 4 to 14 hours', more)).toEqual([
    '"12" is not in "humming lasts for 4 to 14 hours"',
  ]);
  expect(told(lasts, 'humming lasts for 4 to 12 hours', more)).toEqual([]);
  expect(told(lasts, 'humming lasts', ['', ' for 4 to 12 hours with 3 mg'])).toEqual([]);
  expect(told(lasts, 'humming with 3 mg', ['', ' lasts for 4 to 12 hours'])).toEqual([]);
});
