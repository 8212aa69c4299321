import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { diagnose } from '#lib/base/code-page.ts';
import { inspectFile, type Inspected } from '#lib/exchange/inspect/inspect-file.ts';
import { INSPECT_LIMITS, placeOf } from '#lib/exchange/inspect/inspecting.ts';
import { readCodes } from '#lib/exchange/read/codes.ts';
import { findPage } from './code-pages.ts';
import {
  choiceOption,
  flagOption,
  MisuseError,
  textOption,
  type CommandInput,
  type ExitCode,
} from './command.ts';
import { secondsSince } from './report-of-files.ts';
import { countSeverity, REPORT_FORMATS, renderReport } from './report.ts';

/** Runs `inspect`. */
export async function runInspect(input: CommandInput): Promise<ExitCode> {
  const started = performance.now();
  const format = choiceOption(input, 'format', REPORT_FORMATS);
  const [file = ''] = input.positionals;
  const earlier = textOption(input, 'before');
  const before = earlier === undefined ? undefined : readWithin(earlier);
  if (before === 'too large')
    throw new MisuseError(`The file ${String(earlier)} is too large to be inspected.`);
  const bytes = readWithin(file);
  const inspected = bytes === 'too large' ? tooLarge(file) : await inspectFile(file, bytes, before);
  const { diagnostics, texts, questions, ids } = inspected;
  const report = {
    diagnostics,
    counts: {
      lessons: 0,
      facts: 0,
      items: questions,
      errors: countSeverity(diagnostics, 'error'),
      warnings: countSeverity(diagnostics, 'warning'),
    },
    seconds: secondsSince(started),
    textOf: (name: string) => texts.get(name),
    pageOf: findPage,
    inspected: { format: inspected.format ?? null, questions, ids },
  };
  if (flagOption(input, 'ids') && format === 'text') input.out(ids.map((id) => `${id}\n`).join(''));
  input.out(renderReport(report, format));
  return report.counts.errors > 0 ? 1 : 0;
}

/** @throws MisuseError when it is no file, or cannot be read */
function readWithin(file: string): Uint8Array | 'too large' {
  try {
    // A pipe that nobody writes to would be waited for.
    const opened = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(opened);
      if (!stat.isFile()) throw new MisuseError(`${file} is no file, and only files can be inspected.`);
      return stat.size > INSPECT_LIMITS.bytes ? 'too large' : readFileSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch (cause) {
    if (cause instanceof MisuseError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new MisuseError(`The file ${file} cannot be read: ${why}`, { cause });
  }
}

function tooLarge(file: string): Inspected {
  const message = `Unexpected file of more than ${String(INSPECT_LIMITS.bytes)} bytes, expected at most so many`;
  const diagnostics = [diagnose(readCodes.limit, placeOf({ file }), message)];
  return { format: undefined, ids: [], questions: 0, diagnostics, texts: new Map() };
}
