import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { compareDiagnostics } from '#lib/base/diagnostic.ts';
import { slugOf } from '#lib/base/slug.ts';
import { draftQuiz, type DraftQuiz } from '#lib/exchange/read/draft-quiz.ts';
import { countOf, type BankReader, type ReadBank } from '#lib/exchange/read/read-bank.ts';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { findPage } from '../code-pages.ts';
import {
  choiceOption,
  MisuseError,
  textOption,
  type Command,
  type CommandInput,
  type ExitCode,
} from '../command.ts';
import { compileRead, type CompiledRoot } from '../compile-root.ts';
import { amount, countSeverity, REPORT_FORMATS, renderReport } from '../report.ts';
import { courseOf } from '../starts/quiz-start.ts';
import { idFrom, titleOf } from '../starts/start.ts';

const READERS: Readonly<Record<string, BankReader>> = {
  gift: readGift,
  'moodle-xml': readMoodleXml,
  csv: readCsv,
};

/** The longest form that an imported quiz asks for; its author sets another. */
const LONGEST_FORM = 40;

/** `import`: a bank of another system becomes a quiz file. */
export const importCommand: Command = {
  usage: 'gift|moodle-xml|csv FILE [--quiz NAME] [--course C] [--out FILE] [--format F] [--root DIR]',
  details: [
    'FILE          the bank as the other system exported it',
    '--quiz NAME   the id of the quiz (default: the name of FILE)',
    '--course C    the course whose facts prove the items (default: the only one)',
    '--out FILE    where the quiz is written, most often quizzes/blueprints/NAME.md; nothing is overwritten.',
    '              Without it the quiz goes to standard output and the report to standard error',
    '--format F    the report, as for check',
    '',
    'Items that facts prove stand as they are; the others are drafts, each with a comment on what it needs.',
    'Every question is counted: imported, or left out with the reason.',
  ],
  options: {
    quiz: { type: 'string' },
    course: { type: 'string' },
    out: { type: 'string' },
    format: { type: 'string' },
  },
  arguments: [2, 2],
  run: runImport,
};

function runImport(input: CommandInput): ExitCode {
  const [format = '', file = ''] = input.positionals;
  const reader = Object.hasOwn(READERS, format) ? READERS[format] : undefined;
  if (reader === undefined)
    throw new MisuseError(`"${format}" cannot be imported: expected ${Object.keys(READERS).join(', ')}.`);
  const report = choiceOption(input, 'format', REPORT_FORMATS);
  const out = textOption(input, 'out');
  if (out !== undefined && existsSync(out))
    throw new MisuseError(`${out} stands already: nothing was written.`);
  const quiz = idFrom(textOption(input, 'quiz') ?? slugOf(basename(file).replace(/\.[^.]*$/u, '')));
  const text = readBankFile(file);
  const read = readContent(input.root);
  const root = compileRead(read, performance.now());
  const course = courseOf(root.compiled, textOption(input, 'course'));
  const bank = reader(file, text);
  const drafted = draftQuiz(bank, { id: quiz, course, lessons: undefined }, root.compiled.kb);
  const told = {
    ...bank,
    diagnostics: [...bank.diagnostics, ...drafted.diagnostics].sort(compareDiagnostics),
  };
  if (isReadable(bank)) writeQuiz(input, out, fittingQuiz(root, read, { quiz, course }, drafted));
  printBeside(input, out, renderReport(reportOf(told, root, file, text), report));
  input.note(summaryOf(bank, drafted));
  return countSeverity(bank.diagnostics, 'error') > 0 ? 1 : 0;
}

/** Where the quiz does not go. */
function printBeside(input: CommandInput, out: string | undefined, printed: string): void {
  if (out === undefined) input.note(printed);
  else input.out(printed);
}

/** A file of which nothing was read becomes no quiz, so that the same command works once it is mended. */
function isReadable(bank: ReadBank): boolean {
  return countOf(bank) > 0;
}

/** @throws MisuseError when it cannot be read */
function readBankFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new MisuseError(`The file ${file} cannot be read: ${why}`, { cause });
  }
}

/** The quiz file: with a form that holds every proved item, where such a form can be filled, else with a form of one. */
function fittingQuiz(
  root: CompiledRoot,
  read: ReturnType<typeof readContent>,
  head: { readonly quiz: string; readonly course: string },
  { body, facts }: DraftQuiz,
): string {
  const path = `quizzes/blueprints/${head.quiz}.md`;
  const full = quizFile(head, body, Math.min(facts.length, LONGEST_FORM));
  if (facts.length === 0) return quizFile(head, body, 0);
  const files = [...read.files.filter((one) => one.path !== path), { path, text: full }];
  const tried = compileRead({ ...read, files }, performance.now());
  const isSound = countSeverity(tried.diagnostics, 'error') <= countSeverity(root.diagnostics, 'error');
  return isSound ? full : quizFile(head, body, 0);
}

function quizFile(
  { quiz, course }: { readonly quiz: string; readonly course: string },
  body: string,
  written: number,
): string {
  return `---
title: ${JSON.stringify(titleOf(quiz))}
course: ${course}
# How many items a form holds.
items: ${String(Math.max(written, 1))}
# How many of the items below it holds at least; all that are proved when this line is left out.
written-items: ${String(written)}
---

${body}`;
}

function writeQuiz({ out: print }: CommandInput, out: string | undefined, text: string): void {
  if (out === undefined) {
    print(text);
    return;
  }
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, text, { flag: 'wx' });
}

function reportOf(
  { diagnostics, questions, composites }: ReadBank,
  root: CompiledRoot,
  file: string,
  text: string,
): Parameters<typeof renderReport>[0] {
  const { lessons, facts } = root.compiled.counts;
  return {
    diagnostics,
    counts: {
      lessons,
      facts,
      items: questions.length + composites.length,
      errors: countSeverity(diagnostics, 'error'),
      warnings: countSeverity(diagnostics, 'warning'),
    },
    seconds: (performance.now() - root.startedMs) / 1_000,
    textOf: (name) => (name === file ? text.replace(/^\uFEFF/u, '') : undefined),
    pageOf: findPage,
  };
}

/** Every question once: proved, draft, or left out, by kinds. */
function summaryOf(bank: ReadBank, { proved, drafts, leftOut }: DraftQuiz): string {
  const kinds = [...Map.groupBy(leftOut, ({ kind }) => kind)].map(
    ([kind, list]) => `${kind} ${String(list.length)}`,
  );
  const left = kinds.length === 0 ? '' : ` (${kinds.join(', ')})`;
  return `${amount(countOf(bank), 'question')}: ${String(proved)} proved, ${amount(drafts, 'draft')}, ${String(leftOut.length)} left out${left}`;
}
