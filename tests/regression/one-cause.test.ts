import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { shippedFiles } from '../support/shipped.ts';

type Edit = (files: readonly SourceFile[]) => readonly SourceFile[];

const words = (name: string): string => `content/vocabulary/${name}.yaml`;
const LESSON = 'content/gabapentin/mechanism.md';
const COURSE = 'content/gabapentin/course.md';

const changed =
  (path: string, from: string | RegExp, to: string): Edit =>
  (files) =>
    files.map((file) => (file.path === path ? { path, text: file.text.replace(from, () => to) } : file));
const moved =
  (path: string, to: string): Edit =>
  (files) =>
    files.map((file) => (file.path === path ? { ...file, path: to } : file));
const without =
  (path: string): Edit =>
  (files) =>
    files.filter((file) => file.path !== path);

/** `file code` of what is told of the files with one slip, sheets aside. */
function told(edit: Edit, isWhole = false): readonly string[] {
  const before = shippedFiles();
  const files = edit(before);
  expect(files).not.toEqual(before);
  const parsed = parseContent(files);
  const found = isWhole
    ? compileBank(files).diagnostics
    : [
        ...parsed.diagnostics,
        ...buildKnowledge(parsed).diagnostics.filter(({ severity }) => severity === 'error'),
      ];
  return found
    .filter(({ severity }) => severity !== 'info')
    .map(({ place, code }) => `${place.file} ${code}`);
}

/** Each of these once gave as many findings as there are lessons, facts or items that go by the thing. */
describe('one slip is told of once, where it is', () => {
  const cases: readonly (readonly [what: string, edit: Edit, told: string])[] = [
    ['no list of lessons', changed(COURSE, 'lessons:', 'lesson:'), `${COURSE} content/unknown-field`],
    [
      'an empty list of lessons',
      changed(COURSE, /lessons: .*/u, 'lessons: []'),
      `${COURSE} content/invalid-value`,
    ],
    [
      'a list of lessons as text',
      changed(COURSE, /lessons: .*/u, 'lessons: uses, urgent'),
      `${COURSE} content/invalid-value`,
    ],
    ['a lesson by its file', changed(COURSE, 'uses,', 'uses.md,'), `${COURSE} content/invalid-value`],
    [
      'a misspelt lesson',
      changed(COURSE, 'mechanism,', 'mechanisms,'),
      `${COURSE} content/lesson-without-file`,
    ],
    [
      'capitals in the name of a lesson',
      moved(LESSON, 'content/gabapentin/Mechanism.md'),
      'content/gabapentin/Mechanism.md content/unknown-file',
    ],
    [
      'the name of a copy',
      moved(LESSON, 'content/gabapentin/mechanism copy.md'),
      'content/gabapentin/mechanism copy.md content/unknown-file',
    ],
    [
      'two endings',
      moved(LESSON, 'content/gabapentin/mechanism.md.md'),
      'content/gabapentin/mechanism.md.md content/unknown-file',
    ],
    [
      'a lesson in a folder of its own',
      moved(LESSON, 'content/gabapentin/part/mechanism.md'),
      'content/gabapentin/part/mechanism.md content/unknown-file',
    ],
    ['a lesson that is gone', without(LESSON), `${COURSE} content/lesson-without-file`],
    [
      'a lesson without a text',
      changed(LESSON, /\n---\n\n[^]*$/u, '\n---\n'),
      `${LESSON} content/missing-evidence`,
    ],
    [
      'code without an end',
      changed(LESSON, '\n## What is not known', '\n```\nx\n\n## What is not known'),
      `${LESSON} content/unclosed-code`,
    ],
    [
      'a comment without an end',
      changed(LESSON, '\n## What is not known', '\n<!-- x\n\n## What is not known'),
      `${LESSON} content/raw-html`,
    ],
    [
      'a misspelt figure',
      changed(LESSON, 'figures/channel-at', 'figures/chanel-at'),
      `${LESSON} content/missing-figure`,
    ],
    [
      'no file of sources',
      without('content/sources.yaml'),
      'content/gabapentin/kidneys.md content/dangling-source',
    ],
    [
      'sources under another ending',
      moved('content/sources.yaml', 'content/sources.yml'),
      'content/sources.yml content/unknown-file',
    ],
    [
      'sources in a course',
      moved('content/sources.yaml', 'content/gabapentin/sources.yaml'),
      'content/gabapentin/sources.yaml content/unknown-file',
    ],
    [
      'words beside the sources',
      moved(words('mechanism'), 'content/mechanism.yaml'),
      'content/mechanism.yaml content/unknown-file',
    ],
    [
      'words in a course',
      moved(words('mechanism'), 'content/gabapentin/mechanism.yaml'),
      'content/gabapentin/mechanism.yaml content/unknown-file',
    ],
    [
      'the kind of subjects',
      changed(words('mechanism'), 'domain: medicine', 'domain: medicin'),
      `${words('mechanism')} knowledge/unknown-kind`,
    ],
    [
      'the kind of objects',
      changed(words('mechanism'), 'range: molecular-target', 'range: molecular-targt'),
      `${words('mechanism')} knowledge/unknown-kind`,
    ],
    [
      'the kind of values',
      changed(words('qualifiers'), 'concept: trial-group', 'concept: trial-grup'),
      `${words('qualifiers')} knowledge/unknown-kind`,
    ],
    [
      'a scale',
      changed(words('frequency'), 'scale: cioms', 'scale: ciom'),
      `${words('frequency')} knowledge/unknown-scale`,
    ],
  ];

  it.each(cases)('%s', (_what, edit, only) => {
    expect(told(edit)).toEqual([only]);
  });

  it('a field of a course beside a lesson that it does not list: both', () => {
    const both: Edit = (files) =>
      changed(COURSE, 'uses, ', '')(changed(COURSE, /audience: .*\n/u, '')(files));
    expect(told(both)).toEqual([
      `${COURSE} content/missing-field`,
      'content/gabapentin/uses.md content/unlisted-lesson',
    ]);
  });

  it('a stray file without words hides nothing', () => {
    const stray: Edit = (files) => [
      ...changed(LESSON, 'subject: gabapentin', 'subject: gabapentn')(files),
      { path: 'content/notes.yaml', text: 'todo: [one]\n' },
    ];
    expect(told(stray)).toEqual(
      expect.arrayContaining([
        `${LESSON} knowledge/unknown-concept`,
        'content/notes.yaml content/unknown-file',
      ]),
    );
  });
});

