import { unzipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/universal';
import type { Cell } from '#lib/base/csv.ts';
import { zip } from './zip.ts';

/**
 * One sheet as an Excel file, the same bytes for the same rows. Text stays text, whatever it begins with: no cell is ever a
 * formula. Text is never cut: whoever calls keeps it below the 32,767 characters of a cell.
 */
export async function xlsx(
  sheet: string,
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const data = rows.map((row) => row.map(xlsxCell));
  const blob = await writeXlsxFile([{ sheet, data }]).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  // Packed again, because the library writes the time of the clock into the archive.
  return zip(Object.entries(parts).map(([path, bytes]) => ({ path, bytes })));
}

function xlsxCell(cell: Cell) {
  if (cell === null) return {};
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String };
}
