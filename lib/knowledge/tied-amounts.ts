import { literalPattern } from '#lib/base/literal-pattern.ts';
import { UNITS } from './unit-table.ts';

const NO_BREAK = '\u00A0';
/** Units that begin with a word of their own: "in 100 people" and "x 10^9/L" do not. */
const BEGINS_WITH_A_NAME = /^(?!(?:in|x|×) )/u;

/** The first word of each unit as people write it, the longest first. */
const firstWords = [
  ...new Set(
    UNITS.flatMap(({ singular, plural, others, short }) => [singular, plural, ...others, ...short])
      .filter((name) => BEGINS_WITH_A_NAME.test(name))
      .map((name) => name.split(' ')[0] ?? name),
  ),
].sort((a, b) => b.length - a.length);

const PARTED = new RegExp(
  String.raw`(?<=\d) (?=(?:${firstWords.map(literalPattern).join('|')})(?![\p{L}\p{N}]))`,
  'gu',
);

/**
 * A text to be shown, in which no line ends between a number and its unit: "300" alone at the end of a line is read with what comes
 * to mind. As long as before, and it reads the same: a space that does not break stands where a space stood.
 * Source: the Medication Line guidance of the NHS Common User Interface, MEDi-010 (no line break inside an attribute such as the dose).
 */
export function tiedAmounts(text: string): string {
  return text.replace(PARTED, NO_BREAK);
}
