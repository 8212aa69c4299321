/** A hand-written question asks for the amount, of the thing and of the people that its relation speaks of. */
import { describe, expect, it } from 'vitest';
import { toldOf } from './one-phrasing.ts';

const altered = (phrasing: string, stem: string): readonly string[] =>
  toldOf(phrasing, stem)
    .filter(({ code, severity }) => code === 'proof/altered-question' && severity === 'error')
    .map(({ message }) => message);

const MEAN = 'what is the mean dose of {subject}?';
const RANGE = 'what is the range of doses of {subject}?';
const USUAL = 'what is the usual time with {subject}?';
const SHARE = 'what share of {subject} is absorbed at 20 mg?';
const BLOOD = 'when 5 mg of {subject} is absorbed, how much reaches the blood?';
const LEAVES = 'how does {subject} leave the body?';
const SIGN = 'which sign has {subject}?';

describe('a question on another amount', () => {
  it.each([
    [
      MEAN,
      'What is the usual dose of examplol?',
      '"usual" in a question on r, expected "mean": it asks for another amount',
    ],
    [MEAN, 'What is the median daily dose of examplol?', '"median" in a question on r, expected "mean"'],
    [RANGE, 'Which average dose of examplol is it?', '"average" in a question on r, expected "range"'],
    [USUAL, 'What is the average time with examplol?', '"average" in a question on r, expected "usual"'],
    [
      SHARE,
      'What share of examplol is lost at 20 mg?',
      '"lost" in a question on r, expected "absorbed": it asks for the reverse',
    ],
    [SHARE, 'What share of examplol remains unabsorbed at 20 mg?', '"unabsorbed"'],
    [BLOOD, 'When 5 mg of examplol is absorbed, how much stays in the gut?', '"stays in the gut"'],
    [
      'which sign has {subject} during haemodialysis?',
      'Which sign has examplol during peritoneal dialysis?',
      '"peritoneal dialysis"',
    ],
  ])('is refused: %s – %s', (phrasing, stem, words) => {
    expect(altered(phrasing, stem)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    [MEAN, 'What is the mean dose of examplol?'],
    [MEAN, 'What is the average dose of examplol?'],
    [MEAN, 'What is the usual name for the mean dose of examplol?'],
    [USUAL, 'What is the typical time with examplol?'],
    [RANGE, 'Which range of doses of examplol is it?'],
    ['what is the dose of {subject}?', 'What is the average dose of examplol?'],
    [SHARE, 'What share of examplol is absorbed at 20 mg?'],
    [BLOOD, 'How much reaches the blood when 5 mg of examplol is absorbed?'],
  ])('is none: %s – %s', (phrasing, stem) => {
    expect(altered(phrasing, stem)).toEqual([]);
  });
});

describe('a question on something else than it names', () => {
  it.each([
    [LEAVES, 'How do the metabolites of examplol leave the body?', '"metabolites of examplol"'],
    [SIGN, 'Which sign has the absence of examplol?', '"absence of examplol"'],
    [SIGN, 'Which sign is that of an overdose of examplol?', '"overdose of examplol"'],
  ])('is refused: %s – %s', (phrasing, stem, words) => {
    expect(altered(phrasing, stem)).toEqual([
      expect.stringContaining(
        `Unexpected ${words} in a question on r, expected its name alone: it asks of something else`,
      ),
    ]);
  });

  it.each([
    ['which sign has withdrawal of {subject}?', 'Which sign is it that withdrawal of examplol has?'],
    [SIGN, 'Which sign is that of examplol?'],
  ])('is none where the relation is about that: %s – %s', (phrasing, stem) => {
    expect(altered(phrasing, stem)).toEqual([]);
  });
});

describe('a question on a group of people that no fact names', () => {
  it.each([
    ['Which sign has examplol in children?', 'children'],
    ['Which sign has examplol in small infants?', 'small infants'],
    ['In a pregnant woman, which sign has examplol?', 'pregnant woman'],
    ['Among older people, which sign has examplol?', 'older people'],
    ['Which sign has examplol during pregnancy?', 'pregnancy'],
    ['For patients under 12, which sign has examplol?', 'patients under 12'],
    ['A 2-year-old child takes examplol. Which sign has examplol?', '2-year-old child'],
    ['A newborn baby who received examplol is pale. Which sign has examplol?', 'newborn baby'],
  ])('is refused: %s', (stem, group) => {
    expect(altered(SIGN, stem)).toEqual([
      `Unexpected "${group.toLowerCase()}" in a question on r, expected no group of people: it asks of people of whom its fact says nothing`,
    ]);
  });

  it.each([
    [SIGN, 'Which sign has examplol in a patient?'],
    [SIGN, 'Which sign has examplol in adults?'],
    [SIGN, 'A woman asks: which sign has examplol?'],
    [SIGN, 'The mother of a child asks: which sign has examplol?'],
    ['which sign has {subject} in children?', 'In children, which sign has examplol?'],
    [
      'which sign has {subject} in infants and children?',
      'Which sign is it that examplol has in young children?',
    ],
  ])('is none: %s – %s', (phrasing, stem) => {
    expect(altered(phrasing, stem)).toEqual([]);
  });
});
