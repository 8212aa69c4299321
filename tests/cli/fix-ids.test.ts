/** Which id a fact or an item that lacks one is given: never a new one where it may have lost another. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { meaningOf } from '#lib/bank/meaning.ts';
import { fixFile } from '#lib/content/fix/fix-file.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { compileRead } from '#lib/shell/cli/compile-root.ts';
import { fixRoot } from '#lib/shell/cli/fix-root.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { fileURLToPath } from 'node:url';

const BASE = fileURLToPath(new URL('../fixtures/broken-content/_base/', import.meta.url));
const LESSON = 'content/gabapentin/mechanism.md';
const QUIZ = 'quizzes/blueprints/first-look.md';
const SHEET = 'quizzes/sheets/gabapentin/mechanism.md';
const sound = readFileSync(`${BASE}${LESSON}`, 'utf8');
const { files } = readContent(BASE);
const { kb, parsed } = compileRead({ files, diagnostics: [] }, 0).compiled;
const [entry] = parsed.lessons.flatMap(({ entry: { facts } }) => facts);
if (entry === undefined) throw new Error('the fixture has no fact');
const meaning = meaningOf({ entry, relation: entry.relation }, kb);
const nameless = sound.replace('  - id: binds-subunit\n    objective', '  - objective');

const row = (id: string, hash = meaning): string =>
  `| \`${id}\` | \`0\` | \`${hash}\` | It does. | x | y |\n`;

function decision(item: string): SourceFile {
  const lines = [`item: ${item}`, `revision: ${'a'.repeat(32)}`, 'role: pharmacist', 'date: 2026-03-01'];
  return { path: 'quizzes/signoffs/gabapentin.yaml', text: `approved:\n  - ${lines.join('\n    ')}\n` };
}

/** The lesson, or another file, after mending, and what was said of it before. */
function mended(text: string, more: readonly SourceFile[], path = LESSON) {
  const rest = files.filter((file) => file.path !== path && more.every((other) => other.path !== file.path));
  const root = compileRead({ files: [...rest, ...more, { path, text }], diagnostics: [] }, 0);
  const fixed = fixRoot(root);
  const helps = root.diagnostics.filter(({ place }) => place.file === path).map(({ help }) => help);
  return { text: fixed.root.files.find((file) => file.path === path)?.text, help: helps.join(' ') };
}

describe('a fact that lacks its id', () => {
  test('is given a new one where none was ever known', () => {
    expect(mended(nameless, []).text).toBe(sound);
  });

  test('is given none by its file alone', () => {
    expect(fixFile({ path: LESSON, text: nameless }).made).toEqual([]);
  });

  test('is given back the one under which its sheet records what it means', () => {
    const { text, help } = mended(nameless, [{ path: SHEET, text: row('where-it-binds') }]);
    expect(text).toBe(sound.replace('id: binds-subunit', 'id: where-it-binds'));
    expect(help).toContain('It had the id `where-it-binds`.');
  });

  test.each([
    ['a sheet knows one that means something else', { path: SHEET, text: row('old', '0123456789ab') }],
    ['a sheet knows two that mean the same', { path: SHEET, text: row('old') + row('older') }],
    ['somebody signed an item of one', decision('gabapentin/mechanism/old/single-best-answer/1')],
    [
      'a quiz names one',
      {
        path: QUIZ,
        text: '---\ntitle: A\ncourse: gabapentin\nitems: 1\ncells: [{ lesson: mechanism, fact: old }]\n---\n',
      },
    ],
  ])('is given none where %s that is gone, which is said', (_why, file) => {
    const { text, help } = mended(nameless, [file]);
    expect(text).toBe(nameless);
    expect(help).toMatch(/know `old`/u);
  });

  test('is not given one that was replaced, or that another has', () => {
    const written = sound.slice(sound.indexOf('  - id:'), sound.lastIndexOf('---\n'));
    const two = sound.replace(
      written,
      written.replace('id: binds-subunit', 'id: other\n    supersedes: binds-subunit') +
        written.replace('id: binds-subunit\n    ', ''),
    );
    expect(mended(two, []).text).toContain('- id: binds-subunit-2\n');
    const double = sound.replace(written, written.replace('id: binds-subunit\n    ', '').repeat(2));
    expect(mended(double, []).text).toMatch(/- id: binds-subunit\n[^]*- id: binds-subunit-2\n/u);
  });
});

describe('an item that lacks its id', () => {
  const item = 'Five.\n\n## Where does it bind?\n\nFacts: mechanism/binds-subunit\n\n- [x] Here\n';
  const text = `${readFileSync(`${BASE}${QUIZ}`, 'utf8').replace('Five items.\n', '')}${item}`;

  test('is given a new one where none was ever known', () => {
    expect(mended(text, [], QUIZ).text).toContain('bind?\n\nId: where-does-it-bind\n\nFacts');
  });

  test.each([
    ['sheet', { path: SHEET, text: '### gabapentin/quiz/first-look/where-bound\n' }],
    ['sign-off', decision('gabapentin/quiz/first-look/where-bound')],
  ])('is given none where a %s knows one that is gone', (_where, file) => {
    const after = mended(text, [file], QUIZ);
    expect(after.text).toBe(text);
    expect(after.help).toContain('`where-bound`');
  });
});
