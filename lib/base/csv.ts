/** Comma-separated values (RFC 4180) that a spreadsheet cannot mistake for formulas. */

/**
 * What makes a spreadsheet read a cell as a formula (OWASP, CSV Injection). Apostrophes in front of it get one more as well: a
 * reader takes one off.
 */
const FORMULA = /^'*[=+\-@\t\r]/u;

/** One value of a row; null is an empty cell. */
export type Cell = string | number | null;

/** The rows as CSV with CRLF line ends; text that would start a formula gets an apostrophe before it. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** Excel reads a CSV file as UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The rows as a CSV file that Excel opens as what it is. */
export function csvFile(rows: readonly (readonly Cell[])[]): string {
  return `${BYTE_ORDER_MARK}${csvText(rows)}`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
