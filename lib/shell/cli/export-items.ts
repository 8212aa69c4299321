import { resolve } from 'node:path';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { exportSelection, type ExportReport } from '#lib/exchange/export.ts';
import { isTextFormat, type ExchangeMeta, type Format } from '#lib/exchange/format.ts';
import { INSPECTED, inspectFile } from '#lib/exchange/inspect/inspect-file.ts';
import { formats } from '#lib/exchange/formats/registry.gen.ts';
import { reportText } from '#lib/exchange/report-text.ts';
import { scopeNames, select, type Scope, type Selection } from '#lib/exchange/select.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { readConfig } from '#lib/shell/config.ts';
import { contentChangedAt } from '#lib/shell/files/changed-at.ts';
import { writeWhole } from '#lib/shell/files/write-whole.ts';
import { choiceOption, MisuseError, textOption, type CommandInput, type ExitCode } from './command.ts';
import { compileRoot } from './compile-root.ts';
import { dayOption, todayOption } from './day-option.ts';
import { recalledRevisions } from './recalled-revisions.ts';
import { amount, countSeverity } from './report.ts';

const registered: readonly Format[] = formats;
const SCOPES = ['quiz', 'course', 'lesson'] as const;
/** Of files that say when they were made: the same content gives the same bytes on every day. */
const FIXED_DATE = '2000-01-01';
/** Where nobody named the installation: RFC 2606 keeps it free. */
const NO_SITE = 'https://stemma.invalid';
const SEE_CHECK = 'see npm run -s stemma -- check';

/** What the command line asks for. */
interface Request {
  readonly format: Format;
  readonly scope: Scope;
  /** Undefined for standard output. */
  readonly out: string | undefined;
  readonly reportAs: 'text' | 'json';
  readonly site: string;
  /** Undefined when nobody named a day. */
  readonly date: string | undefined;
  readonly today: string;
}

/** Runs `export`: all that can be misused is looked at before anything is compiled. */
export async function runExport(input: CommandInput): Promise<ExitCode> {
  const [name] = input.positionals;
  if (name === undefined) return listFormats(input);
  const { format, scope, out, reportAs, today, ...named } = readRequest(input, name);
  const { compiled, diagnostics, files } = compileRoot(input.root);
  const selection = selectionOf(compiled.bank, scope, { today, withdrawn: await recalledRevisions() });
  const { report, bytes } = await exportSelection(
    format,
    selection,
    await metaOf(named, async () => contentChangedAt(input.root, files)),
  );
  const isInspected = bytes !== undefined && INSPECTED.includes(format.name);
  const faults = isInspected ? await inspectWritten(input, out, bytes) : 0;
  if (bytes !== undefined) write(input, out, bytes);
  tell(input, out, reportAs === 'json' ? reportJson(report) : reportText(report, format));
  if (bytes === undefined) input.note('Nothing was written: there is no item to write.');
  const errors = countSeverity(diagnostics, 'error');
  if (errors > 0)
    input.note(`The content has ${amount(errors, 'error')}, so items may be missing: ${SEE_CHECK}`);
  return errors + faults > 0 || bytes === undefined ? 1 : 0;
}

/** @throws MisuseError */
function readRequest(input: CommandInput, name: string): Request {
  const format = formatNamed(name);
  const out = textOption(input, 'out');
  if (out === undefined && !isTextFormat(format))
    throw new MisuseError(`${format.title} is not text: say with --out FILE where to write it.`);
  const site = textOption(input, 'site') ?? readConfig().url ?? NO_SITE;
  return {
    format,
    scope: scopeOf(input),
    out,
    reportAs: choiceOption(input, 'report', ['text', 'json']),
    site: site.replace(/\/+$/u, ''),
    date: dayOption(input, 'date'),
    today: todayOption(input),
  };
}

/** A day that was named stands for its first second: whoever names it has the same bytes wherever the files were copied to. */
async function metaOf(
  { site, date }: Pick<Request, 'site' | 'date'>,
  changedAt: () => Promise<number>,
): Promise<ExchangeMeta> {
  return date === undefined
    ? { site, date: FIXED_DATE, changed: await changedAt() }
    : { site, date, changed: Date.parse(`${date}T00:00:00Z`) / 1000 };
}

function listFormats({ out }: CommandInput): ExitCode {
  const width = Math.max(...registered.map((format) => format.name.length));
  for (const { name, purpose } of registered) out(`${name.padEnd(width)}  ${purpose}\n`);
  return 0;
}

function formatNamed(name: string): Format {
  const format = registered.find((one) => one.name === name);
  if (format !== undefined) return format;
  const names = registered.map((one) => one.name);
  throw new MisuseError(`Unknown format "${name}". ${didYouMean(name, names, names.length)}`);
}

function scopeOf(input: CommandInput): Scope {
  const given = SCOPES.flatMap((of) => {
    const id = textOption(input, of);
    return id === undefined ? [] : [{ of, id }];
  });
  const [scope] = given;
  if (scope === undefined || given.length > 1)
    throw new MisuseError('Say what to export: --quiz Q, --course C or --lesson L, and one of them only.');
  return scope;
}

/** A lesson may go by its id alone when only one course has it. */
function selectionOf(bank: Bank, scope: Scope, servable: Parameters<typeof select>[3]): Selection {
  const names = scopeNames(bank, scope.of);
  const endings = names.filter((name) => scope.of === 'lesson' && name.endsWith(`/${scope.id}`));
  if (endings.length > 1)
    throw new MisuseError(`Several courses have a lesson "${scope.id}": ${endings.join(', ')}.`);
  const selected = select(bank, { of: scope.of, id: endings[0] ?? scope.id }, kinds, servable);
  if (selected.ok) return selected.value;
  throw new MisuseError(`Unknown ${scope.of} "${scope.id}". ${didYouMean(scope.id, selected.error.known)}`);
}

/**
 * Looks at what was written as the other system would, by readers that know nothing of the writers: a fault is one of this
 * program. @returns how many there are
 */
async function inspectWritten(
  input: CommandInput,
  out: string | undefined,
  bytes: Uint8Array,
): Promise<number> {
  const { diagnostics } = await inspectFile(out ?? 'export', bytes);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  for (const { place, code, message } of errors)
    input.note(`${place.file}:${String(place.line)}:${String(place.column)} error ${code}\n  ${message}`);
  if (errors.length > 0)
    input.note('The other system would not take the file as it was meant: do not use it, and report this.');
  return errors.length;
}

function write(input: CommandInput, out: string | undefined, bytes: Uint8Array): void {
  if (out === undefined) input.out(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  else writeWhole(resolve(out), bytes);
}

function tell(input: CommandInput, out: string | undefined, text: string): void {
  if (out === undefined) input.note(text.trimEnd());
  else input.out(text);
}

function reportJson(report: ExportReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
