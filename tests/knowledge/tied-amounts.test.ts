import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { tiedAmounts } from '#lib/knowledge/tied-amounts.ts';
import { UNITS } from '#lib/knowledge/unit-table.ts';

const shown = (text: string): string => tiedAmounts(text).replaceAll('\u00A0', '~');

it('changes nothing but spaces into spaces that do not break, and nothing the second time', () => {
  const words = fc.constantFrom(
    '300',
    '1,800',
    '0.5',
    'mg',
    'mL/min',
    'a day',
    '%',
    'in',
    '<p title="5 g">',
    '\u00A0',
    '',
  );
  const texts = fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(texts, (text) => {
      const tied = tiedAmounts(text);
      expect(tied.replaceAll('\u00A0', ' ')).toBe(text.replaceAll('\u00A0', ' '));
      expect(tiedAmounts(tied)).toBe(tied);
    }),
  );
});

it('ties a number to each unit that begins with a name', () => {
  for (const { singular, plural } of UNITS)
    for (const name of [singular, plural].filter((one) => !/^(?:in|x) /u.test(one)))
      expect(shown(`take 2 ${name} now`)).toBe(`take 2~${name.replace('1.73 m2', '1.73~m2')} now`);
});

test.each([
  ['300 mg a day for 5 to 7 hours', '300~mg a day for 5 to 7~hours'],
  ['below 15 mL/min/1.73 m2.', 'below 15~mL/min/1.73~m2.'],
  ['1 in 10 people', '1 in 10 people'],
  ['in 2024 might', 'in 2024 might'],
  ['the 2 minds', 'the 2 minds'],
])('%s', (text, tied) => {
  expect(shown(text)).toBe(tied);
});
