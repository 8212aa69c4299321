import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { renderReport, textOfReport } from '#lib/shell/cli/report.ts';

const counts = { lessons: 1, facts: 1, items: 1, errors: 0, warnings: 0 };

const unknown = (line: number, name = 'gabapentin', more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'knowledge/unknown-concept',
  severity: 'error',
  message: `Unexpected concept "${name}"`,
  why: 'w',
  help: 'h',
  place: { file: line > 10 ? 'b.md' : 'a.md', line, column: 3, endLine: line, endColumn: 9 },
  related: [],
  ...more,
});

const text = (diagnostics: readonly Diagnostic[]): string =>
  textOfReport({ diagnostics, counts, seconds: 0, textOf: () => undefined });
const headsOf = (report: string): number =>
  report.match(/ error knowledge\/unknown-concept$/gmu)?.length ?? 0;

describe('the same words about one name at many places', () => {
  it('are printed once, with every other place', () => {
    const report = text([4, 5, 6, 12, 14].map((line) => unknown(line)));
    expect(headsOf(report)).toBe(1);
    expect(report).toContain('a.md:4:3 error');
    expect(report).toContain('  Also: the same at 4 other places: a.md:5:3, 6:3; b.md:12:3, 14:3');
  });

  it('are printed once of a field, too', () => {
    const message = 'Unexpected field `EVIDENCE`, expected `evidence`';
    const report = text(
      [4, 5, 6, 7].map((line) => unknown(line, '', { code: 'content/unknown-field', message })),
    );
    expect(report.match(/EVIDENCE/gu)).toHaveLength(1);
    expect(report).toContain('  Also: the same at 3 other places: a.md:5:3, 6:3, 7:3');
  });

  it.each([
    ['at few places', [4, 5, 6].map((line) => unknown(line))],
    ['about several names', [4, 5, 6, 7].map((line) => unknown(line, `name-${String(line)}`))],
    ['that name nothing', [4, 5, 6, 7].map((line) => unknown(line, '', { message: 'Unexpected end' }))],
    [
      'beside an earlier place',
      [4, 5, 6, 7].map((line) =>
        unknown(line, 'a', { related: [{ message: 'r', place: unknown(1).place }] }),
      ),
    ],
  ])('%s are printed each', (_what, diagnostics) => {
    const report = text(diagnostics);
    expect(headsOf(report)).toBe(diagnostics.length);
    expect(report).not.toContain('Also:');
  });
});

describe('every format tells of each message once, as the text does', () => {
  const diagnostics = [
    ...[4, 5, 6, 12, 14].map((line) => unknown(line)),
    unknown(7, 'pregabalin'),
    unknown(8, '', { message: 'Unexpected end' }),
    unknown(8, '', { message: 'Unexpected end of a line' }),
  ];
  const render = (format: 'json' | 'sarif' | 'github'): string =>
    renderReport(
      { diagnostics, counts, seconds: 0, textOf: () => undefined, pageOf: () => undefined },
      format,
    );
  const told = headsOf(text(diagnostics));

  it('in JSON, with the other places', () => {
    const json = JSON.parse(render('json')) as { diagnostics: readonly Record<string, unknown>[] };
    expect(told).toBe(3);
    expect(json.diagnostics).toMatchObject([
      { line: 4, also: [{ line: 5 }, { line: 6 }, { file: 'b.md', line: 12 }, { line: 14 }] },
      { line: 7 },
      { line: 8, message: 'Unexpected end' },
      { line: 8, message: 'Unexpected end of a line' },
    ]);
    expect(json.diagnostics[1]).not.toHaveProperty('also');
  });

  it('in SARIF, with the other places as related ones', () => {
    const { runs } = JSON.parse(render('sarif')) as {
      runs: readonly { results: readonly { relatedLocations: readonly unknown[] }[] }[];
    };
    expect(runs[0]?.results.map(({ relatedLocations }) => relatedLocations.length)).toEqual([4, 0, 0, 0]);
  });

  it('in notes of a pull request', () => {
    const lines = render('github').trimEnd().split('\n');
    expect(lines).toHaveLength(told + 1);
    expect(lines[0]).toContain('the same at 4 other places: a.md:5:3, 6:3; b.md:12:3, 14:3');
  });
});
