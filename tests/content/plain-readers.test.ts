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
import { alteredStretch, MARKDOWN_BITS, YAML_BITS } from './altered-texts.ts';
import { nearlyPlainMarkdown } from './plain-markdown-texts.ts';
import { nearlyPlainYaml } from './plain-yaml-texts.ts';

const { files } = readContent('.');
const FRONT = /^---([\s\S]*?)\n---\n/u;
const fields = files.flatMap(({ path, text }) =>
  path.endsWith('.yaml') ? text : (FRONT.exec(text)?.[1] ?? []),
);
const bodies = files.flatMap(({ path, text }) => (path.endsWith('.md') ? text.replace(FRONT, '') : []));

/** How the whole reader reads what the quick one reads; the quick one's reading is undefined where it reads nothing. */
function yamlBoth(text: string) {
  const { source } = openSource({ path: 'content/sources.yaml', text: `------${text}` });
  if (source === undefined) throw new Error('The text cannot be opened');
  return {
    quick: readPlainYaml(source.text.slice(6), 6),
    whole: () => readWholeYaml(source, 6, source.text.length),
  };
}

/** How the whole reader reads what the quick one reads, with what is told of it: the quick one reads nothing that has a fault. */
function markdownBoth(text: string) {
  const { source } = openSource({ path: 'content/a/b.md', text });
  if (source === undefined) throw new Error('The text cannot be opened');
  const whole = () => {
    const markdown = readMarkdownTree(source.text);
    return { root: toHtmlTree(markdown), faults: markdownFaults(markdown, source, 0) };
  };
  return { quick: readPlainMarkdown(source.text), whole };
}

test('YAML: most of what authors have written here is read the quick way, and the same', () => {
  const both = fields.map(yamlBoth).filter(({ quick }) => quick !== undefined);
  expect(both.length).toBeGreaterThan(fields.length / 2);
  for (const { quick, whole } of both) expect({ node: quick, diagnostics: [] }).toEqual(whole());
});

test.each([
  ['what is written here, altered', alteredStretch(fields, YAML_BITS, 7), 1500, 200],
  ['texts that are plain but for one thing', nearlyPlainYaml, 6000, 1000],
])(
  'YAML: whatever the quick way reads has no fault, and the same values at the same offsets: %s',
  (...law) => {
    const [, texts, numRuns, least] = law;
    let read = 0;
    const isSame = fc.property(texts, (text) => {
      const { quick, whole } = yamlBoth(text);
      if (quick === undefined) return;
      read += 1;
      expect({ node: quick, diagnostics: [] }).toEqual(whole());
    });
    fc.assert(isSame, { numRuns });
    expect(read).toBeGreaterThan(least);
  },
);

test.each([
  ['what is written here, altered', alteredStretch(bodies, MARKDOWN_BITS, 9), 1500, 150],
  ['texts that are plain but for one thing', nearlyPlainMarkdown, 3000, 500],
])('Markdown: whatever the quick way reads is the same tree with the same places: %s', (...law) => {
  const [, texts, numRuns, least] = law;
  let read = 0;
  const isSame = fc.property(texts, (text) => {
    const { quick, whole } = markdownBoth(text);
    if (quick === undefined) return;
    read += 1;
    expect({ root: quick, faults: [] }).toEqual(whole());
  });
  fc.assert(isSame, { numRuns });
  expect(read).toBeGreaterThan(least);
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
  if (isQuick) expect({ node: quick, diagnostics: [] }).toEqual(whole());
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
  ['half of a character', 'a\uD83Db', false],
])('Markdown: %s', (_name, text, isQuick) => {
  expect(readPlainMarkdown(text) !== undefined).toBe(isQuick);
  const { quick, whole } = markdownBoth(text);
  if (isQuick) expect({ root: quick, faults: [] }).toEqual(whole());
});
