import type { SheetChanges } from '#lib/shell/files/sheets.ts';
import { inputsOf, recordBuild, standingBuild } from '#lib/shell/files/build-record.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { builtRoot, writeBuilt } from '../build-root.ts';
import { flagOption, type Command, type CommandInput, type ExitCode } from '../command.ts';
import { reportOf, secondsSince, type CompiledRoot } from '../compile-root.ts';
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
  const startedMs = performance.now();
  const read = readContent(input.root);
  const standing = standingBuild(input.root, inputsOf(read.files));
  if (standing !== undefined) {
    if (!flagOption(input, 'check')) input.out(builtLines(standing.revision, 'stands already', 0));
    input.out(summaryLine({ counts: standing.counts, seconds: secondsSince(startedMs) }));
    return 0;
  }
  const { root, report, changes } = builtRoot(read, startedMs);
  if (changes === undefined) {
    input.out(renderReport(report, 'text'));
    input.note('Nothing was written: the bank and the sheets stand as they were.');
    return 1;
  }
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
  const { revision } = root.compiled.bank;
  const report = reportOf(root);
  const written = writeBuilt(input.root, root, changes);
  // The sheets that were written are among what the next build reads.
  recordBuild(input.root, {
    inputs: inputsOf(readContent(input.root).files),
    revision,
    counts: report.counts,
  });
  const what = written.changed
    ? `written (${amount(written.lessonsWritten, 'lesson')} changed)`
    : 'stands already';
  input.out(builtLines(revision, what, changes.write.length + changes.remove.length));
  input.out(summaryLine(report));
  return 0;
}

function builtLines(revision: string, what: string, sheets: number): string {
  return `bank ${revision} ${what}\n${amount(sheets, 'review sheet')} changed\n`;
}
