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

it('a bow-tie that gives no diagram is told of, though its case opens other items', () => {
  const found = (before: string, after: string) => {
    const changed = files.map(({ path, text }) => ({
      path,
      text: path.endsWith('zelvolin/amounts.md') ? text.replace(before, after) : text,
    }));
    expect(changed).not.toEqual(files);
    const compiled = compileBank(changed);
    expect(compiled.items.some(({ stem }) => stem.startsWith('A man of 60 years'))).toBe(true);
    return compiled.diagnostics
      .filter(({ code }) => code === 'bank/case-without-item')
      .map(({ message }) => message);
  };
  const none = [expect.stringContaining('Unexpected bow-tie without a diagram')];
  expect(found('      gate-dust: Dust makes people sneeze.\n', '')).toEqual(none);
  expect(found('      weigh-shoes: The label says that shoes mean nothing.\n', '')).toEqual(none);
  expect(found('A man of 60 years takes', 'A man of 60 years again takes')).toEqual([]);
});
