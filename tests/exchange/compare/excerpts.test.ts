import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpts } from '#lib/exchange/compare/excerpts.ts';

/** A long text with something else in it: the words around are the same. */
const changed = fc
  .tuple(
    ...(['before', 'one', 'other', 'after'] as const).map(() =>
      fc.string({ maxLength: 300, unit: 'binary', size: 'max' }),
    ),
  )
  .filter(([, one, other]) => one !== other)
  .map(
    ([before = '', one = '', other = '', after = '']) =>
      [before + one + after, before + other + after] as const,
  )
  .filter(([here, there]) => here !== there);

test('two texts that differ are shown differing, in a few words', () => {
  fc.assert(
    fc.property(changed, ([here, there]) => {
      const [one, other] = excerpts(here, there);
      expect(one).not.toBe(other);
      expect(Math.max(one.length, other.length)).toBeLessThanOrEqual(120);
    }),
  );
});

test('short texts stand whole, long ones from a blank before the first difference', () => {
  expect(excerpts('Which gate?', 'Which door?')).toEqual(['Which gate?', 'Which door?']);
  const long =
    'A woman of 81 years has had jerks since Monday and takes one medicine for her pain, once a day.';
  expect(excerpts(`${long} How much? ${long}`, `${long} How often? ${long}`)[1]).toMatch(
    /^… for her pain, once a day\. How often\? A woman .+…$/u,
  );
});
