/** A sheet is read as Markdown: what is a paragraph of its own has an empty line before it. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { renderSheets } from '#lib/bank/sheet.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));

it('every evidence and every source is a paragraph', () => {
  const { bank, kb } = compileBank(readContent(ROOT).files);
  const lines = renderSheets(bank, kb).flatMap(({ text }) => text.split('\n'));
  const starts = lines.flatMap((line, at) => (/^(?:Evidence \(|Source: )/u.test(line) ? [at] : []));
  expect(starts.length).toBeGreaterThan(100);
  expect(starts.filter((at) => lines[at - 1] !== '').map((at) => lines[at])).toEqual([]);
});
