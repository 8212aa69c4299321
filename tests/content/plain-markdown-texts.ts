/** Markdown of a few lines that is plain but for one thing, or looks plain and is not. */
import fc from 'fast-check';

const WORDS = ['a', 'b c', '5 mg', '10', 'é', '(x)', 'a. B', 'c', ' d', '\u{20000}'];
const STRONG = ['**a**', '**b c**', '**5**', '**\u{20000}**', '**a**b**c**', ' **a, b**', '**a\nb**'];
const ODD = [
  ...['**a', 'b**', '**a\n\nb**', '**a\n- b**', '**a\n\nb**c**', '**a b\n\nc**d **e**', '**a\n\n- b**c**'],
  ...[
    '**',
    '*',
    '**a.**',
    '**(a)**',
    '**a **',
    '** a**',
    '***a***',
    '*a*',
    '**a*',
    '**e\u0301**',
    '**.',
    'e\u0301',
  ],
  ...[
    '_a_',
    '`a`',
    '~~a~~',
    '[a]',
    '[^1]',
    '![a](b)',
    '<b>',
    '&amp;',
    '\\',
    '|',
    'a@b.c',
    'www.a.b',
    'WWW.a.b',
  ],
  ...[
    'http://a.b',
    'mailto:a',
    '#',
    ' #',
    ' ##',
    '  ',
    '   ',
    '\t',
    '\u00A0',
    '\u2028',
    '\u200B',
    '\uFEFF',
    '\r',
  ],
  ...[
    '=',
    '$',
    '{#a}',
    '—',
    '“q”',
    '\u{1F600}',
    '- ',
    '1.',
    '1)',
    '!',
    '\n',
    '\n\n',
    '\n- ',
    '\n1. ',
    '\n=',
    '\n# a',
  ],
];
const BEGINS = [
  ...[
    '- ',
    '- ',
    '## ',
    '###### ',
    '# ',
    '####### ',
    '##',
    '##  ',
    '## # ',
    '-',
    '-  ',
    '* ',
    '+ ',
    '1. ',
    '1) ',
  ],
  ...[
    '12',
    '123. ',
    '> ',
    ' ',
    '    ',
    '---',
    '===',
    '=',
    '--',
    '|-|',
    ':-',
    '- - ',
    '- # ',
    '- 1. ',
    '- > ',
    '-     ',
  ],
];
const ENDS = ['\n', '\n', '\n\n', '\n\n', '\n\n\n', '\n \n', '\n    \n', ' \n', '  \n', '\n ', '\n\n    '];

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...STRONG) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);
const line = fc.record({
  begin: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('', '- ', '- ', '## ') },
    { weight: 1, arbitrary: fc.constantFrom(...BEGINS) },
  ),
  pieces: fc.array(piece, { minLength: 1, maxLength: 4 }),
  end: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('\n', '\n\n', '\n\n') },
    { weight: 1, arbitrary: fc.constantFrom(...ENDS) },
  ),
});

/** Up to four lines of words and marks, plain about every third time. */
export const nearlyPlainMarkdown: fc.Arbitrary<string> = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map(({ begin, pieces, end }) => begin + pieces.join('') + end).join(''));
