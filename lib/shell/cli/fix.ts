import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { fieldCodes } from '#lib/content/codes/field-codes.ts';

/** A misspelt field and what it should be called. */
export interface Fix {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

const MISSPELT = /^Unexpected field `(?<before>[^`]+)`, expected `(?<after>[^`]+)`$/u;

/**
 * What a program may mend by itself: the names of fields, when one that exists is near. Ids and words are never touched,
 * since a near word can mean the opposite ("common" and "uncommon").
 */
export function fixesOf(diagnostics: readonly Diagnostic[]): readonly Fix[] {
  return diagnostics.flatMap(({ code, message, place }) => {
    const names = code === fieldCodes.unknownField.code ? MISSPELT.exec(message)?.groups : undefined;
    if (names?.['before'] === undefined || names['after'] === undefined) return [];
    return [
      {
        file: place.file,
        line: place.line,
        column: place.column,
        before: names['before'],
        after: names['after'],
      },
    ];
  });
}

/** The files with the fixes made; one whose words do not stand at its place is passed over. */
export function applyFixes(files: readonly SourceFile[], fixes: readonly Fix[]): readonly SourceFile[] {
  const byFile = Map.groupBy(fixes, ({ file }) => file);
  return files.map((file) => {
    const own = byFile.get(file.path);
    return own === undefined ? file : { path: file.path, text: fixText(file.text, own) };
  });
}

/** From right to left, so that a longer name never moves the place of the next. */
function fixText(text: string, fixes: readonly Fix[]): string {
  const lines = text.split('\n');
  for (const { line, column, before, after } of [...fixes].sort((a, b) => b.column - a.column)) {
    const old = lines[line - 1] ?? '';
    if (old.startsWith(before, column - 1))
      lines[line - 1] = old.slice(0, column - 1) + after + old.slice(column - 1 + before.length);
  }
  return lines.join('\n');
}
