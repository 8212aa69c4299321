import type { Diagnostic, Severity } from '#lib/base/diagnostic.ts';

/** The commands that GitHub Actions reads from a log (docs.github.com, "Workflow commands"). */
const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** One workflow command a diagnostic, so that it is shown at its line in a pull request. Empty when there is none. */
export function githubReport(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${annotation(diagnostic)}\n`).join('');
}

function annotation({ code, severity, message, why, help, place }: Diagnostic): string {
  const properties = {
    file: place.file,
    line: place.line,
    endLine: place.endLine,
    // GitHub refuses columns on an annotation that spans lines.
    ...(place.line === place.endLine ? { col: place.column, endColumn: place.endColumn } : {}),
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMAND[severity]} ${list.join(',')}::${escapeData(`${message}\n${why}\n${help}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
