import { proveByAll } from '#lib/bank/shards/seen-by-all.ts';
import { renderSheets } from '#lib/bank/sheet.ts';
import { sheetChanges, type SheetChanges } from '#lib/shell/files/sheets.ts';
import type { CommandInput, ExitCode } from './command.ts';
import { compileRoot, reportOf, type CompiledRoot } from './compile-root.ts';
import { renderReport, summaryLine } from './report.ts';

/** `build --check`: writes nothing, and says which sheets are not those of the content. */
export function checkBuild(input: CommandInput): ExitCode {
  const root = compileRoot(input.root);
  proveByAll(root.compiled);
  const report = reportOf(root);
  if (report.counts.errors > 0) {
    input.out(renderReport(report, 'text'));
    return 1;
  }
  return checkSheets(
    input,
    root,
    sheetChanges(renderSheets(root.compiled.bank, root.compiled.kb), root.files),
  );
}

function checkSheets(
  input: CommandInput,
  root: CompiledRoot,
  { write: stale, remove }: SheetChanges,
): ExitCode {
  for (const { path } of stale) input.out(`${path} is stale\n`);
  for (const path of remove) input.out(`${path} belongs to no lesson\n`);
  input.out(summaryLine(reportOf(root)));
  if (stale.length + remove.length === 0) return 0;
  input.note(
    'The sheets are not those of the content: run npm run -s stemma -- build, review and commit them.',
  );
  return 1;
}
