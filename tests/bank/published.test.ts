import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { renderSheets } from '#lib/bank/sheet.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const LESSON = 'content/zelvolin/gates.md';
const { files } = readContent(ROOT);
const before = compileBank(files);
const sheets = renderSheets(before.bank, before.kb);
const SHEET = 'quizzes/sheets/zelvolin/gates.md';

/** What is said of a fact under a new id, which says that it replaces another one. */
function told(replaced: string): readonly string[] {
  const edited = files.map((file) =>
    file.path === LESSON
      ? {
          ...file,
          text: file.text.replace('id: made-from-moss', `id: made-of-moss\n    supersedes: ${replaced}`),
        }
      : file,
  );
  return compileBank([...edited, ...sheets])
    .diagnostics.filter(({ code }) => code === 'bank/unknown-replaced')
    .map(({ help, place: { line } }) => `${String(line)} ${help}`);
}

describe('a fact that replaces another one', () => {
  it('is warned of when the other one is nearly one that is gone', () => {
    const line = before.parsed.lessons
      .find(({ id }) => id === 'gates')
      ?.locate(['facts', 1, 'id'], 'value').line;
    expect(told('made-form-moss')).toEqual([
      expect.stringMatching(
        new RegExp(`^${String((line ?? 0) + 1)} Did you mean \`made-from-moss\`\\?`, 'u'),
      ),
    ]);
  });

  it('is not when the other one is gone, or when it is like none, gone before its sheet was written', () => {
    expect(told('made-from-moss')).toEqual([]);
    expect(told('grown-in-bogs')).toEqual([]);
    // It is there still.
    expect(told('leaves-birch-gates')).toEqual([]);
  });
});

/** What is found when the lesson and its sheet are written otherwise, `code line`. */
function found(
  lesson: (text: string) => string,
  sheet: (text: string) => string,
  past: { readonly committed?: () => string | undefined } = {},
): readonly string[] {
  const edited = files.map((file) => (file.path === LESSON ? { ...file, text: lesson(file.text) } : file));
  const standing = sheets.map((one) =>
    one.path === SHEET ? { ...one, text: sheet(one.text), ...past } : one,
  );
  return compileBank([...edited, ...standing])
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ code, place: { file, line } }) => `${code} ${file}:${String(line)}`);
}

const asItIs = (text: string): string => text;
const renamed = (text: string): string => text.replace('id: reported-signs', 'id: signs-reported');
const published = sheets.find(({ path }) => path === SHEET)?.text ?? '';

function lineOf(text: string, words: string): string {
  return String(text.slice(0, text.indexOf(words)).split('\n').length);
}

describe('a published fact under a new id', () => {
  const text = files.find(({ path }) => path === LESSON)?.text ?? '';
  const told = [`bank/renamed-fact ${LESSON}:${lineOf(text, 'id: reported-signs')}`];

  it('is warned of at the new id', () => {
    expect(found(renamed, asItIs)).toEqual(told);
    expect(found(renamed, asItIs, { committed: () => published })).toEqual(told);
  });

  it('is not when it says that it replaces the old one, or when no commit has the old one', () => {
    const replacing = (before: string): string =>
      before.replace('id: reported-signs', 'id: signs-reported\n    supersedes: reported-signs');
    expect(found(replacing, asItIs)).toEqual([]);
    expect(found(renamed, asItIs, { committed: () => undefined })).toEqual([]);
  });

  it('is not when it means something else', () => {
    const other = (before: string): string =>
      renamed(before).replace('[humming, whistling, clapping]', '[humming, whistling]');
    expect(found(other, asItIs).filter((one) => one.startsWith('bank/renamed-fact'))).toEqual([]);
  });
});

describe('a sheet that does not record what it should', () => {
  const row = /^\| `made-from-moss` .*\n/mu;
  const wider = (text: string): string =>
    text.replace('    qualifiers: { country: zelland }\n    evidence: Z', '    evidence: Z');

  it('is told of where it is cut off in its table', () => {
    const cut = (text: string): string =>
      text.slice(0, text.indexOf('` | `', text.indexOf('| `made-from-moss`')));
    expect(found(asItIs, cut)).toEqual([
      `bank/unread-sheet ${SHEET}:${lineOf(published, '| `made-from-moss`')}`,
    ]);
  });

  it('is told of at the first line that quotes a fact without a row', () => {
    const without = published.replace(row, '');
    expect(found(asItIs, () => without)).toEqual([
      `bank/unread-sheet ${SHEET}:${lineOf(without, 'Evidence (`made-from-moss`)')}`,
    ]);
  });

  it('does not let a fact change whose row is gone, and nothing quotes it', () => {
    const gone = published.replaceAll(/^.*opens-amber-gate.*\n/gmu, '');
    expect(found(wider, () => gone, { committed: () => published })).toEqual([
      `bank/meaning-changed ${LESSON}:13`,
    ]);
    expect(found(asItIs, () => gone, { committed: () => published })).toEqual([]);
  });

  it('is told of at the first mark of an unfinished merge, and its facts are not compared', () => {
    const changed = published.replace(/`[0-9a-f]{12}`/u, '`000000000000`');
    const unmerged = changed.replace(row, (line) => `<<<<<<< HEAD\n${line}=======\n${line}>>>>>>> theirs\n`);
    expect(found(asItIs, () => unmerged)).toEqual([
      `content/unfinished-merge ${SHEET}:${lineOf(unmerged, '<<<<<<<')}`,
    ]);
  });
});