/** Courses are compiled by themselves, each without the files of no course. */
describe('a file that all courses miss is told of once in a whole compilation', () => {
  it.each([
    [
      'words beside the sources',
      moved(words('kidneys'), 'content/kidneys.yaml'),
      'content/kidneys.yaml content/unknown-file',
    ],
    [
      'sources under another ending',
      moved('content/sources.yaml', 'content/sources.yml'),
      'content/sources.yml content/unknown-file',
    ],
    [
      'sources that are too large',
      changed('content/sources.yaml', 'us-label-2025:', `# ${'x'.repeat(3_000_000)}\nus-label-2025:`),
      'content/sources.yaml content/file-too-large',
    ],
  ])('%s', (_what, edit, only) => {
    expect(told(edit, true)).toEqual([only]);
  });
});

describe('items tell of no more than the vocabulary does', () => {
  it.each([
    [
      'of a kind that is not there',
      changed(words('mechanism'), 'kind: molecular-target', 'kind: molecular-targets'),
      ['knowledge/unknown-kind'],
    ],
    [
      'of a label with a full stop',
      changed(words('mechanism'), 'label: alpha-2-delta subunit\n', 'label: alpha-2-delta subunit.\n'),
      ['knowledge/bad-label'],
    ],
    [
      'of a kind with a full stop',
      changed(words('mechanism'), 'label: transmitter,', 'label: transmitter.,'),
      ['knowledge/bad-label'],
    ],
    [
      'of ranges that overlap',
      changed(
        words('frequency'),
        'interval: { min: 0.01, max: 0.1 }\n  uncommon',
        'interval: { min: 0.005, max: 0.1 }\n  uncommon',
      ),
      ['knowledge/label-differs-from-interval'],
    ],
    [
      'of an interval with a misspelt bound',
      changed(words('frequency'), 'max: 0.1 }', 'maks: 0.1 }'),
      ['content/unknown-field'],
    ],
    [
      'of a scale that is not there',
      changed(
        words('frequency'),
        'scale: cioms\n    interval: { min: 0.01',
        'scale: cims\n    interval: { min: 0.01',
      ),
      ['knowledge/unknown-scale'],
    ],
    [
      'of a wider concept that is not there',
      changed(words('uses'), 'is-a: [antiseizure-medicines]', 'is-a: [antisezure-medicines]'),
      ['knowledge/unknown-concept'],
    ],
    [
      'of a concept that is wider than itself',
      changed(words('uses'), 'is-a: [antiseizure-medicines]', 'is-a: [gabapentinoids]'),
      ['knowledge/cyclic-is-a'],
    ],
    [
      'of a qualifier that is continued under another label',
      changed(words('pregabalin'), '    label: country', '    label: land'),
      ['content/duplicate-id'],
    ],
    [
      'of a lesson that was cut short',
      changed(
        'content/gabapentin/kidneys.md',
        /(?<=- Below 15 mL\/min, the UK range is 150 to 300)[^]*/u,
        '',
      ),
      ['content/missing-evidence'],
    ],
    [
      'of a concept that is left out',
      changed(words('mechanism'), '{ kind: medicine, label: lisinopril }', '{ label: lisinopril }'),
      ['content/missing-field'],
    ],
    [
      'of a relation that a fact misspells',
      changed(LESSON, 'relation: has-as-target', 'relation: has-a-target'),
      ['knowledge/unknown-relation'],
    ],
  ])('%s', (_what, edit, codes) => {
    expect(told(edit, true).map((line) => line.split(' ')[1])).toEqual(codes);
  });
});
