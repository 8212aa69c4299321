import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened } from '#lib/base/shortened.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });

test('a text that fits is left, and a longer one begins as it did and is short enough', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, most) => {
      const short = shortened(text, most);
      expect(short.length).toBeLessThanOrEqual(most);
      if (text.length <= most) expect(short).toBe(text);
      else expect(text.startsWith(short.slice(0, -1)) && short.endsWith('…')).toBe(true);
    }),
  );
});

test('no character is cut in two', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, most) => {
      expect(shortened(text.toWellFormed(), most).isWellFormed()).toBe(true);
    }),
  );
  expect(shortened('ab𝠪𝠪', 4)).toBe('ab…');
});
