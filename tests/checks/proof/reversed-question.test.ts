/** A hand-written question does not ask for the reverse of what its relation says. */
import { describe, expect, it } from 'vitest';
import { toldOf } from './one-phrasing.ts';

const refused = (phrasing: string, stem: string): readonly string[] =>
  toldOf(phrasing, stem)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

describe('a question for the reverse', () => {
  it.each([
    [
      'which sign of {subject} withdrawal begins here?',
      'Which sign of examplol withdrawal ends here?',
      'ends',
    ],
    [
      'which sign follows an abrupt stop of {subject}?',
      'Which sign follows a gradual stop of examplol?',
      'gradual',
    ],
    [
      'which sign follows a stop of {subject}?',
      'Which sign follows when examplol is continued?',
      'continued',
    ],
    [
      'which sign has {subject} when kidneys weaken?',
      'Which sign has examplol when kidneys recover?',
      'recover',
    ],
    [
      'which sign has {subject} at an unchanged dose?',
      'Which sign has examplol at a reduced dose?',
      'reduced',
    ],
    ['which sign is the daily one of {subject}?', 'Which sign is the weekly one of examplol?', 'weekly'],
    ['apart from fits, which sign has {subject}?', 'Including fits, which sign has examplol?', 'including'],
    [
      'which sign has {subject} from the age of 12?',
      'Which sign has examplol up to the age of 12?',
      'up to the age',
    ],
    [
      'which sign has {subject} as it leaves the body?',
      'Which sign has examplol as it stays in the body?',
      'stays in the body',
    ],
    [
      'which sign is watched after a fall with {subject}?',
      'Which sign is watched prior to a fall with examplol?',
      'prior to',
    ],
  ])('is refused, whatever the fact: %s – %s', (phrasing, stem, word) => {
    expect(refused(phrasing, stem)).toContainEqual(
      expect.stringMatching(
        new RegExp(`Unexpected "${word}" in a question on r, .*asks for the reverse`, 'u'),
      ),
    );
  });

  it.each([
    [
      'which sign is watched during treatment with {subject}?',
      'Which sign is watched after treatment with examplol?',
      'after',
    ],
    [
      'which sign is watched during treatment with {subject}?',
      'Which sign is watched before the treatment with examplol?',
      'before',
    ],
    [
      'which sign is seen until recovery from {subject}?',
      'Which sign is seen since recovery from examplol?',
      'since',
    ],
  ])('is refused where its time is another: %s – %s', (phrasing, stem, word) => {
    expect(refused(phrasing, stem)).toContainEqual(
      expect.stringContaining(`Unexpected "${word}" in a question on r`),
    );
  });
});

describe('a question on another setting', () => {
  it.each([
    [
      'which sign has {subject} when the kidneys weaken?',
      'Which sign has examplol when the liver weakens?',
      'liver',
    ],
    ['which sign has {subject} in adults?', 'Which sign has examplol in infants?', 'infants'],
    ['which sign is one of {subject} withdrawal?', 'Which sign is one of examplol overdose?', 'overdose'],
    ['which sign follows {subject} by mouth?', 'Which sign follows an injection of examplol?', 'injection'],
    [
      'which sign has {subject} as it leaves the body?',
      'Which sign has examplol as it enters the body?',
      'enters the body',
    ],
  ])('is refused: %s – %s', (phrasing, stem, word) => {
    expect(refused(phrasing, stem)).toContainEqual(
      expect.stringContaining(`Unexpected "${word}" in a question on r`),
    );
  });

  it.each([
    [
      'which sign has {subject} when the kidneys weaken?',
      'With a healthy liver, which sign has examplol when the kidneys weaken?',
    ],
    ['which sign has {subject} in adults?', 'Which sign has examplol in adults and children?'],
    ['which sign has {subject} in adults?', 'Which sign has examplol in adults?'],
  ])('is none where it speaks of both, or the relation of neither: %s – %s', (phrasing, stem) => {
    expect(refused(phrasing, stem)).toEqual([]);
  });
});

describe('a question that only looks like the reverse', () => {
  it.each([
    ['which sign of {subject} withdrawal begins here?', 'Which sign of examplol withdrawal begins here?'],
    [
      'which sign of {subject} withdrawal begins here?',
      'At the end of a visit: which sign of examplol withdrawal begins here?',
    ],
    [
      'which sign follows an abrupt stop of {subject}?',
      'Which sign follows an abrupt, not a gradual, stop of examplol?',
    ],
    ['which sign has {subject} from the age of 12?', 'Which sign has examplol from the age of 12?'],
    [
      'which sign is the daily one of {subject}?',
      'In the weekly box, which sign is the daily one of examplol?',
    ],
    [
      'which sign is watched during treatment with {subject}?',
      'Which of the following signs is watched during treatment with examplol?',
    ],
    [
      'which sign is watched during treatment with {subject}?',
      'After a fall, which sign is watched during treatment with examplol?',
    ],
    [
      'which sign is watched during treatment with {subject}?',
      'Which sign is watched throughout treatment with examplol?',
    ],
    [
      'which sign is watched during treatment with {subject}?',
      'Before and during treatment, which sign is watched with examplol?',
    ],
  ])('is not refused as such: %s – %s', (phrasing, stem) => {
    expect(refused(phrasing, stem).filter((message) => /it asks (?:for|of) /u.test(message))).toEqual([]);
  });
});

describe('what is told of a person', () => {
  const PHRASINGS = [
    'which sign has {subject} when the kidneys weaken?',
    'which sign is one of {subject} in kidney disease?',
  ];
  const told = (stem: string, phrasings: readonly string[]): readonly string[] =>
    toldOf(phrasings[0] ?? '', stem, phrasings.slice(1)).flatMap(({ code }) =>
      code === 'proof/altered-question' ? [code] : [],
    );

  it('is no part of a question that another phrasing asks', () => {
    const stem = 'In a patient whose kidneys improve, which sign is one of examplol in kidney disease?';
    expect(told(stem, PHRASINGS)).toEqual([]);
  });

  it('is read where it stands for what every phrasing says', () => {
    const stem = 'In a patient whose kidneys improve, which sign has examplol?';
    expect(told(stem, PHRASINGS.slice(0, 1))).toEqual(['proof/altered-question']);
  });

  it('hides nothing that the question asks itself', () => {
    const stem = 'In a patient whose sight is poor, which sign has examplol when the kidneys improve?';
    expect(told(stem, PHRASINGS)).toEqual(['proof/altered-question']);
  });
});
