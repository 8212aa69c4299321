/** Every code of the content stage: the faults of `tests/fixtures/broken-content/`, at exactly these lines and columns. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CodePage } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { contentCodes } from '#lib/content/codes/content-codes.ts';
import { LIMITS } from '#lib/content/limits.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { parseContent } from '#lib/content/parse-content.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/broken-content/', import.meta.url));
const LESSON = 'content/gabapentin/mechanism.md';

function filesOf(folder: string): SourceFile[] {
  return readdirSync(join(FIXTURES, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const full = join(entry.parentPath, entry.name);
      return { path: full.slice(join(FIXTURES, folder).length + 1), text: readFileSync(full, 'utf8') };
    });
}

const base = filesOf('_base');
const folders = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== '_base')
  .map(({ name }) => name);

/** The sound files with those of a fixture in their place. */
function overlaid(files: readonly SourceFile[]): SourceFile[] {
  const replaced = new Set(files.map(({ path }) => path));
  return [
    ...base.filter(({ path }) => !replaced.has(path)),
    ...files.filter(({ path }) => path !== 'expect.txt'),
  ];
}

function expectedOf(files: readonly SourceFile[]): string[] {
  return files
    .flatMap(({ path, text }) => {
      if (path === 'expect.txt') return text.split('\n').filter((line) => line !== '');
      return text.split('\n').flatMap((line, index) => {
        const code = /# expect: (\S+)$/u.exec(line)?.[1];
        return code === undefined ? [] : [`${path}:${index + 1} ${code}`];
      });
    })
    .sort();
}

const asLine = ({ code, place }: Diagnostic): string => `${place.file}:${place.line} ${code}`;
const found = (files: readonly SourceFile[]): readonly Diagnostic[] =>
  parseContent(overlaid(files)).diagnostics;

describe('broken content', () => {
  test('the files under the fixtures are sound', () => {
    expect(found([])).toEqual([]);
  });

  test.each(folders)('%s: exactly the faults that the files announce', (folder) => {
    const files = filesOf(folder);
    expect(found(files).map(asLine).sort()).toEqual(expectedOf(files));
  });

  test.each(folders)('%s: the code of the folder is among them', (folder) => {
    expect(found(filesOf(folder)).map(({ code }) => code)).toContain(`content/${folder}`);
  });

  test('every file of a course with every fault gives its faults together with those of the others', () => {
    const one = found(filesOf('unclosed-quote')).length;
    const files = [...filesOf('unclosed-quote'), ...filesOf('unknown-course')];
    expect(found(files)).toHaveLength(one + 1);
  });
});

const lesson = (facts: string, body = 'Gabapentin fastens to the subunit.', head = ''): SourceFile => ({
  path: LESSON,
  text: `---\n${head}title: How gabapentin acts\nsummary: Where it binds.\nobjectives:\n  site:\n    text: Name it.\n    topic: the site\nfacts:\n${facts}---\n${body}\n`,
});
const fact = (id: string): string =>
  `  - { id: ${id}, objective: site, subject: gabapentin, relation: binds, object: subunit, evidence: fastens to the subunit, source: us-label }\n`;

/** Faults whose files are too large or cannot be seen: made here. */
const made: Readonly<
  Record<string, { readonly files: readonly SourceFile[]; readonly expected: readonly string[] }>
> = {
  'content/file-too-large': {
    files: [{ path: LESSON, text: 'x'.repeat(LIMITS.file + 1) }],
    expected: [`${LESSON}:1 content/file-too-large`],
  },
  'content/body-too-long': {
    files: [lesson(fact('a'), 'words '.repeat(LIMITS.body / 6 + 1))],
    expected: [`${LESSON}:11 content/body-too-long`],
  },
  'content/invalid-character': {
    files: [lesson(fact('a'), 'Gabapentin\u0000 fastens to the subunit.\n\nIt is\u202E new.')],
    expected: [`${LESSON}:11 content/invalid-character`, `${LESSON}:13 content/invalid-character`],
  },
  'content/copied-file': {
    files: [lesson(fact('a')), { path: 'content/gabapentin/mechanism (1).md', text: 'Not read.' }],
    expected: ['content/gabapentin/mechanism (1).md:1 content/copied-file'],
  },
  'content/empty-file': {
    files: [{ path: 'content/vocabulary/core.yaml', text: '' }],
    expected: ['content/vocabulary/core.yaml:1 content/empty-file'],
  },
  'content/blank-run': {
    files: [lesson(fact('a'), 'Gabapentin fastens to the subunit.', '\n'.repeat(LIMITS.blanks))],
    expected: [`${LESSON}:1 content/blank-run`],
  },
  'content/too-many-facts': {
    files: [lesson(Array.from({ length: LIMITS.facts + 1 }, (_, index) => fact(`fact-${index}`)).join(''))],
    expected: [`${LESSON}:8 content/too-many-facts`],
  },
  'content/too-deep': {
    files: [
      lesson(fact('a'), `Gabapentin fastens to the subunit.\n\n${'> '.repeat(LIMITS.markdownDepth + 1)}deep`),
    ],
    expected: [`${LESSON}:13 content/too-deep`],
  },
};

