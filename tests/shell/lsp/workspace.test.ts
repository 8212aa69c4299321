/** What an editor is told after any typing is what `check` finds in the same texts. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { compareDiagnostics, type Diagnostic } from '#lib/base/diagnostic.ts';
import { keptFindings } from '#lib/content/editor/kept-findings.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { Workspace } from '#lib/shell/lsp/workspace.ts';

const ROOT = 'tests/fixtures/roots/zelvolin';
const LESSON = 'content/zelvolin/gates.md';
const { files } = readContent(ROOT);

const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
const withText = (path: string, text: string) =>
  files.map((file) => (file.path === path ? { path, text } : file));

function checkAll(workspace: Workspace): void {
  for (const due of workspace.due()) workspace.check(due);
}

const toldOf = (found: readonly Diagnostic[]): readonly string[] =>
  [...found]
    .sort(compareDiagnostics)
    .map(({ code, place, message }) => `${code} ${place.file}:${place.line}:${place.column} ${message}`);

/** A word or a line of a file taken out, doubled or misspelt. */
const typing = fc.record({
  file: fc.constantFrom(...files.map(({ path }) => path).filter((path) => path.startsWith('content/'))),
  at: fc.nat(),
  how: fc.constantFrom('take', 'double', 'misspell'),
});

function typed({
  file,
  at,
  how,
}: {
  readonly file: string;
  readonly at: number;
  readonly how: string;
}): string {
  const lines = textOf(file).split('\n');
  const place = at % lines.length;
  const line = lines[place] ?? '';
  const instead = { take: [], double: [line, line], misspell: [line.replace(/\w(\w*)$/u, 'x$1')] }[how] ?? [];
  return lines.toSpliced(place, 1, ...instead).join('\n');
}

test('after any typing, reading finds what content and knowledge say, and checking finds what check does', () => {
  const workspace = new Workspace(ROOT);
  fc.assert(
    fc.property(typing, (edit) => {
      const text = typed(edit);
      workspace.open(edit.file, text);
      const now = withText(edit.file, text);
      const parsed = parseContent(now);
      const known = [...parsed.diagnostics, ...buildKnowledge(parsed).diagnostics];
      const isOfItems = ({ code }: Diagnostic): boolean => !/^(?:content|knowledge)\//u.test(code);
      expect(toldOf(workspace.read().diagnostics.filter((one) => !isOfItems(one)))).toEqual(toldOf(known));
      checkAll(workspace);
      expect(toldOf(workspace.read().diagnostics)).toEqual(toldOf(compileBank(now).diagnostics));
      workspace.close(edit.file);
    }),
    { numRuns: 4 },
  );
}, 60_000);

test('a link to a quiz that no course has is told while it is typed', () => {
  const workspace = new Workspace(ROOT);
  workspace.open(LESSON, `${textOf(LESSON)}\nSee [the quiz](../../quizzes/blueprints/gone.md).\n`);
  expect(workspace.read().diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'content/dead-link',
      place: expect.objectContaining({ file: LESSON }) as unknown,
    }),
  );
});

test('what was found in items stays while somebody types, at its line, until it is checked again', () => {
  const workspace = new Workspace(ROOT);
  workspace.read();
  checkAll(workspace);
  const ofItems = (): readonly string[] =>
    toldOf(workspace.read().diagnostics.filter(({ code }) => code.startsWith('bank/')));
  const before = ofItems();
  expect(before.some((told) => told.includes(LESSON))).toBe(true);
  workspace.open(LESSON, textOf(LESSON).replace('object: amber-gate', 'object: ambr-gate'));
  expect(ofItems()).toEqual(before);
  workspace.open(LESSON, textOf(LESSON).replace('---\n', '---\n# a line more\n# and one more\n'));
  expect(ofItems()).toEqual(before.map((told) => told.replace(`${LESSON}:2:`, `${LESSON}:4:`)));
  checkAll(workspace);
  expect(workspace.due()).toEqual([]);
});

describe('findings of a text from before', () => {
  const at = (line: number): Diagnostic => ({
    code: 'bank/x',
    severity: 'error',
    message: String(line),
    why: '',
    help: '',
    place: { file: 'a', line, column: 1, endLine: line, endColumn: 2 },
    related: [],
    fix: { what: 'x', sure: true, edits: [] },
  });

  test('stand at their own lines after any change, and are left out where those were changed', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
    fc.assert(
      fc.property(fc.nat(5), lines, lines, fc.nat(5), (above, taken, put, below) => {
        // Lines that stand in both texts are told apart, so that it is known which they are.
        const head = Array.from({ length: above }, (_none, place) => `above ${String(place)}`);
        const tail = Array.from({ length: below }, (_none, place) => `below ${String(place)}`);
        const before = [...head, ...taken, ...tail];
        const now = [...head, ...put, ...tail];
        const found = before.map((_line, index) => at(index + 1));
        const kept = keptFindings(found, before.join('\n'), now.join('\n'));
        for (const { message, place } of kept) expect(now[place.line - 1]).toBe(before[Number(message) - 1]);
        const messages = new Set(kept.map(({ message }) => Number(message)));
        for (const [index] of head.entries()) expect(messages.has(index + 1)).toBe(true);
        for (const [index] of tail.entries()) expect(messages.has(before.length - index)).toBe(true);
      }),
    );
  });

  test('have no fix: it would be an edit of the text from before', () => {
    const [kept] = keptFindings([at(1)], 'a\nb', 'a\nc');
    expect(kept).toMatchObject({ message: '1' });
    expect(kept).not.toHaveProperty('fix');
    expect(keptFindings([at(1)], 'a', 'a')[0]).toHaveProperty('fix');
  });
});
