/** YAML of a few lines that is plain but for one thing, or looks plain and is not. */
import fc from 'fast-check';

/** What a field or an item of a list may hold, on one line; the first ones are plain. */
const VALUES = [
  ...['a', 'a b', 'a - b', 'a:b', "a'b", 'a"b', 'a#b', '"a"', "'a: b'", '-1', '[a, b]', '{a: b, c: 1}'],
  ...[
    'a: b',
    'a:',
    'a #b',
    'a # b',
    '# a',
    'a  ',
    'a\tb',
    'a\t# b',
    'a:\tb',
    '"a" b',
    '"a", b',
    '"a" # b',
    '"a": b',
    '"a',
    "'a",
  ],
  ...[
    "'it''s'",
    '"a\\nb"',
    '""',
    "''",
    '"a\n  b"',
    '*a',
    '&a b',
    '!a b',
    '!!int 1',
    '%a',
    '@a',
    '`a',
    '? a',
    '',
  ],
  ...[
    '|',
    '>',
    '>-',
    '>-\n    a',
    '>+\n    a',
    '>-\n    a\n    b',
    '- a',
    '- a: b',
    '-',
    '--',
    '---',
    '...',
    ': a',
  ],
  ...[
    '[a, b,]',
    '[a, , b]',
    '[]',
    '{}',
    '[a]b',
    '[a',
    '[a]]',
    '[a: b]',
    '[a:b]',
    '[a #b]',
    '[- a]',
    '[a, *b]',
  ],
  ...['[a,\n  b]', '["a" b]', '["a": b]', '[[a], [b]]', '[{a: b}]', '{a}', '{a: }', '{a: b, a: c}', '{a:b}'],
  ...[
    '{a: b: c}',
    '{"a": b}',
    '{__proto__: a}',
    '{a: [b, {c: d}]}',
    '[0x1F, 012]',
    '[~, Null]',
    '{1.0: a, 1: b}',
  ],
];
const SIGNS = [
  '0',
  '1',
  '12345',
  '.',
  '-',
  '+',
  'e',
  '_',
  ':',
  'x',
  'o',
  'F',
  '.inf',
  '.nan',
  '9007199254740993',
];
const WORDS = [
  '~',
  'null',
  'Null',
  'true',
  'True',
  'FALSE',
  'yes',
  'on',
  '2026-01-02',
  '010',
  '0o17',
  '1.',
  '-0',
];
const NAMES = [
  'a',
  'b',
  'c',
  'a b',
  'a - b',
  '1',
  '1.0',
  'null',
  'on',
  '0x1F',
  '__proto__',
  'constructor',
  '<<',
];
const ENDS = [
  '\n',
  ' \n',
  '\n\n',
  '\n \n',
  '\n     \n',
  '\n\n      \n',
  '\n# c\n',
  '\n  # c\n',
  '\n    # c\n',
];

const number = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 4 })
  .map((signs) => signs.join(''));
const plain = fc.constantFrom(...VALUES.slice(0, 12));
const parts = fc.record({
  v: fc.oneof(plain, fc.constantFrom(...VALUES), fc.constantFrom(...WORDS), number),
  w: fc.oneof(plain, fc.constantFrom(...WORDS), number),
  k: fc.constantFrom('a', 'b', ...NAMES),
  l: fc.constantFrom('b', 'c', 'd', ...NAMES),
  /** Ends of lines, most of them with nothing between. */
  e: fc.oneof(fc.constant('\n'), fc.constantFrom(...ENDS)),
  f: fc.oneof(fc.constant('\n'), fc.constantFrom(...ENDS)),
  /** Indents. */
  i: fc.constantFrom('  ', '  ', '  ', '', ' ', '   ', '    '),
  j: fc.constantFrom('  ', '  ', '  ', '', ' ', '   ', '    '),
  n: fc.integer({ min: 1, max: 18 }),
});
type Parts = typeof parts extends fc.Arbitrary<infer P> ? P : never;

const FORMS: readonly ((parts: Parts) => string)[] = [
  ({ v, w, k, l, e }) => `${k}: ${v}${e}${l}: ${w}`,
  ({ v, w }) => `a: [${v}, ${w}]`,
  ({ v, w, k, l }) => `a: {${k}: ${v}, ${l}: ${w}}`,
  ({ v, w, e, f, i, j }) => `a:${e}${i}- ${v}${f}${j}- ${w}${e}b: c`,
  ({ v, w, k, l, e, f, i, j }) => `a:${e}${i}${k}: ${v}${f}${j}${l}: ${w}${e}d: e`,
  ({ v, w, k, l, f, i, j }) => `a:\n-${i}${k}: ${v}${f} ${j}${l}: ${w}\n- b`,
  ({ v, w, e, f, i, j }) => `a:\n  b: c${e}${i}${j}${v}${f}d: ${w}`,
  ({ w, e, f, i, j }) => `a: >-${e}${i}b${f}${j}${w}${e}c: d`,
  ({ v, e, f, i, j, n }) => `a:\n  b: >-\n${i}${j}c${f}${i}${j}${' '.repeat(n % 3)}${v}${e}  d: e`,
  ({ w, n }) => `a: ${'['.repeat(n)}${w}${']'.repeat(n)}`,
  ({ w, n }) => `a: ${'{b: '.repeat(n)}${w}${'}'.repeat(n)}`,
  ({ w, n, e }) =>
    Array.from({ length: n }, (_, at) => `${' '.repeat(at)}a:${at === n - 1 ? ` ${w}` : ''}`).join(e),
  ({ w, n, e }) => `a:${e}${Array.from({ length: n }, (_, at) => `${'  '.repeat(at)}- b:`).join('\n')} ${w}`,
];

/** Two values and two names in a form of YAML, plain about every third time. */
export const nearlyPlainYaml: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...FORMS), parts)
  .map(([form, given]) => form(given));
