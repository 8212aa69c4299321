import { publish } from '#lib/shell/compile/publish.ts';
import type { Later } from '#lib/shell/files/publish-bank.ts';
import { RootCompiler } from '#lib/shell/compile/root-compiler.ts';
import { removeSpoilt } from '#lib/shell/files/remove-spoilt.ts';
import { flagOption, type Command, type CommandInput, type ExitCode } from '../command.ts';
import { reportOfFiles, secondsSince } from '../report-of-files.ts';
import { amount, summaryLine, textOfReport } from '../report.ts';

/** `build`: the compiled bank for the server, and the review sheets for people. */
export const build: Command = {
  usage: '[--check] [--root DIR]',
  details: ['--check       write nothing; exit with 1 and name the sheets that are not those of the content'],
  options: { check: { type: 'boolean' } },
  arguments: [0, 0],
  run: runBuild,
};

async function runBuild(input: CommandInput): Promise<ExitCode> {
  if (flagOption(input, 'check')) return (await import('../check-build.ts')).checkBuild(input);
  const spoilt = removeSpoilt(input.root);
  if (spoilt > 0)
    input.note(
      `${amount(spoilt, 'file')} of the bank did not hold what was built, and will be written anew.`,
    );
  const compiler = new RootCompiler(input.root);
  const code = await buildWith(compiler, input);
  if (code === 0) compiler.keep();
  return code ?? 0;
}

/** How it is built after a save. */
export interface BuildAfterSave {
  /** The paths that may have changed since this compiler's last build; any, when it is not given. */
  readonly changed?: readonly string[] | undefined;
  /** As of `publish`. */
  readonly later?: Later;
  /** Asked once it is compiled: whether that was the whole save. */
  readonly isWhole?: () => Promise<boolean>;
}

/** Compiles and publishes, or says what is wrong. @returns undefined when it was not the whole save: then nothing is said and published */
export async function buildWith(
  compiler: RootCompiler,
  input: CommandInput,
  { changed, later, isWhole }: BuildAfterSave = {},
): Promise<ExitCode | undefined> {
  const startedMs = performance.now();
  const compiled = await compiler.compile(changed);
  if (isWhole !== undefined && !(await isWhole())) return undefined;
  const report = reportOfFiles(compiled, input.root, startedMs);
  if (report.counts.errors > 0) {
    input.out(textOfReport(report));
    input.note('Nothing was written: the bank and the sheets stand as they were.');
    return 1;
  }
  const { changed: isNew, lessonsWritten, sheets } = await publish(input.root, compiled, compiler, later);
  const lessons = `written (${amount(lessonsWritten, 'lesson')} changed)`;
  input.out(`bank ${compiled.head.revision} ${isNew ? lessons : 'stands already'}\n`);
  input.out(`${amount(sheets, 'review sheet')} changed\n`);
  input.out(summaryLine({ ...report, seconds: secondsSince(startedMs) }));
  return 0;
}
