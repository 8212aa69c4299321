/** The quick readers of YAML and Markdown read what they read at all exactly as the whole ones do, places included. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainMarkdown } from '#lib/content/markdown-plain.ts';
import { readMarkdownTree, toHtmlTree } from '#lib/content/markdown-tree.ts';
import { markdownFaults } from '#lib/content/markdown-faults.ts';
import { openSource } from '#lib/content/source-text.ts';
import { readPlainYaml } from '#lib/content/yaml-plain.ts';
import { readWholeYaml } from '#lib/content/yaml-source.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const { files } = readContent('.');
const FRONT = /^---([\s\S]*?)\n---\n/u;
const fields = files.flatMap(({ path, text }) =>
  path.endsWith('.yaml') ? text : (FRONT.exec(text)?.[1] ?? []),
);
const bodies = files.flatMap(({ path, text }) => (path.endsWith('.md') ? text.replace(FRONT, '') : []));

/** What may turn a sound text into another one, into one with a fault, or into one that only looks like it. */
const YAML_BITS = [
  ...[
    ' ',
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    '\n   ',
    '- ',
    '\n- ',
    '\n  - ',
    ': ',
    ':',
    ',',
    ', ',
    '? ',
    '=',
    '/',
    '://',
  ],
  ...[
    '[',
    ']',
    '[]',
    '{',
    '}',
    '{}',
    '"',
    "'",
    '\\',
    '!',
    '&a ',
    '*a',
    '|',
    '>',
    '>-\n   a b\n   c',
    '%',
    '@',
    '`',
    '<<: ',
  ],
  ...[
    '#',
    ' #',
    '\n# c',
    '\n  # c',
    '# c\n',
    '    # d\n',
    '---',
    '\n---\n',
    '...',
    '__proto__',
    'a: ',
    'id: ',
    'é',
    '\u00A0',
  ],
  ...[
    '0',
    '1',
    '.5',
    '1.',
    '+1',
    '-1',
    '010',
    '0x1F',
    '0o7',
    '1e3',
    '1_000',
    '1:30',
    '12345678901234567890',
    '2026-01-02',
  ],
  ...[
    '~',
    'null',
    'Null',
    'true',
    'TRUE',
    'yes',
    '.inf',
    '-.',
    '-',
    '\t',
    '\r',
    '\u2028',
    '\u0085',
    '\uD83D\uDE00',
  ],
];
const MARKDOWN_BITS = [
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n\n\n',
    '\n    ',
    '\n- ',
    '- ',
    '-',
    '--',
    '\n---\n',
    '===',
    '\n=\n',
    '\n+ ',
    '\n1. ',
    '1. ',
    '1)',
  ],
  ...[
    '#',
    '# ',
    '\n# ',
    '\n## ',
    ' #',
    '*',
    '**',
    '***',
    '**a**',
    '**a b**c',
    '**.**',
    '**a.**',
    '**(a)**',
    '\n**b** ',
    '**5**',
  ],
  ...[
    '_',
    '`',
    '[',
    '](',
    '[^1]',
    '<',
    '&amp;',
    '~~',
    '|',
    '\n|-|\n',
    '\n:-\n',
    '\\',
    '@',
    'www.',
    'http:',
    '//',
    '>',
    '\n> ',
  ],
  ...[
    '"',
    '(',
    '“',
    '!',
    '.',
    ',',
    ';',
    'a',
    '7',
    'é',
    '\u00A0',
    '\u200B',
    '\t',
    '\r',
    '\uD83D\uDE00',
    '{',
    '$',
    "'",
  ],
];

/** A stretch of lines of a text, moved to the left, with some signs taken out and put in. */
function alteredStretch(
  texts: readonly string[],
  bits: readonly string[],
  most: number,
): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.nat(400),
    cut: fc.constantFrom(0, 0, 0, 1, 2, 5),
    bit: fc.constantFrom('', ...bits),
  });
  return fc
    .record({
      text: fc.constantFrom(...texts),
      from: fc.nat(10_000),
      lines: fc.integer({ min: 1, max: most }),
      edits: fc.array(edit, { maxLength: 4 }),
    })
    .map(({ text, from, lines, edits }) => {
      const all = text.split('\n');
      const picked = all.slice(from % all.length).slice(0, lines);
      const indents = picked.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u));
      const stretch = picked.map((line) => line.slice(Math.min(...indents, 40))).join('\n');
      return edits.reduce((now, { at, cut, bit }) => {
        const place = at % (now.length + 1);
        return now.slice(0, place) + bit + now.slice(place + cut);
      }, stretch);
    });
}

