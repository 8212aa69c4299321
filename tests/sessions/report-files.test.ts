import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile, type Cell } from '#lib/base/csv.ts';
import { reportTables, type ReportTable } from '#lib/sessions/report/report-tables.ts';
import { sessionReport } from '#lib/sessions/report/session-report.ts';
import { workbookOf } from '#lib/shell/files/workbook.ts';
import { readWorkbook } from '#tests/support/read-workbook.ts';
import { answerOf, played, reported, sourceOf } from './arbitrary-report.ts';
import { AT, created } from './arbitrary-session.ts';

/** Names as no room takes them, should one ever get into the store. */
const HOSTILE = [
  '=cmd|"/C calc"!A0',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  'a "b", c',
  'two\nlines',
  'a,b',
  '<b>&amp;',
  ' x ',
];

function tablesWith(names: readonly string[]): readonly ReportTable[] {
  const events = [
    { ...created('trainer'), room: 50 },
    ...names.map(
      (name, index) => ({ type: 'joined', participant: `p${index}`, name, team: null, at: AT }) as const,
    ),
    { type: 'shown', position: 0, at: AT } as const,
    { type: 'opened', round: 1, limitMs: null, at: AT } as const,
  ];
  return reportTables(sessionReport(sourceOf({ events, answers: [answerOf('p0', 0, true)] })), reported);
}

/** RFC 4180, quoted cells with any text in them. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu;
  for (const [, quoted, plain = '', end] of text.matchAll(cell)) {
    if (end === '') break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const said = (cell: Cell): string => (cell === null ? '' : String(cell));

describe('a report as CSV', () => {
  it('begins with a byte order mark and has every cell back, whatever is in it', () => {
    for (const { rows } of tablesWith(HOSTILE)) {
      const text = csvFile(rows);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const back = readCsv(text.slice(1));
      expect(back.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/u, '')))).toEqual(
        rows.map((row) => row.map(said)),
      );
    }
  });

  it('has no cell of text that a spreadsheet takes for a formula', () => {
    const participants = tablesWith(HOSTILE).find(({ name }) => name === 'participants');
    const names = readCsv(csvFile(participants?.rows ?? []).slice(1)).map(([name]) => name);
    expect(names).toHaveLength(HOSTILE.length + 1);
    expect(names.filter((name) => /^[=+\-@\t\r]/u.test(name ?? ''))).toEqual([]);
    expect(names).toContain('\'=cmd|"/C calc"!A0');
  });
});

describe('a report as an Excel file', () => {
  const sheetsOf = (tables: readonly ReportTable[]) => tables.map(({ name, rows }) => ({ name, rows }));
  const letter = (index: number): string => String.fromCharCode(65 + index);

  /** Cells without anything in them are left out of a file. */
  const asRead = (row: readonly Cell[]) =>
    row.flatMap((cell, column) =>
      cell === null || cell === ''
        ? []
        : [
            [
              letter(column),
              { type: typeof cell === 'number' ? 'n' : 's', value: said(cell), isFormula: false },
            ],
          ],
    );

  it('has every cell back as text or number, and no formula', async () => {
    const tables = tablesWith(HOSTILE);
    const back = readWorkbook(await workbookOf(sheetsOf(tables)));
    expect([...back.keys()]).toEqual(['items', 'options', 'objectives', 'participants', 'teams']);
    for (const { name, rows } of tables)
      expect(back.get(name)?.map((row) => [...row])).toEqual(rows.map(asRead));
  });

  it('is whole for any session', async () => {
    await fc.assert(
      fc.asyncProperty(played, async (session) => {
        const tables = reportTables(sessionReport(sourceOf(session)), reported);
        const back = readWorkbook(await workbookOf(sheetsOf(tables)));
        for (const { name, rows } of tables) expect(back.get(name)).toHaveLength(rows.length);
      }),
      { numRuns: 20 },
    );
  });
});
