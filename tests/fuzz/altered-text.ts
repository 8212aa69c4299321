/** A text of ours with something wrong in it, as a slip of the keyboard or a hostile author leaves it. */
import fc from 'fast-check';
import { hostileText } from './hostile-text.ts';

/** What means something to YAML, Markdown or whoever follows an address. */
const PIECES: readonly string[] = [
  ...[
    '---\n',
    '---js\n',
    '...\n',
    ': ',
    '- ',
    '? ',
    '&a ',
    '*a ',
    '!!js/function ',
    '<<: *a\n',
    '|\n',
    '>\n',
    '%YAML 1.1\n',
  ],
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '\t',
    '#',
    '\\',
    '`',
    '**',
    '~~',
    '> ',
    '1. ',
    '| a |\n|-|\n',
    '[^1]',
    '<b>',
    '<!--',
  ],
  ...[
    '![a](figures/../../secret.svg)',
    '![a](/etc/passwd)',
    '![a](figures/a.svg)',
    '![a](figures/%2e%2e/b.svg)',
  ],
  ...[
    '![a](data:image/svg+xml,x)',
    '[a](javascript:x)',
    '[a](//host)',
    '[a](../../../x)',
    '[a][a]\n\n[a]: file:///x\n',
  ],
  ...[
    '\r\n',
    '\r',
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\u202E',
    '\uD800',
    'e\u0301',
    '{subject}',
    '{{{{',
    '[is|are]',
  ],
  ...[
    'facts:\n',
    '  - id: a\n',
    'title:\n',
    'null',
    '~',
    '1e999',
    '0x1F',
    '.inf',
    '2024-02-30',
    '1:30',
    'yes',
  ],
];

/** An alias bomb: each list is ten times the one before. */
const BOMB = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  .concat(
    Array.from('abcdefgh', (letter, index) => {
      const next = String.fromCharCode(letter.charCodeAt(0) + 1);
      return `${next}${index}: &${next} [${Array<string>(10).fill(`*${letter}`).join(', ')}]`;
    }),
  )
  .join('\n');

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 3, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.constant(`\n${BOMB}\n`) },
);

type Change = (text: string) => string;

/** Where a text is cut: as shares of its length, so that they fit every text. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const cut = (text: string, at: number): number => Math.floor(at * text.length);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(share, piece).map(([at, put]): Change => (text) => {
    const from = cut(text, at);
    return text.slice(0, from) + put + text.slice(from);
  }),
  fc.tuple(share, fc.nat(80)).map(([at, length]): Change => (text) => {
    const from = cut(text, at);
    return text.slice(0, from) + text.slice(from + length);
  }),
  fc.tuple(share, share, fc.integer({ min: 1, max: 60 })).map(([at, to, times]): Change => (text) => {
    const [from, end] = [cut(text, Math.min(at, to)), cut(text, Math.max(at, to))];
    return text.slice(0, from) + text.slice(from, end).repeat(times).slice(0, 200_000) + text.slice(from);
  }),
  fc.tuple(share, piece).map(([at, put]): Change => (text) => {
    const lines = text.split('\n');
    lines[Math.floor(at * lines.length)] = put;
    return lines.join('\n');
  }),
  // The value behind a colon, whatever it is.
  fc.tuple(fc.nat(), piece).map(([which, put]): Change => (text) => {
    const places = [...text.matchAll(/: (?=\S)/gu)];
    const place = places[which % Math.max(1, places.length)];
    if (place === undefined) return put;
    const from = place.index + 2;
    const end = text.indexOf('\n', from);
    return text.slice(0, from) + put + text.slice(end === -1 ? text.length : end);
  }),
  fc.constantFrom<Change>(
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('\n', '\r'),
    (text) => `\uFEFF${text}`,
    (text) => text.replaceAll('\n', ' '),
    (text) => `${text.trimEnd()}${'x'.repeat(1_000_000)}`,
    (text) => text.replaceAll(' ', '\u00A0'),
  ),
);

/** The text after one to four changes. */
export function altered(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([whole, changes]) => changes.reduce((now, one) => one(now), whole));
}
