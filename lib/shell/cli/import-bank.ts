import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { hasError } from '#lib/base/diagnostic.ts';
import { slugOf } from '#lib/base/slug.ts';
import { compareBank, type ComparedBank } from '#lib/exchange/compare/compare-bank.ts';
import { ownIdOf } from '#lib/exchange/compare/own-id.ts';
import type { Format } from '#lib/exchange/format.ts';
import { format as csv } from '#lib/exchange/formats/csv/write.ts';
import { format as gift } from '#lib/exchange/formats/gift/write.ts';
import { format as moodleXml } from '#lib/exchange/formats/moodle-xml/write.ts';
import { draftQuiz, type DraftQuiz } from '#lib/exchange/read/draft-quiz.ts';
import { countOf, type BankReader, type ReadBank } from '#lib/exchange/read/read-bank.ts';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { choiceOption, MisuseError, textOption, type CommandInput, type ExitCode } from './command.ts';
import { compileRead, type CompiledRoot } from './compile-root.ts';
import { todayOption } from './day-option.ts';
import { importReport, importSummary, type ImportedBank } from './import-report.ts';
import { fittingQuiz, writeQuiz } from './import-quiz.ts';
import { fileFailure } from './file-failure.ts';
import { recalledRevisions } from './recalled-revisions.ts';
import { amount, countSeverity, REPORT_FORMATS, renderReport, type ReportFormat } from './report.ts';
import { courseOf } from './starts/quiz-start.ts';
import { idFrom } from './starts/start.ts';

/** A format that is read, and what writes it. */
interface Exchanged {
  readonly read: BankReader;
  readonly format: Format;
}

const FORMATS: Readonly<Record<string, Exchanged>> = {
  gift: { read: readGift, format: gift },
  'moodle-xml': { read: readMoodleXml, format: moodleXml },
  csv: { read: readCsv, format: csv },
};

/** What the command line asks for. */
interface Request {
  readonly exchanged: Exchanged;
  readonly file: string;
  readonly reportAs: ReportFormat;
  /** Undefined for standard output. */
  readonly out: string | undefined;
  readonly quiz: string;
  /** Undefined when nobody named one. */
  readonly course: string | undefined;
  readonly today: string;
}

/** A bank in which there is nothing to draft. */
const NOTHING: DraftQuiz = { body: '', proved: 0, facts: [], drafts: 0, leftOut: [], diagnostics: [] };

/** Runs `import`: all that can be misused is looked at before anything is compiled. */
export async function runImport(input: CommandInput): Promise<ExitCode> {
  const request = readRequest(input);
  const { exchanged, file, out, quiz, reportAs } = request;
  const text = readBankFile(file);
  const content = readContent(input.root);
  const root = compileRead(content, performance.now());
  const bank = exchanged.read(file, text);
  const compared = await compare(bank, root, request);
  const { others } = compared;
  // A file of which nothing was read becomes no quiz, so that the same command works once it is mended.
  const isDrafted = others.questions.length + others.composites.length > 0;
  const course = isDrafted || request.course !== undefined ? courseOf(root.compiled, request.course) : '';
  const drafted = isDrafted
    ? draftQuiz(others, { id: quiz, course, lessons: undefined }, root.compiled.kb)
    : { ...NOTHING, leftOut: others.leftOut };
  if (isDrafted) writeQuiz(input, out, fittingQuiz(root, content, { quiz, course }, drafted));
  const imported: ImportedBank = { bank, compared, drafted };
  const report = importReport(imported, root, { file, text });
  printBeside(input, out, renderReport(report, reportAs));
  input.note(importSummary(imported));
  noteErrors(input, compared, root);
  if (!isDrafted) noteNoQuiz(input, compared);
  return hasFault(imported) ? 1 : 0;
}

/** @throws MisuseError */
function readRequest(input: CommandInput): Request {
  const [name = '', file = ''] = input.positionals;
  const exchanged = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (exchanged === undefined)
    throw new MisuseError(`"${name}" cannot be imported: expected ${Object.keys(FORMATS).join(', ')}.`);
  const reportAs = choiceOption(input, 'format', REPORT_FORMATS);
  const out = textOption(input, 'out');
  if (out !== undefined && existsSync(out))
    throw new MisuseError(`${out} stands already: nothing was written.`);
  const quiz = idFrom(textOption(input, 'quiz') ?? slugOf(basename(file).replace(/\.[^.]*$/u, '')));
  const course = textOption(input, 'course');
  return { exchanged, file, reportAs, out, quiz, course, today: todayOption(input) };
}

/** The store is asked for recalled items only where there is one that may be. */
async function compare(
  bank: ReadBank,
  { compiled }: CompiledRoot,
  { exchanged, today }: Request,
): Promise<ComparedBank> {
  const courses = new Set(compiled.bank.courses.map(({ id }) => id));
  const isOwn = bank.ids.some((id) => ownIdOf(id, (course) => courses.has(course)) !== undefined);
  const withdrawn = isOwn ? await recalledRevisions() : new Set<string>();
  return compareBank(bank, { ...compiled, ...exchanged, kinds, today, withdrawn });
}

function noteNoQuiz(input: CommandInput, { own, others }: ComparedBank): void {
  if (countOf(others) > 0) input.note('No quiz was written: no question of the file can be imported.');
  else if (own.length > 0)
    input.note('No quiz was written: every question of the file is an item of this course.');
}

/** An item that a fault of the content keeps out is told of as gone. */
function noteErrors(input: CommandInput, { own }: ComparedBank, { diagnostics }: CompiledRoot): void {
  const errors = countSeverity(diagnostics, 'error');
  if (errors === 0 || own.every(({ verdict }) => verdict !== 'no-longer-served')) return;
  const told = `The content has ${amount(errors, 'error')}, so items may be missing:`;
  input.note(`${told} see npm run -s stemma -- check`);
}

/** What the reader or the comparison found; that a kind is not imported is none. */
function hasFault({ bank, compared }: ImportedBank): boolean {
  return hasError(bank.diagnostics) || hasError(compared.diagnostics);
}

/** Where the quiz does not go. */
function printBeside(input: CommandInput, out: string | undefined, printed: string): void {
  if (out === undefined) input.note(printed);
  else input.out(printed);
}

function whyUnread(file: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') return `There is no file ${file}: look at its name and folder.`;
  if (code === 'EISDIR') return `${file} is a folder: name the file in it.`;
  return fileFailure(cause) ?? `The file ${file} cannot be read: ${String(cause)}`;
}

/** @throws MisuseError when it cannot be read */
function readBankFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new MisuseError(whyUnread(file, cause), { cause });
  }
}
