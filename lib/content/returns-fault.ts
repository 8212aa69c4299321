import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { SourceText } from './source-text.ts';

/** What is told, under a code, of lines that end as on computers of long ago: to YAML and Markdown all of them are one. */
export function returnsFault({ text, place }: SourceText, page: CodePage): Diagnostic {
  const at = text.indexOf('\r');
  const message = 'Unexpected line ends of carriage returns alone, expected line feeds';
  return diagnose(page, place(at, at + 1), message, {
    help: 'Save the file with the line ends of Unix (LF) or Windows (CRLF); editors offer it beside the encoding.',
  });
}
