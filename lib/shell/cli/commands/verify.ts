import { readFileSync } from 'node:fs';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { bankCodes } from '#lib/bank/codes.ts';
import { verifyItems } from '#lib/bank/verify-items.ts';
import { choiceOption, MisuseError, type Command, type CommandInput, type ExitCode } from '../command.ts';
import { compileRoot } from '../compile-root.ts';
import { secondsSince } from '../report-of-files.ts';
import { findPage } from '../code-pages.ts';
import { readJsonWithPlaces, type ReadJson } from '../json-places.ts';
import { amount, countSeverity, REPORT_FORMATS, renderReport } from '../report.ts';

/** `verify`: items from a file, judged as the generated ones are. */
export const verify: Command = {
  usage: 'FILE [--format text|json|github|sarif] [--root DIR]',
  details: [
    'FILE          a list of items, or one item, in the shape of items --json',
    '--format F    as for check',
  ],
  options: { format: { type: 'string' } },
  arguments: [1, 1],
  run: runVerify,
};

function runVerify(input: CommandInput): ExitCode {
  const format = choiceOption(input, 'format', REPORT_FORMATS);
  const [file = ''] = input.positionals;
  const text = readItems(file);
  const root = compileRoot(input.root);
  const { kb, counts } = root.compiled;
  const read = readJsonWithPlaces(file, text);
  const diagnostics = read.ok ? verifyItems(read.value, kb, read.placeOf) : [notJson(read)];
  const errors = countSeverity(root.diagnostics, 'error');
  if (errors > 0)
    input.note(`The content itself has ${amount(errors, 'error')}: see npm run -s stemma -- check`);
  const report = {
    diagnostics,
    counts: {
      lessons: counts.lessons,
      facts: counts.facts,
      items: itemsIn(read),
      errors: countSeverity(diagnostics, 'error'),
      warnings: countSeverity(diagnostics, 'warning'),
    },
    seconds: secondsSince(root.startedMs),
    textOf: (name: string) => (name === file ? text : undefined),
    pageOf: findPage,
  };
  input.out(renderReport(report, format));
  return report.counts.errors > 0 ? 1 : 0;
}

/** The text without a byte order mark. @throws MisuseError when there is no such file */
function readItems(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  } catch (cause) {
    throw new MisuseError(
      `The file ${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

function notJson({ place, unexpected }: Extract<ReadJson, { ok: false }>): Diagnostic {
  return diagnose(bankCodes.notJson, place, `Unexpected ${unexpected}, expected JSON`);
}

function itemsIn(read: ReadJson): number {
  if (!read.ok) return 0;
  return Array.isArray(read.value) ? read.value.length : 1;
}
