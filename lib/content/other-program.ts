import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import type { SourceFile } from './model.ts';
import type { Route } from './routes.ts';

/** How texts of other programs begin, and what they are. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf\d/u, 'text of a word processor (RTF)'],
  [/^%PDF-\d/u, 'PDF'],
  [/^\s{0,20}<(?:!doctype html|html)\b/iu, 'page of the web (HTML)'],
];
const HELP =
  'Open it in the program that wrote it, copy the text, and save that as plain text in UTF-8 under this name.';

/** A file that another program saved under a name that is read (`content/unknown-file`): as Markdown or YAML, all of it would be wrong. */
export function otherProgram({ path, text }: SourceFile, { kind }: Route): Diagnostic | undefined {
  if (kind === 'figure' || kind === 'ignored' || kind === 'unknown') return undefined;
  const [, what] = BEGINNINGS.find(([beginning]) => beginning.test(text)) ?? [];
  if (what === undefined) return undefined;
  const message = `Unexpected ${what} under a name of plain text, expected plain text`;
  const place = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { ...diagnose(referenceCodes.unknownFile, place, message, { help: HELP }), severity: 'error' };
}
