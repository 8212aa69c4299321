import { bodyCodes } from './codes/body-codes.ts';
import type { Misread } from './markdown-misread.ts';
import type { MarkdownTable } from './markdown-tree.ts';

type Row = MarkdownTable['children'][number];

/**
 * A row with more cells than its table has columns, of which the last ones are left out (`content/row-too-long`), or with fewer
 * (`content/row-too-short`), among them text right below a table.
 *
 * @param written the row as its author wrote it
 */
export function rowFault(
  row: Row,
  { align, children: [head] }: MarkdownTable,
  written: string,
): Misread | undefined {
  const columns = align?.length ?? head?.children.length ?? 0;
  const first = row.children.slice(columns).find(({ children }) => children.length > 0);
  if (first !== undefined) return tooLong(first, row, columns);
  return row.children.length < columns ? tooShort(row, columns, written.includes('|')) : undefined;
}

function tooLong(cell: Row['children'][number], row: Row, columns: number): Misread {
  const message = `Unexpected cell ${String(row.children.indexOf(cell) + 1)} of a row, expected ${String(columns)} as in the first row`;
  return { fault: { page: bodyCodes.rowTooLong, message }, node: cell };
}

function tooShort(row: Row, columns: number, hasMarks: boolean): Misread {
  const cells = row.children.length === 1 ? '1 cell' : `${String(row.children.length)} cells`;
  const message = hasMarks
    ? `Unexpected row of ${cells}, expected ${String(columns)} as in the first row`
    : 'Unexpected text right below a table, expected an empty line between them: it is shown as a row of the table';
  return { fault: { page: bodyCodes.rowTooShort, message }, node: row };
}
