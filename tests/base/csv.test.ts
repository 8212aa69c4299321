import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from '#lib/base/csv.ts';

describe('CSV', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    // A reader takes one apostrophe off.
    ["'- [x]", "''- [x]"],
    ["''=1", "'''=1"],
    ["'quoted'", "'quoted'"],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ])('writes %j as %j', (text, cell) => {
    expect(csvText([[text]])).toBe(`${cell}\r\n`);
  });

  test('writes numbers as numbers and nothing as nothing', () => {
    expect(csvText([[-1.5, null, '']])).toBe('-1.5,,\r\n');
  });

  test('never writes text that a spreadsheet takes for a formula, and never breaks a row', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (cells) => {
        const read = cellsOf(csvText([cells]));
        expect(read).toHaveLength(cells.length);
        for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
        expect(read.map((cell, index) => cell === cells[index] || cell === `'${cells[index] ?? ''}`)).toEqual(
          cells.map(() => true),
        );
      }),
    );
  });
});

/** One row, read as RFC 4180 says. */
function cellsOf(line: string): string[] {
  const cells = [...`,${line.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/gu)];
  return cells.map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}
