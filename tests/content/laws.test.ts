/** Laws of reading content, on made-up files of every shape. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { contentCodes } from '#lib/content/codes/content-codes.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { openSource } from '#lib/content/source-text.ts';
import { locator, plainValue, type YamlNode } from '#lib/content/yaml-node.ts';
import { readYaml } from '#lib/content/yaml-source.ts';
import { anyText, written } from './arbitrary-text.ts';

/** Counts milliseconds of the processor from now on: what else the machine does is not the reader's. */
function processorMs(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

const PATHS = [
  'content/sources.yaml',
  'content/vocabulary/core.yaml',
  'content/gabapentin/course.md',
  'content/gabapentin/mechanism.md',
  'quizzes/blueprints/first-look.md',
] as const;
const known = new Set<string>(Object.values(contentCodes).map(({ code }) => code));

/** Plain values of the shapes that schemas know, under names that they know. */
const value: fc.Memo<unknown> = fc.memo((depth) =>
  depth <= 1
    ? fc.oneof(fc.string({ maxLength: 12 }), fc.integer(), fc.boolean(), fc.constant(null), fc.double())
    : fc.oneof(
        value(1),
        fc.array(value(depth - 1), { maxLength: 3 }),
        fc.dictionary(name, value(depth - 1), { maxKeys: 4 }),
      ),
);
const name = fc.oneof(
  fc.constantFrom(
    'title',
    'facts',
    'objectives',
    'id',
    'kind',
    'evidence',
    'source',
    'false',
    'members',
    'concepts',
    'lessons',
    'constructor',
    '__proto__',
    'toString',
  ),
  fc.string({ minLength: 1, maxLength: 8 }),
);

function parse(path: string, text: string): ReturnType<typeof parseContent> {
  return parseContent([{ path, text }]);
}

describe('never throws, and says something it has a page for', () => {
  test.each(PATHS)('%s, any text', (path) => {
    fc.assert(
      fc.property(written, (text) => {
        const { diagnostics } = parse(path, text);
        expect(diagnostics.filter(({ code }) => !known.has(code))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test.each(PATHS)('%s, any fields', (path) => {
    fc.assert(
      fc.property(fc.dictionary(name, value(4), { maxKeys: 5 }), anyText, (fields, body) => {
        const yaml = stringify(fields);
        const { diagnostics } = parse(path, path.endsWith('.md') ? `---\n${yaml}---\n${body}` : yaml);
        expect(diagnostics.filter(({ code }) => !known.has(code))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('any path', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc
            .array(
              fc.constantFrom(
                'content',
                'quizzes',
                'vocabulary',
                'figures',
                'a',
                'B c',
                '.x',
                'README.md',
                'course.md',
                'a.md',
                'a.yaml',
                '',
              ),
            )
            .map((parts) => parts.join('/')),
        ),
        (path) => {
          expect(Array.isArray(parse(path, '---\na: 1\n---\n').diagnostics)).toBe(true);
        },
      ),
    );
  });
});

describe('places', () => {
  test('every place lies in the file and does not end before it begins', () => {
    fc.assert(
      fc.property(written, (text) => {
        const lines = text.replace(/^\uFEFF/u, '').split('\n');
        for (const { place } of parse('content/gabapentin/mechanism.md', text).diagnostics) {
          expect(place.line).toBeLessThanOrEqual(place.endLine);
          expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 2);
          expect(place.endLine).toBeLessThanOrEqual(lines.length);
          if (place.line === place.endLine) expect(place.column).toBeLessThanOrEqual(place.endColumn);
        }
      }),
    );
  });

  test('a file after a byte order mark, or with CRLF, has its faults at the same lines and columns', () => {
    const text = '---\ntitle: 1\nfacts:\n  - id: A b\n    evidence: x\n---\n# One\n\n[x](javascript:y)\n';
    const shown = (variant: string): string[] =>
      parse('content/gabapentin/mechanism.md', variant).diagnostics.map(
        ({ code, place }) => `${code} ${place.line}:${place.column}-${place.endLine}:${place.endColumn}`,
      );
    expect(shown(`\uFEFF${text}`)).toEqual(shown(text));
    expect(shown(text.replaceAll('\n', '\r\n'))).toEqual(shown(text));
  });

  test('the text at the place of a value parses to that value', () => {
    const plain: fc.Memo<unknown> = fc.memo((depth) =>
      depth <= 1
        ? fc.oneof(fc.string({ maxLength: 10 }), fc.integer(), fc.boolean())
        : fc.oneof(
            plain(1),
            fc.array(plain(depth - 1), { minLength: 1, maxLength: 3 }),
            fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/u), plain(depth - 1), { minKeys: 1, maxKeys: 3 }),
          ),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/u), plain(4), { minKeys: 1, maxKeys: 4 }),
        fc.constantFrom('# c\n', ''),
        (fields, head) => {
          const text = head + stringify(fields, { lineWidth: 0, blockQuote: false });
          const source = openSource({ path: 'x.yaml', text }).source;
          const node = source === undefined ? undefined : readYaml(source, 0, text.length).node;
          if (source === undefined || node === undefined) return;
          const locate = locator(source, node);
          for (const { path, value: expected } of pathsOf(node, [])) {
            const { line, column, endLine, endColumn } = locate(path);
            const lines = text.split('\n').slice(line - 1, endLine);
            lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, endColumn - 1);
            lines[0] = ' '.repeat(column - 1) + (lines[0] ?? '').slice(column - 1);
            expect(parseDocument(lines.join('\n')).toJS(), text).toEqual(expected);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

function pathsOf(
  node: YamlNode,
  path: readonly (string | number)[],
): { path: readonly (string | number)[]; value: unknown }[] {
  const here = { path, value: plainValue(node) };
  if (node.kind === 'map')
    return [here, ...[...node.fields].flatMap(([key, field]) => pathsOf(field.node, [...path, key]))];
  return node.kind === 'list'
    ? [here, ...node.items.flatMap((item, index) => pathsOf(item, [...path, index]))]
    : [here];
}

describe('time', () => {
  const long = (part: string): string => part.repeat(Math.floor(200_000 / part.length));
  const hostileYaml = [
    '[a](',
    '- ',
    '"',
    '&a ',
    '[]',
    '- \n',
    '? \n',
    'a: 1\n',
    'a: "b\n',
    '%\n',
    ' #',
    'a\r',
    '{a: b}\n',
    '!',
    'a: @\n',
  ];

  test.each(hostileYaml)(
    'a long file of %j is answered',
    (part) => {
      const spent = processorMs();
      parse('content/vocabulary/core.yaml', long(part));
      expect(spent()).toBeLessThan(15_000);
    },
    60_000,
  );

  const hostileBodies = [
    '[a](',
    '![',
    '*a _b ',
    '> ',
    '- ',
    '<a ',
    '|a',
    'a\n',
    '## a\n\n',
    '- a\n',
    '`',
    '[a]: b\n',
    '~a ',
    'www.',
    '&',
  ];

  test.each(hostileBodies)(
    'a lesson with a body of %j is answered',
    (part) => {
      const spent = processorMs();
      parse(
        'content/gabapentin/mechanism.md',
        `---\ntitle: T\n---\n${part.repeat(Math.floor(59_000 / part.length))}`,
      );
      expect(spent()).toBeLessThan(15_000);
    },
    60_000,
  );
});
