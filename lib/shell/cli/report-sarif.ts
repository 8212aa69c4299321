import type { CodePage } from '#lib/base/code-page.ts';
import { compareText, type Place, type Severity } from '#lib/base/diagnostic.ts';
import type { ToldOnce } from './report-causes.ts';

/** Severity in the words of SARIF. */
const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** A log in SARIF 2.1.0 (OASIS standard of 27 March 2020), as code hosts and editors import it. */
export function sarifReport(report: {
  readonly told: readonly ToldOnce[];
  readonly pageOf: (code: string) => CodePage | undefined;
}): object {
  const codes = [...new Set(report.told.map(({ diagnostic }) => diagnostic.code))].sort(compareText);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'stemma', rules: codes.map((code) => sarifRule(code, report.pageOf(code))) },
        },
        columnKind: 'utf16CodeUnits',
        results: report.told.map((one) => sarifResult(one, codes.indexOf(one.diagnostic.code))),
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

/** Other places of the same are related ones: a result of several locations is one that must be mended at all of them. */
function sarifResult({ diagnostic, also }: ToldOnce, ruleIndex: number): object {
  const related = [...diagnostic.related, ...also.map((place) => ({ message: 'the same here', place }))];
  return {
    ruleId: diagnostic.code,
    ruleIndex,
    level: LEVEL[diagnostic.severity],
    message: { text: `${diagnostic.message}. ${diagnostic.help}` },
    locations: [{ physicalLocation: physicalLocation(diagnostic.place) }],
    relatedLocations: related.map(({ message, place }, id) => ({
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
