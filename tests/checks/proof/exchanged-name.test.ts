/** A hand-written question names what its relation names, and not another thing in its place. */
import { describe, expect, it } from 'vitest';
import { toldOf } from './one-phrasing.ts';

const RELEASE = 'which sign goes with the release of zeptine under {subject}?';
const errors = (stem: string, phrasing = RELEASE): readonly string[] =>
  toldOf(phrasing, stem)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

describe('a name that is part of the relation', () => {
  it.each([
    ['Which sign goes with the release of quilline under examplol?', 'quilline'],
    ['Which sign goes with the release of Quillex under examplol?', 'Quillex'],
    ['Quilline is a carrier. Which sign goes with its release under examplol?', 'quilline'],
  ])('has no other in its place: %s', (stem, name) =>
    expect(errors(stem)).toEqual([`Unexpected "${name}" in "${stem}", expected zeptine, of which r speaks`]),
  );

  it.each([
    'Which sign goes with the release of zeptine under examplol?',
    'Which sign goes with the release of Zepta under examplol?',
    'Unlike quilline: which sign goes with the release of zeptine under examplol?',
    'Which sign goes with the release of long zeptine under examplol?',
    'Which sign goes with its release under examplol?',
    'Which sign goes with the release of cramp under examplol?',
  ])('may stand beside another, or be left to a person: %s', (stem) =>
    expect(errors(stem).filter((message) => message.includes('of which r speaks'))).toEqual([]),
  );

  it('is none where the relation names nothing of that kind', () =>
    expect(
      errors('Which sign goes with quilline under examplol?', 'which sign goes with it under {subject}?'),
    ).toEqual([]));
});
