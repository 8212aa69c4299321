/** The review sheets below `quizzes/sheets/`: which are stale. */
import { isSheet } from '#lib/bank/sheet-path.ts';
import type { Sheet } from '#lib/bank/sheet.ts';
import type { SourceFile } from '#lib/content/model.ts';

/** What would have to change for the sheets to be those of the content. Paths are relative to the root. */
export interface SheetChanges {
  readonly write: readonly Sheet[];
  /** Sheets of lessons that are no more. */
  readonly remove: readonly string[];
}

/** Compares the sheets as they should be with the files as they were read. */
export function sheetChanges(sheets: readonly Sheet[], files: readonly SourceFile[]): SheetChanges {
  const present = new Map(files.filter(({ path }) => isSheet(path)).map(({ path, text }) => [path, text]));
  const expected = new Set(sheets.map(({ path }) => path));
  return {
    write: sheets.filter(({ path, text }) => present.get(path) !== text),
    remove: [...present.keys()].filter((path) => !expected.has(path)),
  };
}
