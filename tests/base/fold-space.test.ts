import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldSpace, withPlainPowers } from '#lib/base/words.ts';

it('folds every text as Unicode and white space ask, those too that it sees to be folded', () => {
  const text = fc.array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        'a b',
        '\n',
        '~',
        '',
        '\u00a0',
        '\ufb01',
        '\u201c',
        '\u2026',
        'e',
        '\u0301',
        '\u00e9',
        '\u1100',
        '\u1161',
      ),
      fc.string(),
    ),
  );
  fc.assert(
    fc.property(text, (parts) => {
      const written = parts.join('');
      expect(foldSpace(written)).toBe(written.normalize('NFKC').replace(/\s+/gu, ' ').trim());
    }),
  );
});

it('keeps each sign by itself that it takes for folded, in front of a mark too', () => {
  for (let code = 0x21; code <= 0x2fff; code += 1) {
    const sign = String.fromCodePoint(code);
    for (const text of [sign, `${sign}\u0301`, `a ${sign}b`])
      expect(foldSpace(text)).toBe(withPlainPowers(text).normalize('NFKC').replace(/\s+/gu, ' ').trim());
  }
});

it('keeps what a 10 is raised to apart from its digits', () => {
  expect(foldSpace('4 × 10⁹/L and 4 x 10¹²')).toBe('4 × 10^9/L and 4 x 10^12');
  expect(foldSpace('4 × 109')).toBe('4 × 109');
  expect(foldSpace('10⁹')).toBe('109');
});
