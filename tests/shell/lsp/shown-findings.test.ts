import { expect, it } from 'vitest';
import type { Connection } from 'vscode-languageserver/node';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { ShownFindings } from '#lib/shell/lsp/shown-findings.ts';

const finding = (message: string): Diagnostic => ({
  code: 'content/x',
  severity: 'error',
  message,
  why: 'w',
  help: 'h',
  place: { file: 'content/a.md', line: 1, column: 1, endLine: 1, endColumn: 2 },
  related: [],
});

it('tells an editor of what is other than before, and of that alone', () => {
  const told: number[] = [];
  const sendDiagnostics = ({ diagnostics }: { diagnostics: unknown[] }): Promise<void> => {
    told.push(diagnostics.length);
    return Promise.resolve();
  };
  const shown = new ShownFindings({ sendDiagnostics } as unknown as Connection, (path) => `file:///${path}`);
  shown.show([finding('one')]);
  // As a check makes it anew.
  shown.show([finding('one')]);
  expect(told).toEqual([1]);
  shown.show([finding('two')]);
  shown.show([]);
  shown.show([]);
  expect(told).toEqual([1, 1, 0]);
  shown.show([finding('two')]);
  expect(told).toEqual([1, 1, 0, 1]);
});
