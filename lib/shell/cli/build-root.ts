import { renderSheets } from '#lib/bank/sheet.ts';
import { applySheetChanges, sheetChanges, type SheetChanges } from '#lib/shell/files/sheets.ts';
import type { ReadContent } from '#lib/shell/files/read-content.ts';
import { writeBank, type WrittenBank } from '#lib/shell/files/write-bank.ts';
import { compileRead, reportOf, type CompiledRoot } from './compile-root.ts';
import type { Report } from './report.ts';

/** A root that was compiled, before anything is written. */
export interface BuiltRoot {
  readonly root: CompiledRoot;
  readonly report: Report;
  /** What differs from the sheets on the disk; undefined with errors, when nothing may be written. */
  readonly changes: SheetChanges | undefined;
}

/**
 * Compiles what was read and compares its sheets.
 *
 * @param startedMs milliseconds of the clock that never runs backwards, when reading began
 */
export function builtRoot(read: ReadContent, startedMs: number): BuiltRoot {
  const root = compileRead(read, startedMs);
  const report = reportOf(root);
  const changes =
    report.counts.errors > 0
      ? undefined
      : sheetChanges(renderSheets(root.compiled.bank, root.compiled.kb), root.files);
  return { root, report, changes };
}

/** Puts the bank and the sheets in place, each file in one step. */
export function writeBuilt(folder: string, { compiled }: CompiledRoot, changes: SheetChanges): WrittenBank {
  const written = writeBank(folder, compiled.bank);
  applySheetChanges(folder, changes);
  return written;
}
