import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { shortened } from '#lib/base/shortened.ts';
import { syntaxCodes } from './codes/syntax-codes.ts';
import { LIMITS } from './limits.ts';
import type { SourceText } from './source-text.ts';

/** What is read, and where faults of it are kept. */
interface Reading {
  readonly source: SourceText;
  readonly diagnostics: Diagnostic[];
}

/** Where a comment stands in the file. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const QUOTED_MAX = 40;

/**
 * Tells of what may have been meant as part of a value that has no quotes and ends here (`content/cut-by-comment`): people write
 * comments with a blank behind the mark.
 */
export function tellOfComment({ source, diagnostics }: Reading, end: number): void {
  const cut = /^[ \t]+(?<words>#[^\s#!].*)$/u.exec(restOfLine(source.text, end))?.groups?.['words'];
  if (cut === undefined || diagnostics.length >= LIMITS.listed) return;
  const from = end + restOfLine(source.text, end).length - cut.length;
  const message = `Unexpected comment "${shortened(cut, QUOTED_MAX)}" behind a value, expected a blank behind "#", or quotes around all of the value`;
  diagnostics.push(diagnose(syntaxCodes.cutByComment, source.place(from, from + cut.length), message));
}

/**
 * `title: #1 of the effects`: nothing of it is read, and the field is empty (`content/cut-by-comment`).
 *
 * @param end where the name of the field ends
 */
export function commentAsValue({ source, diagnostics }: Reading, end: number): Stretch | undefined {
  const rest = restOfLine(source.text, end);
  const words = /^:[ \t]+(?<words>#[^\s#!].*)$/u.exec(rest)?.groups?.['words'];
  if (words === undefined || diagnostics.length >= LIMITS.listed) return undefined;
  const to = end + rest.length;
  const from = to - words.length;
  const message = `Unexpected comment "${shortened(words, QUOTED_MAX)}" in the place of a value, expected quotes around the value, or a blank behind "#"`;
  const help = 'Put the value in quotes. Where it is a comment, set a blank behind its `#`.';
  diagnostics.push(diagnose(syntaxCodes.cutByComment, source.place(from, to), message, { help }));
  return { from, to };
}

function restOfLine(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end === -1 ? undefined : end).trimEnd();
}