/** How the whole reader reads what the quick one reads; the quick one's reading is undefined where it reads nothing. */
function yamlBoth(text: string) {
  const { source } = openSource({ path: 'content/sources.yaml', text: `------${text}` });
  if (source === undefined) return { quick: undefined, whole: undefined };
  return {
    quick: readPlainYaml(source.text.slice(6), 6),
    whole: readWholeYaml(source, 6, source.text.length),
  };
}

/** The tree of the whole reader with what is told of it; the quick one reads nothing that anything is told of. */
function wholeMarkdown(text: string) {
  const { source } = openSource({ path: 'content/a/b.md', text });
  if (source === undefined) throw new Error('The text cannot be opened');
  const markdown = readMarkdownTree(source.text);
  return { root: toHtmlTree(markdown), faults: markdownFaults(markdown, source, 0) };
}

test('YAML: most of what authors have written here is read the quick way, and the same', () => {
  const both = fields.map(yamlBoth).filter(({ quick }) => quick !== undefined);
  expect(both.length).toBeGreaterThan(fields.length / 2);
  for (const { quick, whole } of both) expect({ node: quick, diagnostics: [] }).toEqual(whole);
});

test('YAML: whatever the quick way reads has no fault, and the same values at the same offsets', () => {
  let read = 0;
  const law = fc.property(alteredStretch(fields, YAML_BITS, 7), (text) => {
    const { quick, whole } = yamlBoth(text);
    if (quick === undefined) return;
    read += 1;
    expect({ node: quick, diagnostics: [] }).toEqual(whole);
  });
  fc.assert(law, { numRuns: 1500 });
  expect(read).toBeGreaterThan(300);
});

test('Markdown: whatever the quick way reads is the same tree with the same places', () => {
  let read = 0;
  const law = fc.property(alteredStretch(bodies, MARKDOWN_BITS, 9), (text) => {
    const quick = readPlainMarkdown(text);
    if (quick === undefined) return;
    read += 1;
    expect({ root: quick, faults: [] }).toEqual(wholeMarkdown(text));
  });
  fc.assert(law, { numRuns: 1500 });
  expect(read).toBeGreaterThan(150);
});

test.each([
  ['what the core schema reads as a number', 'a: 1\nb: -2.50\nc: [0, 0.1, 1_000, yes, 2026-01-02]'],
  ['fields under list marks', 'facts:\n- id: a\n  of: [b, c]\n- id: d\nmore: { x: 1, y: "2" }'],
  ['a folded text between others', 'a:\n  - >x\n', false],
  ['a folded text', 'a:\n  b: >-\n    one\n    two\n  c: three'],
  ['a line of blanks that goes on with a folded text', 'a:\n  b: >-\n    c\n     \n  d: e', false],
  ['a line of blanks behind a folded text and an empty line', 'a: >-\n  b\n\n   \nc: d', false],
  ['a comment under a value', 'a:\n  b: c\n  # d\n', false],
  ['a second field of a name', 'a: 1\na: 2', false],
  ['an octal number', 'a: 0o17', false],
  ['an alias', 'a: *b', false],
])('YAML: %s', (_name, text, isQuick = true) => {
  const { quick, whole } = yamlBoth(text);
  expect(quick !== undefined).toBe(isQuick);
  if (isQuick) expect({ node: quick, diagnostics: [] }).toEqual(whole);
});

test.each([
  ['paragraphs, headings and lists', '## A\n\nB **c**\nd **e f**.\n\n- g\n- **h** i\n\n## J\n', true],
  ['nothing', '\n\n', true],
  ['a title', '# a', false],
  ['a heading that ends with its own mark', '## a #', false],
  ['a list with an empty line in it', '- a\n\n- b', false],
  ['a heading that is underlined', 'a\n===', false],
  ['a heading right below a paragraph', 'a\n# b', false],
  ['stars that are no marks', '2 * 3 * 4', false],
  ['an address', 'See www.example.org', false],
])('Markdown: %s', (_name, text, isQuick) => {
  const quick = readPlainMarkdown(text);
  expect(quick !== undefined).toBe(isQuick);
  if (isQuick) expect({ root: quick, faults: [] }).toEqual(wholeMarkdown(text));
});
