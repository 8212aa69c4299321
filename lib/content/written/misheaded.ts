import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { bodyCodes } from '../codes/body-codes.ts';
import { writtenCodes } from '../codes/written-codes.ts';
import type { SourceText } from '../source-text.ts';
import type { Span } from './sections.ts';

/** A heading of any level, also one that lacks the blank which makes it one. */
const ANY_HEADING = /^ {0,3}(?<marks>#{1,6})(?!#)[ \t]*(?<words>\S[^\n]*)$/gmu;
const CHECK_BOX = /^[ \t]*[-+*][ \t]+\[[ xX]\][ \t]/mu;

/**
 * Items in the introduction of a quiz, since their heading is none or of another level: `content/misheaded-item` at the heading.
 *
 * @param found what was found in the introduction; taken out of it are the faults that follow from such a heading
 */
export function withMisheaded(
  source: SourceText,
  { from, to }: Span,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const text = source.text.slice(from, to);
  const headings = [...text.matchAll(ANY_HEADING)];
  const wrong = headings.flatMap(({ 0: heading, index, groups }, at) => {
    const end = headings[at + 1]?.index ?? text.length;
    if (!CHECK_BOX.test(text.slice(index, end))) return [];
    const place = source.place(from + index, from + index + heading.length);
    const right = `## ${groups?.['words'] ?? ''}`;
    const message = `Unexpected "${heading.trim()}" above options, expected "${right}": a question that is written by hand begins with it`;
    const fix = { what: `Write \`${right}\``, edits: [{ place, before: heading, after: right }], sure: true };
    return [
      {
        end: source.place(from + end, from + end).line,
        fault: diagnose(writtenCodes.misheadedItem, place, message, { fix }),
      },
    ];
  });
  const follows = ({ code, place }: Diagnostic): boolean =>
    code === bodyCodes.unsupportedMarkdown.code &&
    wrong.some(({ end, fault }) => place.line >= fault.place.line && place.line <= end);
  return [...found.filter((one) => !follows(one)), ...wrong.map(({ fault }) => fault)];
}
