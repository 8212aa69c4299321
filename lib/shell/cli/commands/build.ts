import { renderSheets } from '#lib/bank/sheet.ts';
import { applySheetChanges, sheetChanges, type SheetChanges } from '#lib/shell/files/sheets.ts';
import { writeBank } from '#lib/shell/files/write-bank.ts';
import { flagOption, type Command, type CommandInput, type ExitCode } from '../command.ts';
import { compileRoot, reportOf, type CompiledRoot } from '../compile-root.ts';
import { amount, renderReport, summaryLine } from '../report.ts';

/** `build`: the compiled bank for the server, and the review sheets for people. */
export const build: Command = {
  name: 'build',
  summary: 'Compile the bank that the server serves, and the review sheets',
  usage: '[--check] [--root DIR]',
  details: ['--check       write nothing; exit with 1 and name the sheets that are not those of the content'],
  options: { check: { type: 'boolean' } },
  arguments: [0, 0],
  run: runBuild,
};

function runBuild(input: CommandInput): ExitCode {
  const root = compileRoot(input.root);
  const report = reportOf(root);
  if (report.counts.errors > 0) {
    input.out(renderReport(report, 'text'));
    input.note('Nothing was written: the bank and the sheets stand as they were.');
    return 1;
  }
  const changes = sheetChanges(renderSheets(root.compiled.bank, root.compiled.kb), root.files);
  return flagOption(input, 'check') ? checkSheets(input, root, changes) : write(input, root, changes);
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

function write(input: CommandInput, root: CompiledRoot, changes: SheetChanges): ExitCode {
  const { bank } = root.compiled;
  const written = writeBank(input.root, bank);
  applySheetChanges(input.root, changes);
  const sheets = changes.write.length + changes.remove.length;
  input.out(
    `bank ${bank.revision} ${written.changed ? `written (${amount(written.lessonsWritten, 'lesson')} changed)` : 'stands already'}\n`,
  );
  input.out(`${amount(sheets, 'review sheet')} changed\n`);
  input.out(summaryLine(reportOf(root)));
  return 0;
}
