/** Words that a reader could take for something else: marks of Markdown and of exchange formats, fields, addresses, dashes. */
import fc from 'fast-check';

const PIECES = [
  '- [x] ',
  '- ',
  '+',
  '* ',
  '**bold**',
  '_',
  '__',
  '#',
  '## ',
  '>',
  '> ',
  '1.',
  '12) ',
  '---',
  '===',
  '~~',
  '~~~',
  '`',
  '```',
  '[',
  ']',
  '[a](b)',
  '![a](b)',
  '[a]: b',
  '[^1]',
  '<',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '&',
  '&amp;',
  '&#35;',
  '{',
  '}',
  '{gate}',
  '|',
  '|-|',
  '\\',
  '\\\\',
  '\\{',
  '!',
  '$',
  ':',
  '::',
  '=',
  '%',
  '@',
  'a@b.co',
  'www.example.org',
  'https://example.org/a_b',
  'http://x',
  'Facts: a/b',
  'Id: x',
  'Status: draft',
  'Fact: a',
  'Level:',
  ']]>',
  '"',
  "'",
  '“',
  '”',
  'µg',
  '≥',
  '0.1 mg',
  'é',
  'ä',
  'ß',
  '漢字',
  '🙂',
  '👩🏽‍⚕️',
  'עברית',
  'a',
  'Z',
  '9',
  '.',
  ',',
  ';',
  '?',
  '-',
  '–',
  '…',
  '\t',
  ' ',
] as const;

/** One line of words, white space folded, never empty, without signs that no text should hold. */
export const words: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) =>
    pieces
      .join('')
      .replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFD-\uFFFF]|\p{Surrogate}/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && text.length < 400);

/** Letters that UTF-8 begins with where it was read as another encoding, before what may be the rest of it: "Âµ" for "µ". */
const READ_WRONGLY = /[ÂÃÎÏâ\u00EF](?=[^\p{ASCII}])/u;

/** Such words without any that show a file in a wrong encoding, of which readers read nothing (`tests/exchange/read/encoding.test.ts`). */
export const wordsOfOneEncoding: fc.Arbitrary<string> = words.filter((text) => !READ_WRONGLY.test(text));
