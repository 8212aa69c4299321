/** Texts that nobody is asked for and anybody may send. */
import fc from 'fast-check';

const ODD: readonly string[] = [
  ...['', ' ', '\t', '\r\n', '\u0000', 'a\u0000b', '\uFEFF', '\u202Egnp', '\uD800', '\uFFFF', '\u2028'],
  ...[
    'e\u0301',
    '\u{1F468}\u200D\u2695\uFE0F',
    '\uFDFA'.repeat(20),
    '\u0663',
    'İ',
    'ß',
    '\u0301'.repeat(500),
  ],
  ...['../../etc/passwd', '..%2f..%2fetc%2fpasswd', '..\\..\\con', 'file:///etc/passwd', '//host', '/\\host'],
  ...['%', '%00', '%ff', '%2e%2e', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'],
  ...[
    'null',
    'undefined',
    'true',
    'NaN',
    'Infinity',
    '-0',
    '-1',
    '0x10',
    '1e308',
    '1e999',
    '9007199254740993',
  ],
  ...['[]', '{}', '["a"]', '$K1', '$F1', '$@0', '$undefined', '$1:a:b', '${7*7}', "' or 1=1 --", '";--'],
  ...['<script>alert(1)</script>', 'javascript:alert(1)', '\u0000\u0001\u0002', 'a,b;c|d', '*', '?', '#'],
];

/** What is long enough to cost something, and short enough for thousands of cases. */
const HUGE: readonly string[] = ['x', '[', '{"a":', '\u0301', 'a b ', '../', '9', '\uFDFA'].map((piece) =>
  piece.repeat(20_000 / piece.length),
);

/** Any text: odd ones by hand, arbitrary characters, and now and then a huge one. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ODD) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.constantFrom(...HUGE) },
);

/** Levels inside each other: more than any reader should follow by recursion, and few enough to be written as JSON. */
const DEEP = 200;

function nested(inner: unknown, wrap: (value: unknown) => unknown): unknown {
  let value = inner;
  for (let level = 0; level < DEEP; level += 1) value = wrap(value);
  return value;
}

/** Any value that JSON can write: of every type, odd numbers, odd names, deep, wide. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      ...[null, true, false, 0, -0, -1, 1, 1.5, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53, -(2 ** 53)],
      ...[[], {}, [[]], [null], { '': '' }, { constructor: 1 }, { length: 1e9 }, { then: 'x' }],
      ...[nested(1, (value) => [value]), nested(1, (value) => ({ a: value })), Array(5_000).fill(0)],
      JSON.parse('{"__proto__": {"a": 1}, "toString": 1}'),
    ),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(hostileText, hostileText, { maxKeys: 5 }) },
);
