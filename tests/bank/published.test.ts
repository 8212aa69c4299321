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
