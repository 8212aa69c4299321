import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { proveByAll } from '#lib/bank/shards/seen-by-all.ts';
import { renderSheets } from '#lib/bank/sheet.ts';
import { publish } from '#lib/shell/compile/publish.ts';
import { RootCompiler } from '#lib/shell/compile/root-compiler.ts';
import { sheetChanges, type SheetChanges } from '#lib/shell/files/sheets.ts';
import { flagOption, type Command, type CommandInput, type ExitCode } from '../command.ts';
import { compileRoot, reportOf, reportOfFiles, secondsSince, type CompiledRoot } from '../compile-root.ts';
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

async function runBuild(input: CommandInput): Promise<ExitCode> {
  if (flagOption(input, 'check')) return checkBuild(input);
  const compiler = new RootCompiler(input.root, new CompileMemory('once'));
  const code = await buildWith(compiler, input);
  if (code === 0) compiler.keep();
  return code;
}

/**
 * Compiles and publishes, or says what is wrong.
 *
 * @param changed the paths that may have changed since this compiler's last build; any, when it is not given
 */
export async function buildWith(
  compiler: RootCompiler,
  input: CommandInput,
  changed?: readonly string[],
): Promise<ExitCode> {
  const startedMs = performance.now();
  const compiled = await compiler.compile(changed);
  const report = reportOfFiles(compiled, input.root, startedMs);
  if (report.counts.errors > 0) {
    input.out(renderReport(report, 'text'));
    input.note('Nothing was written: the bank and the sheets stand as they were.');
    return 1;
  }
  const { changed: isNew, lessonsWritten, sheets } = publish(input.root, compiled, compiler);
  const lessons = `written (${amount(lessonsWritten, 'lesson')} changed)`;
  input.out(`bank ${compiled.head.revision} ${isNew ? lessons : 'stands already'}\n`);
  input.out(`${amount(sheets, 'review sheet')} changed\n`);
  input.out(summaryLine({ ...report, seconds: secondsSince(startedMs) }));
  return 0;
}

function checkBuild(input: CommandInput): ExitCode {
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
