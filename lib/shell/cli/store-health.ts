import { readConfig } from '#lib/shell/config.ts';
import { inspectStore, type Inspection } from '#lib/shell/db/inspect-store.ts';
import { flagOption, type CommandInput, type ExitCode } from './command.ts';
import { sizeText } from './size-text.ts';

/** Prints what is to be known about the store; 1 when servers cannot use it. */
export async function runDoctor(input: CommandInput): Promise<ExitCode> {
  const inspection = await inspectStore(readConfig());
  if (flagOption(input, 'json')) input.out(`${JSON.stringify(inspection, undefined, 2)}\n`);
  else input.out(inspectionText(inspection));
  return inspection.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function inspectionText(inspection: Inspection): string {
  const { engine, engineVersion, place, isWritable, rows, findings } = inspection;
  const name = engine === 'sqlite' ? 'SQLite' : 'PostgreSQL';
  const counts = Object.entries(rows);
  const width = Math.max(0, ...counts.map(([table]) => table.length));
  return [
    `Store: ${place}`,
    `  engine    ${name}${engineVersion === null ? '' : ` ${engineVersion}`}`,
    `  size      ${sizeLine(inspection)}`,
    `  schema    ${schemaLine(inspection)}`,
    `  writable  ${isWritable === null ? 'unknown' : isWritable ? 'yes' : 'no'}`,
    ...(counts.length === 0 ? [] : ['  rows']),
    ...counts.map(([table, count]) => `    ${table.padEnd(width)}  ${count}`),
    ...findings.map(({ severity, code, message }) => `\n${severity} ${code}\n  ${message}`),
    '',
  ].join('\n');
}

function sizeLine({ bytes, freeBytes }: Inspection): string {
  const size = bytes === null ? 'unknown' : sizeText(bytes);
  return freeBytes === null ? size : `${size}; ${sizeText(freeBytes)} free on its disk`;
}

function schemaLine({ schema }: Inspection): string {
  if (schema === null) return 'unknown';
  const { applied, pending, unknown } = schema;
  const version = applied.at(-1) ?? 'none';
  if (unknown.length > 0) return `${version}, newer than this program`;
  return pending.length === 0 ? `${version}, up to date` : `${version}, pending: ${pending.join(', ')}`;
}
