/** Files and folders that stand or are named nearly as what is read. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { meantPath } from '#lib/content/routes.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { toldOnce } from '#lib/shell/files/told-once.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { scratchFolder } from '#tests/support/scratch.ts';

/** What is told of a root with `content/` and these files: code, path and what to do. */
function told(files: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  const root = scratchFolder('misplaced');
  mkdirSync(join(root, 'content'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return readContent(root).diagnostics.map(({ code, place, help }) => `${code} ${place.file}: ${help}`);
}

describe('a root', () => {
  it('with a file in the place of its quizzes is told so', () => {
    expect(told({ quizzes: 'x' })).toEqual([expect.stringMatching(/^files\/file-not-folder quizzes: /u)]);
    expect(told({ 'quizzes/README.md': 'x' })).toEqual([]);
  });

  it('without content says which folder is nearly called so', () => {
    const root = scratchFolder('misplaced');
    mkdirSync(join(root, 'contents'));
    expect(() => readContent(root)).toThrow('It has contents/: rename that to content/.');
    const other = scratchFolder('misplaced');
    expect(() => readContent(other)).toThrow(/has no content\/\. Give the folder/u);
  });

  it('with a link to a folder around it is told so once, and nothing is read by way of it', () => {
    const root = scratchFolder('misplaced');
    mkdirSync(join(root, 'content', 'course'), { recursive: true });
    mkdirSync(join(root, 'content', 'other'));
    writeFileSync(join(root, 'content', 'course', 'one.md'), '');
    symlinkSync('.', join(root, 'content', 'loop'));
    symlinkSync('..', join(root, 'content', 'course', 'up'));
    symlinkSync('../other', join(root, 'content', 'course', 'beside'));
    const { files, diagnostics } = readContent(root);
    expect(diagnostics.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      'files/broken-link content/course/up',
      'files/broken-link content/loop',
    ]);
    expect(files.map(({ path }) => path)).toEqual(['content/course/one.md']);
  });

  it('without quizzes has no folder of nearly that name', () => {
    expect(told({ 'quizes/blueprints/first.md': '' })).toEqual([
      expect.stringMatching(/^files\/misnamed-folder quizes: Rename/u),
    ]);
    expect(told({ 'notes/first.md': '' })).toEqual([]);
    expect(told({ 'quizzes/blueprints/first.md': '', 'quizes/blueprints/first.md': '' })).toEqual([]);
  });

  it.each([
    ['PK\u0003\u0004', /packed/u],
    ['\u001F\u008B\u0008', /packed/u],
    ['t\u0000i\u0000t\u0000l\u0000e\u0000\u00E9\u0000', /UTF-16/u],
    ['title: caf\u00E9\u0000\n', /^content\/.*Save the file as UTF-8/u],
  ])('tells what a file is that is no text: %j', (text, kind) => {
    const bytes = Buffer.from(`${text}\u00FF`, 'latin1');
    const [one = '', ...more] = told({ 'content/a/b.md': bytes });
    expect(more).toEqual([]);
    expect(one.replace('files/not-text ', '')).toMatch(kind);
  });
});

it.each(['content/a/b.md', 'content/a/figures/c.svg'])(
  'a picture of dots as %s is told of as no text alone',
  (path) => {
    const root = scratchFolder('misplaced');
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), Buffer.from('\u0089PNG\r\n\u001A\n\0\0\0', 'latin1'));
    const { files, diagnostics } = readContent(root);
    const told = toldOnce(parseContent(files).diagnostics, diagnostics);
    expect(diagnostics.map(({ code }) => code)).toEqual(['files/not-text']);
    expect(told.filter(({ place }) => place.file === path).map(({ code }) => code)).toEqual([
      path.endsWith('.md') ? 'content/missing-course' : 'content/unused-figure',
    ]);
  },
);

describe('where a file was meant to stand', () => {
  it.each([
    ['quizzes/blueprint/first.md', 'quizzes/blueprints/first.md'],
    ['quizzes/Blueprints/first.MD', 'quizzes/blueprints/first.md'],
    ['quizzes/first.md', 'quizzes/blueprints/first.md'],
    ['quizzes/gabapentin.yml', 'quizzes/signoffs/gabapentin.yaml'],
    ['quizzes/signoff/gabapentin.yaml', 'quizzes/signoffs/gabapentin.yaml'],
    ['content/Vocabulary/words.yaml', 'content/vocabulary/words.yaml'],
    ['content/gabapentin/dosing.markdown', 'content/gabapentin/dosing.md'],
    ['content/gabapentin/dosing.yaml', undefined],
    ['quizzes/blueprints/deep/first.md', undefined],
  ])('%s: %s', (path, meant) => {
    expect(meantPath(path)).toBe(meant);
  });
});

describe('a document of a word processor', () => {
  it('is listed among lessons, and nothing of it is read', () => {
    const root = scratchFolder('document');
    mkdirSync(join(root, 'content/a/figures'), { recursive: true });
    writeFileSync(join(root, 'content/a/b.docx'), 'PK\u0003\u0004');
    writeFileSync(join(root, 'content/a/figures/b.docx'), 'PK\u0003\u0004');
    expect(readContent(root)).toMatchObject({
      files: [{ path: 'content/a/b.docx', text: '' }],
      diagnostics: [],
    });
  });
});

describe('a link', () => {
  it('in the place of a lesson is told of, and not that the lesson is missing', () => {
    const root = scratchFolder('links');
    mkdirSync(join(root, 'content/a'), { recursive: true });
    const course = '---\ntitle: A\nsummary: A course.\naudience: Nurses\nlessons: [b, d]\n---\nText.\n';
    writeFileSync(join(root, 'content/a/course.md'), course);
    symlinkSync('nowhere.md', join(root, 'content/a/b.md'));
    const { files, diagnostics } = readContent(root);
    const found = toldOnce(parseContent(files).diagnostics, diagnostics);
    expect(found.map(({ code, message }) => `${code} ${message.split(',')[0] ?? ''}`)).toEqual([
      'content/lesson-without-file Unexpected lesson "d"',
    ]);
  });

  it('that leads nowhere is told of as that, and one that leads out as that', () => {
    const root = scratchFolder('links');
    mkdirSync(join(root, 'content/a'), { recursive: true });
    symlinkSync('nowhere.md', join(root, 'content/a/b.md'));
    symlinkSync('/', join(root, 'content/a/c.md'));
    expect(readContent(root).diagnostics.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      'files/broken-link content/a/b.md',
      'files/outside-root content/a/c.md',
    ]);
  });
});
