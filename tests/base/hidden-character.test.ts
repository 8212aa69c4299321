/** Which characters of a message need a name, since a reader would take them for others. */
import { describe, expect, it } from 'vitest';
import { asItLooks, lookAlike } from '#lib/base/hidden-character.ts';

describe('a character that looks like another', () => {
  it.each([
    ['4\u00A0hours', 'It holds U+00A0 (no-break space)'],
    ['4\u202Fhours', 'It holds U+202F (narrow no-break space)'],
    ['h\u043Eurs', 'Its "\u043E" is U+043E, a Cyrillic letter'],
    ['d\u0430\u0441e', 'Its "\u0430" is U+0430, a Cyrillic letter'],
    ['\u0410spirin', 'Its "\u0410" is U+0410, a Cyrillic letter'],
  ])('%j is named', (words, start) => {
    expect(lookAlike(words)?.startsWith(start)).toBe(true);
  });

  it.each([
    '4 hours',
    'α-2-delta',
    'β',
    'µg',
    'Ångström',
    'печень',
    'сор',
    '4–6 hours',
    '\u0645\u06CC\u200C\u062E',
  ])('%j needs no name', (words) => expect(lookAlike(words)).toBeUndefined());
});

it('a text as it looks has Latin letters, and the rest as it was', () => {
  expect(asItLooks('l\u0456v\u0435r \u0397\u039F α-2-δ')).toBe('liver HO α-2-δ');
});
