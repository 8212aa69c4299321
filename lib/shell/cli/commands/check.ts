import { daysToCome } from '#lib/bank/days-to-come.ts';
import { overdueSources } from '#lib/bank/overdue.ts';
import { proveByAll } from '#lib/bank/shards/seen-by-all.ts';
import { overdueSignoffs } from '#lib/bank/signoffs/check-signoffs.ts';
import {
  choiceOption,
  flagOption,
  MisuseError,
  type Command,
  type CommandInput,
  type ExitCode,
} from '../command.ts';
import { compileRoot, reportOf, type CompiledRoot } from '../compile-root.ts';
import { todayOption } from '../day-option.ts';
import { fixLine, fixRoot, writeFixed, type FixedRoot } from '../fix-root.ts';
import { REPORT_FORMATS, renderReport } from '../report.ts';

/** `check`: every diagnostic of files, content, knowledge, items and bank. */
export const check: Command = {
  usage: '[--format text|json|github|sarif] [--today DATE] [--fix [--dry-run]] [--root DIR]',
  details: [
    '--format F    text (default) for people, json for programs, github for pull requests, sarif for code hosts',
    '--today DATE  the day (YYYY-MM-DD) on which sources and sign-offs are overdue or not (default: today in UTC)',
    '--fix         first mend what has one right answer, in the files: slips in the names of fields, ids where none can have been',
    '              lost, values and YAML that can be meant in one way only, words of the lesson copied with other marks, line ends',
    '              and the like; says what it did. It changes no sign-off, and no word into another that is merely near',
    '--dry-run     with --fix: say what it would do, and write nothing',
  ],
  options: {
    format: { type: 'string' },
    today: { type: 'string' },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  arguments: [0, 0],
  run: runCheck,
};

function runCheck(input: CommandInput): ExitCode {
  const format = choiceOption(input, 'format', REPORT_FORMATS);
  const today = todayOption(input);
  const read = compileRoot(input.root);
  const fixed = fixIfAsked(input, read);
  const root = fixed?.root ?? read;
  const { parsed } = root.compiled;
  proveByAll(root.compiled);
  const report = reportOf(root, [
    ...overdueSources(parsed, today),
    ...overdueSignoffs(parsed, today),
    ...daysToCome(parsed, today),
  ]);
  input.out(renderReport({ ...report, fixes: fixed?.made }, format));
  return report.counts.errors > 0 ? 1 : 0;
}

function fixIfAsked(input: CommandInput, read: CompiledRoot): FixedRoot | undefined {
  const isDryRun = flagOption(input, 'dry-run');
  if (!flagOption(input, 'fix')) {
    if (isDryRun) throw new MisuseError('--dry-run goes with --fix.');
    return undefined;
  }
  const fixed = fixRoot(read);
  const left = isDryRun ? [] : writeFixed(input.root, read, fixed);
  const made = fixed.made.filter(({ file }) => !left.includes(file));
  tellOfFixes(input, made, isDryRun);
  for (const path of left)
    input.note(`left ${path}: it was changed meanwhile or may not be written. Save it, then run again.`);
  return left.length === 0 ? fixed : { root: compileRoot(input.root), made };
}

function tellOfFixes(input: CommandInput, made: FixedRoot['made'], isDryRun: boolean): void {
  const did = isDryRun ? 'would fix' : 'fixed';
  for (const fix of made) input.note(`${did} ${fixLine(fix)}`);
  if (made.length === 0) input.note('Nothing was fixed: nothing has one right answer that is not there.');
}
