/** A hand-written question may say a few words of its relation in others that mean the same. */
import { describe, expect, it } from 'vitest';
import { toldOf } from './one-phrasing.ts';

const BEGIN = 'when does which sign begin with {subject}?';
const BELOW = 'below which level does {subject} act?';

describe('words that say what those of the relation say', () => {
  it.each([
    ['which sign begins with {subject}?', 'Which sign starts with examplol?'],
    ['which sign begins with {subject}?', 'Which sign commenced with examplol?'],
    [BELOW, 'Under which level does examplol act?'],
    ['to which sign do medicines like {subject} lead?', 'To which sign does a drug like examplol lead?'],
    ['to which sign do medicines like {subject} lead?', 'To which sign do drugs like examplol lead?'],
    ['which sign raises the level of {subject}?', 'Which sign increases the level of examplol?'],
    ['which sign raises the level of {subject}?', 'By which sign is the level of examplol elevated?'],
    ['which sign lowers the level of {subject}?', 'Which sign reduces the level of examplol?'],
    ['which sign reduces the level of {subject}?', 'Which sign decreases the level of examplol?'],
    ['which sign is heard in people who take {subject}?', 'Which sign is heard in people on examplol?'],
    [
      'which sign is heard in people who take {subject}?',
      'Which sign is heard in a patient who is on examplol?',
    ],
    ['which sign is heard in people who take {subject}?', 'A patient is on examplol. Which sign is heard?'],
    ['which sign is heard in people who take {subject}?', 'A woman takes examplol. Which sign is heard?'],
    ['which sign is heard with {subject}?', 'Which sign is heard in patients on examplol?'],
    [
      'which sign goes with the release of zeptine under {subject}?',
      'Which sign goes with the release of Zepta under examplol?',
    ],
  ])('are read: %s – %s', (phrasing, stem) => expect(toldOf(phrasing, stem)).toEqual([]));

  it.each([
    ['which sign begins with {subject}?', 'Which sign ends with examplol?', 'error'],
    [BELOW, 'Over which level does examplol act?', 'error'],
    [BELOW, 'Which level does examplol act under?', 'warning'],
    [BEGIN, 'Which sign does begin when examplol is started?', 'warning'],
    ['which sign follows {subject}?', 'Which sign starts with examplol?', 'warning'],
    ['which sign raises the level of {subject}?', 'Which sign reduces the level of examplol?', 'error'],
    ['which sign lowers the level of {subject}?', 'Which sign elevates the level of examplol?', 'error'],
    ['which sign lowers the level of {subject}?', 'Which sign doubles the level of examplol?', 'warning'],
    ['which sign is the lower limit of {subject}?', 'Which sign reduces the limit of examplol?', 'warning'],
    [
      'which sign has a low level with {subject}?',
      'Which sign has a reduced level with examplol?',
      'warning',
    ],
    ['which sign raises {subject}?', 'Which sign does examplol increase?', 'warning'],
    [
      'which sign is heard in people who take {subject}?',
      'Which sign is heard in the effect on examplol?',
      'warning',
    ],
    ['which sign is heard in people who take {subject}?', 'Which sign is heard in people on cramp?', 'error'],
    [
      'which sign is heard in people who take {subject}?',
      'A woman refuses examplol. Which sign is heard?',
      'error',
    ],
    [
      'which sign is heard in people who take {subject}?',
      'A woman stopped examplol. Which sign is heard?',
      'warning',
    ],
    ['which sign falls below with {subject}?', 'Which sign under treatment falls with examplol?', 'warning'],
  ])('are none where they say something else: %s – %s', (phrasing, stem, severity) =>
    expect(toldOf(phrasing, stem)).toContainEqual(expect.objectContaining({ severity })),
  );
});
