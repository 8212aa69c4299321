import type { CodePage } from '#lib/base/code-page.ts';
import { compareText, type Diagnostic, type Place, type Severity } from '#lib/base/diagnostic.ts';

/** Severity in the words of SARIF. */
const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** A log in SARIF 2.1.0 (OASIS standard of 27 March 2020), as code hosts and editors import it. */
export function sarifReport(report: {
  readonly diagnostics: readonly Diagnostic[];
  readonly pageOf: (code: string) => CodePage | undefined;
}): object {
  const codes = [...new Set(report.diagnostics.map(({ code }) => code))].sort(compareText);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'stemma', rules: codes.map((code) => sarifRule(code, report.pageOf(code))) },
        },
        columnKind: 'utf16CodeUnits',
        results: report.diagnostics.map((diagnostic) =>
          sarifResult(diagnostic, codes.indexOf(diagnostic.code)),
        ),
      },
    ],
  };
}

function sarifRule(code: string, page: CodePage | undefined): object {
  if (page === undefined) return { id: code };
  return {
    id: code,
    shortDescription: { text: page.title },
    fullDescription: { text: page.why },
    help: { text: page.help },
    defaultConfiguration: { level: LEVEL[page.severity] },
  };
}

function sarifResult(diagnostic: Diagnostic, ruleIndex: number): object {
  return {
    ruleId: diagnostic.code,
    ruleIndex,
    level: LEVEL[diagnostic.severity],
    message: { text: `${diagnostic.message}. ${diagnostic.help}` },
    locations: [{ physicalLocation: physicalLocation(diagnostic.place) }],
    relatedLocations: diagnostic.related.map(({ message, place }, id) => ({
      id,
      message: { text: message },
      physicalLocation: physicalLocation(place),
    })),
  };
}

function physicalLocation({ file, line, column, endLine, endColumn }: Place): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}
