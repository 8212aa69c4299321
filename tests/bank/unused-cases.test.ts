import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { files } = readContent(ROOT);

/** The cases without an item, when the one of the lesson is another. */
function unused(before: string, after: string): readonly string[] {
  const changed = files.map(({ path, text }) => ({
    path,
    text: path.endsWith('gates.md') ? text.replace(before, after) : text,
  }));
  if (before !== after) expect(changed).not.toEqual(files);
  return compileBank(changed)
    .diagnostics.filter(({ code }) => code === 'bank/case-without-item')
    .map(({ message, place }) => `${String(place.line)} ${message}`);
}

it('a case that opens no item is told of, and why', () => {
  expect(unused('', '')).toEqual([]);
  const [marked, ...more] = unused(
    'facts: [opens-amber-gate]\n',
    'facts: [opens-amber-gate]\n    phrases: { amber-gate: wants to know where it acts }\n',
  );
  expect(more).toEqual([]);
  expect(marked).toMatch(/^79 Unexpected case "asks-where" without an item.*two right and two wrong/u);
  const [plain] = unused('facts: [opens-amber-gate]\n', 'facts: [leaves-cedar-gate]\n');
  expect(plain).toMatch(/no question of its facts follows a case$/u);
});
