import type { Severity } from '#lib/base/diagnostic.ts';
import { alsoText, type ToldOnce } from './report-causes.ts';

/** The commands that GitHub Actions reads from a log (docs.github.com, "Workflow commands"). */
const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** One workflow command for each that is told, so that it is shown at its line in a pull request. Empty when there is none. */
export function githubReport(told: readonly ToldOnce[]): string {
  return told.map((one) => `${annotation(one)}\n`).join('');
}

function annotation({ diagnostic, also }: ToldOnce): string {
  const { code, severity, message, why, help, place } = diagnostic;
  const lines = [message, why, help, alsoText({ also }) ?? []].flat();
  const properties = {
    file: place.file,
    line: place.line,
    endLine: place.endLine,
    // GitHub refuses columns on an annotation that spans lines.
    ...(place.line === place.endLine ? { col: place.column, endColumn: place.endColumn } : {}),
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMAND[severity]} ${list.join(',')}::${escapeData(lines.join('\n'))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