describe('faults that are made', () => {
  test.each(Object.entries(made))('%s', (_code, { files, expected }) => {
    expect(found(files).map(asLine).sort()).toEqual(expected);
  });
});

describe('codes', () => {
  const pages: readonly CodePage[] = Object.values(contentCodes);

  test('every code has a fixture or is made here', () => {
    const covered = new Set([...folders.map((folder) => `content/${folder}`), ...Object.keys(made)]);
    expect(pages.map(({ code }) => code).filter((code) => !covered.has(code))).toEqual([]);
  });

  test('every fixture is named for a code', () => {
    const codes = new Set<string>(pages.map(({ code }) => code));
    expect(folders.filter((folder) => !codes.has(`content/${folder}`))).toEqual([]);
  });

  test('no two pages have one code, and each says what, why and what to do', () => {
    expect(new Set(pages.map(({ code }) => code)).size).toBe(pages.length);
    const thin = pages.filter(
      ({ title, why, help, bad, good }) =>
        [title, why, help].some((text) => text.length < 12) || bad === good,
    );
    expect(thin).toEqual([]);
  });

  test('every message says what was not expected and what was', () => {
    const messages = [...folders.map(filesOf), ...Object.values(made).map(({ files }) => files)].flatMap(
      (files) => found(files),
    );
    expect(
      messages
        .map(({ message }) => message)
        .filter((message) => !/^Unexpected .+, expected .+/u.test(message)),
    ).toEqual([]);
  });
});

/** Fixture, code, and every place of that code in it: line:column-endLine:endColumn. */
const places: readonly (readonly [string, readonly string[]])[] = [
  ['ambiguous-evidence', ['14:15-14:26']],
  ['dangling-source', ['15:13-15:21', '22:22-22:28', '31:9-31:17', '32:25-32:32']],
  ['duplicate-id', ['7:5-7:14', '16:9-16:22', '27:9-27:21', '2:3-2:10', '6:5-6:14']],
  ['duplicate-key', ['4:1-4:6', '3:3-3:9']],
  ['evidence-occurrence', ['14:48-14:49']],
  [
    'invalid-value',
    [
      '2:8-2:10',
      '3:1-3:8',
      '15:24-15:34',
      '16:13-16:16',
      '17:12-17:16',
      '18:9-18:15',
      '23:15-23:17',
      '5:7-5:9',
      '6:12-6:15',
      '8:39-8:40',
      '9:5-9:7',
    ],
  ],
  ['lesson-without-file', ['7:5-7:11']],
  ['missing-evidence', ['14:15-14:32']],
  ['missing-field', ['1:1-1:4', '5:3-5:7', '8:5-8:22']],
  ['objective-without-facts', ['8:3-8:8']],
  ['raw-html', ['19:9-19:12', '21:1-21:20']],
  ['unclosed-quote', ['2:8-2:62', '4:12-4:53']],
  ['unknown-course', ['3:9-3:20']],
  ['unknown-fact', ['18:13-18:25']],
  ['unknown-fact-kind', ['16:11-16:18']],
  ['unknown-field', ['4:1-4:7', '17:5-17:10']],
  ['unknown-objective', ['17:16-17:21']],
  ['unsafe-link', ['19:1-19:28', '19:30-19:54', '19:56-19:66']],
  ['yaml-feature', ['2:11-2:18', '6:11-6:16']],
  ['yaml-syntax', ['4:1-4:2', '3:10-3:61', '3:11-3:51']],
];

describe('columns', () => {
  test.each(places)('%s', (folder, expected) => {
    const shown = found(filesOf(folder))
      .filter(({ code }) => code === `content/${folder}`)
      .map(({ place }) => `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`);
    expect(shown).toEqual(expected);
  });
});
