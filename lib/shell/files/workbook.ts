import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from '#lib/base/csv.ts';

/** One sheet of a workbook; its first row names the columns. */
export interface WorkbookSheet {
  /** At most 31 characters. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** As much as a cell of Excel holds. */
const CELL_MAX = 32_767;

/** The sheets as an Excel file (Office Open XML). Text stays text, whatever it begins with: no cell is ever a formula. */
export async function workbookOf(sheets: readonly WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = sheets.map(({ name, rows: [head = [], ...rows] }) => ({
    sheet: name,
    stickyRowsCount: 1,
    data: [
      head.map((cell) => ({ ...xlsxCell(cell), fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(xlsxCell)),
    ],
  }));
  return new Uint8Array(await writeXlsxFile(written).toBuffer());
}

function xlsxCell(cell: Cell) {
  if (cell === null) return {};
  return typeof cell === 'number'
    ? { value: cell, type: Number }
    : { value: cell.slice(0, CELL_MAX), type: String };
}
