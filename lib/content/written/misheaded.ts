import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { bodyCodes } from '../codes/body-codes.ts';
import { writtenCodes } from '../codes/written-codes.ts';
import type { SourceText } from '../source-text.ts';
import type { Span } from './sections.ts';

/** A heading of any level, also one that lacks the blank which makes it one. */
const ANY_HEADING = /^ {0,3}(?<marks>#{1,6})(?!#)[ \t]*(?<words>\S[^\n]*)$/gmu;
/** A paragraph of one line right above the fields of an item: its heading without the marks that make it one. */
const BARE_QUESTION =
  /(?<=^|\n[ \t\r]*\n) {0,3}(?!#|>|[-+*] |Id:|Facts:)(?:\*\*)?(?<words>\S[^\n]*?)(?:\*\*)?[ \t\r]*(?=\n(?:[ \t\r]*\n)* {0,3}(?:Id|Facts):)/gu;
/** A piece of code between fences. */
const FENCED = /^ {0,3}(?<marks>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\k<marks>|(?![\s\S]))/gmu;
const FOLLOWING: ReadonlySet<string> = new Set([
  bodyCodes.headingLevel.code,
  bodyCodes.unsupportedMarkdown.code,
  bodyCodes.unreadMark.code,
  bodyCodes.skippedLevel.code,
]);
/** By its fields it is an item; a list of tasks may stand under any heading. */
const FIELD = /^ {0,3}(?:Id|Facts):/mu;
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
  const text = source.text.slice(from, to).replaceAll(FENCED, (code) => code.replaceAll(/[^\n]/gu, ' '));
  const headings = [...text.matchAll(ANY_HEADING), ...text.matchAll(BARE_QUESTION)].sort(
    (one, other) => one.index - other.index,
  );
  const wrong = headings.flatMap(({ 0: heading, index, groups }, at) => {
    const end = headings[at + 1]?.index ?? text.length;
    const section = text.slice(index, end);
    const hasFields = FIELD.test(section);
    const words = (groups?.['words'] ?? '').trimEnd();
    if (!CHECK_BOX.test(section) || (!hasFields && !words.endsWith('?'))) return [];
    const place = source.place(from + index, from + index + heading.trimEnd().length);
    const right = `## ${words}`;
    // It is one, in a comment without an end or behind marks of a merge, of which that is told.
    if (heading.trimEnd() === right) return [];
    const message = misheadedMessage(heading.trim(), right);
    const fix = {
      what: `Write \`${right}\``,
      edits: [{ place, before: heading.trimEnd(), after: right }],
      sure: hasFields,
    };
    return [
      {
        end: headings[at + 1] === undefined ? Infinity : source.place(from + end, from + end).line,
        fault: diagnose(writtenCodes.misheadedItem, place, message, { fix }),
      },
    ];
  });
  const follows = ({ code, place }: Diagnostic): boolean =>
    FOLLOWING.has(code) && wrong.some(({ end, fault }) => place.line >= fault.place.line && place.line < end);
  return [...found.filter((one) => !follows(one)), ...wrong.map(({ fault }) => fault)];
}

/** What is said of a heading above options that is none of an item. */
export function misheadedMessage(written: string, right: string): string {
  return `Unexpected "${written}" above options, expected "${right}": a question that is written by hand begins with it`;
}
