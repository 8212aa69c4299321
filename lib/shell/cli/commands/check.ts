import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { overdueSources } from '#lib/bank/overdue.ts';
import { overdueSignoffs } from '#lib/bank/signoffs/check-signoffs.ts';
import { choiceOption, flagOption, type Command, type CommandInput, type ExitCode } from '../command.ts';
import { compileRead, compileRoot, reportOf, type CompiledRoot } from '../compile-root.ts';
import { todayOption } from '../day-option.ts';
import { applyFixes, fixesOf } from '../fix.ts';
import { countSeverity, REPORT_FORMATS, renderReport } from '../report.ts';

/** `check`: every diagnostic of files, content, knowledge, items and bank. */
export const check: Command = {
  name: 'check',
  summary: 'Say everything that is wrong with the content, with file and line',
  usage: '[--format text|json|github|sarif] [--today DATE] [--fix] [--root DIR]',
  details: [
    '--format F    text (default) for people, json for programs, github for pull requests, sarif for code hosts',
    '--today DATE  the day (YYYY-MM-DD) on which sources and sign-offs are overdue or not (default: today in UTC)',
    '--fix         first correct the names of misspelt fields in the files, where that leaves fewer errors',
  ],
  options: { format: { type: 'string' }, today: { type: 'string' }, fix: { type: 'boolean' } },
  arguments: [0, 0],
  run: runCheck,
};

function runCheck(input: CommandInput): ExitCode {
  const format = choiceOption(input, 'format', REPORT_FORMATS);
  const today = todayOption(input);
  const read = compileRoot(input.root);
  const root = flagOption(input, 'fix') ? fixRoot(input, read) : read;
  const { parsed } = root.compiled;
  const report = reportOf(root, [...overdueSources(parsed, today), ...overdueSignoffs(parsed, today)]);
  input.out(renderReport(report, format));
  return report.counts.errors > 0 ? 1 : 0;
}

/** The root with misspelt fields renamed on disk; as it was, when that would not leave fewer errors. */
function fixRoot(input: CommandInput, root: CompiledRoot): CompiledRoot {
  const fixes = fixesOf(root.diagnostics);
  const files = applyFixes(root.files, fixes);
  const fixed = compileRead({ files, diagnostics: root.ofReading }, root.startedMs);
  if (countSeverity(fixed.diagnostics, 'error') >= countSeverity(root.diagnostics, 'error')) {
    input.note('Nothing was fixed: no misspelt field can be corrected without leaving as many errors.');
    return root;
  }
  const before = new Map(root.files.map(({ path, text }) => [path, text]));
  for (const { path, text } of files)
    if (before.get(path) !== text) writeFileSync(join(input.root, path), text);
  for (const fix of fixes) input.note(`fixed ${fix.file}:${fix.line}: ${fix.before} is now ${fix.after}`);
  return fixed;
}
