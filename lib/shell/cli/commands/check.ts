import { overdueSources } from '#lib/bank/overdue.ts';
import { daySchema } from '#lib/content/schema/shared.ts';
import { systemClock } from '#lib/shell/clock.ts';
import { choiceOption, flagOption, MisuseError, textOption, type Command, type CommandInput, type ExitCode } from '../command.ts';
import { compileRoot, reportOf } from '../compile-root.ts';
import { REPORT_FORMATS, renderReport } from '../report.ts';

/** `check`: every diagnostic of files, content, knowledge, items and bank. */
export const check: Command = {
  name: 'check',
  summary: 'Say everything that is wrong with the content, with file and line',
  usage: '[--format text|json|github|sarif] [--today DATE] [--root DIR]',
  details: [
    '--format F    text (default) for people, json for programs, github for pull requests, sarif for code hosts',
    '--today DATE  the day (YYYY-MM-DD) on which sources are overdue or not (default: today in UTC)',
  ],
  options: { format: { type: 'string' }, today: { type: 'string' }, fix: { type: 'boolean' } },
  arguments: [0, 0],
  run: runCheck,
};

function runCheck(input: CommandInput): ExitCode {
  const format = choiceOption(input, 'format', REPORT_FORMATS);
  const today = todayOf(input);
  if (flagOption(input, 'fix')) throw new MisuseError('--fix is not available yet. Every diagnostic says what to do by hand.');
  const root = compileRoot(input.root);
  const report = reportOf(root, overdueSources(root.compiled.parsed, today));
  input.out(renderReport(report, format));
  return report.counts.errors > 0 ? 1 : 0;
}

function todayOf(input: CommandInput): string {
  const given = textOption(input, 'today');
  if (given === undefined) return systemClock.now().slice(0, 'YYYY-MM-DD'.length);
  if (!daySchema.safeParse(given).success) throw new MisuseError(`--today ${given}: expected a day such as 2026-11-22`);
  return given;
}
