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
    ['to which sign do medicines like {subject} lead?', 'To which sign do drugs like examplol lead?'],
  ])('are read: %s – %s', (phrasing, stem) => expect(toldOf(phrasing, stem)).toEqual([]));

  it.each([
    ['which sign begins with {subject}?', 'Which sign ends with examplol?', 'error'],
    [BELOW, 'Over which level does examplol act?', 'error'],
    [BELOW, 'Which level does examplol act under?', 'warning'],
    [BEGIN, 'Which sign does begin when examplol is started?', 'warning'],
    ['which sign follows {subject}?', 'Which sign starts with examplol?', 'warning'],
    ['which sign falls below with {subject}?', 'Which sign under treatment falls with examplol?', 'warning'],
  ])('are none where they say something else: %s – %s', (phrasing, stem, severity) =>
    expect(toldOf(phrasing, stem)).toContainEqual(expect.objectContaining({ severity })),
  );
});
