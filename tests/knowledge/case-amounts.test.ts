/** Numbers of patient cases, beside the things called by numbers that their questions name. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountOutside, amountsOfCase, liesWithin, spanOf } from '#lib/knowledge/case-amounts.ts';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

/** Whether a weight lies in a band, by its words. */
const isIn = (band: string, said: string): boolean => {
  const [amount] = amountsOfCase(said);
  const span = spanOf(band);
  return amount !== undefined && span !== undefined && liesWithin(amount, span);
};

it('each weight lies in one of bands that touch', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 120 }),
      (first, more, weight) => {
        const [low, high] = [String(first), String(first + more)];
        const bands = [`less than ${low} kg`, `from ${low} kg to less than ${high} kg`, `${high} kg or more`];
        expect(bands.filter((band) => isIn(band, `who weighs ${String(weight)} kg`))).toHaveLength(1);
      },
    ),
  );
});

it.each([
  ['more than 60 mL/min', '60 mL/min', false],
  ['at or above 60 mL/min', '60 mL/min', true],
  ['no more than 60 mL/min', '60 mL/min', true],
  ['15 to 29 mL/min', '29 mL/min', true],
  ['6 to 23 months of age', 'an 8-month-old girl', true],
  ['6 to 23 months of age', 'a 3-year-old girl', false],
  ['6 to 23 months of age', 'a girl aged 1 year', true],
  ['from 10 kg to less than 33 kg', '20 mg', false],
])('%s, %s', (band, said, isInside) => {
  expect(isIn(band, said)).toBe(isInside);
});

const low = 'result of 2.8 mmol/L';
it.each([
  [low, 'The result is 12.8 mmol/L.', '12.8 mmol/L'],
  [low, 'The result was 9.2 mmol/L at 8:00 and is 2.8 mmol/L now.', undefined],
  [low, 'Her sodium is 141 mmol/L.', undefined],
  ['less than 10 kg', 'A baby weighs 16 kg.', '16 kg'],
  ['less than 10 kg', 'A baby has lost 16 kg of weight.', undefined],
  ['less than 10 kg', 'The mother weighs 60 kg.', undefined],
  ['2 to 3 years of age', 'A 6-year-old boy has a fever.', '6 year old'],
  ['2 to 3 years of age', 'The mother is 30 years old.', undefined],
  ['2 to 3 years of age', 'A boy has had a cough for 3 days.', undefined],
  ['dose asked for after 2 hours', 'He asks for a dose 5 hours after the last one.', '5 hours'],
])('of "%s": %s', (name, text, expected) => {
  expect(
    amountOutside(
      text,
      [spanOf(name)].flatMap((span) => span ?? []),
    ),
  ).toBe(expected);
});

const words = vocabulary.replace(
  'relations:\n',
  'relations:\n  of-examplol: { label: of examplol, domain: gate, range: sign, statement: "examplol at {subject} brings {object}.", negation: "examplol at {subject} does not bring {object}.", ask: { object: "what does examplol at {subject} bring?" } }\n',
);
const EVIDENCE = 'Examplol at the beta gate brings humming';

/** What is told of a case on a fact of examplol, whose medicine its relation names. */
function told(text: string): readonly string[] {
  const fact = factOf(
    ['kind: relation', 'subject: beta-gate', 'relation: of-examplol', 'object: humming'],
    EVIDENCE,
  );
  const cases = `cases:\n  - { id: c, facts: [one], text: ${JSON.stringify(text)} }\n`;
  const { all } = foundIn(words, fact + cases, `${EVIDENCE}.`);
  return all.flatMap(({ code, message }) => (code === 'knowledge/case-of-another' ? [message] : []));
}

it('a case names the medicine of which the relation itself speaks, or none', () => {
  expect(told('A man takes samplol.')).toEqual([
    'Unexpected samplol in the case "c", expected examplol: its facts are about that',
  ]);
  expect(told('A man takes examplol and samplol.')).toEqual([]);
  expect(told('A man hears something.')).toEqual([]);
});

it.each([
  ['He hums and whistles.', []],
  ['He has no cough; he hums and whistles.', []],
  ['He does not cough, hums and whistles.', []],
  ['He has never hums, and whistles.', ['hums']],
  ['He no longer hums, and whistles.', ['hums']],
  ['There is no hums or whistles.', ['hums', 'whistles']],
])('a right phrase is not denied by its case: %s', (text, denied) => {
  const fact = factOf(
    ['kind: set', 'subject: examplol', 'relation: heard-with', 'members: [humming, whistling]'],
    'Humming and whistling is heard with examplol',
  );
  const cases = `cases:\n  - { id: c, facts: [one], text: ${JSON.stringify(text)}, phrases: { humming: hums, whistling: whistles } }\n`;
  const { all } = foundIn(vocabulary, fact + cases, 'Humming and whistling is heard with examplol.');
  const found = all.filter(({ code }) => code === 'knowledge/phrase-denied');
  expect(found.map(({ message }) => /phrase "(?<words>\w+)"/u.exec(message)?.groups?.['words'])).toEqual(
    denied,
  );
});
