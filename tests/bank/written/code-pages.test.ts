/** The examples on the pages of codes about items written by hand are whole items: they do what they say. */
import { describe, expect, test } from 'vitest';
import { writtenCodes } from '#lib/content/codes/written-codes.ts';
import { writtenItemCodes } from '#lib/items/written/codes.ts';
import { findPage } from '#lib/shell/cli/code-pages.ts';
import { judged } from './zelvolin.ts';

const pages = [...Object.values(writtenCodes), ...Object.values(writtenItemCodes)];
const codesOf = (items: string): readonly string[] =>
  judged(items)
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);

describe.each(pages)('$code', ({ code, bad, good }) => {
  test('the wrong example has its fault, the right one none', () => {
    expect(codesOf(bad)).toContain(code);
    expect(codesOf(good)).toEqual([]);
  });

  test('`explain` prints its page', () => {
    expect(findPage(code)?.bad).toBe(bad);
  });
});
