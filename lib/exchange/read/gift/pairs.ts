/** Pairs in GIFT. Source: `question/format/gift/format.php`, `readquestion`, match. */
import type { Place } from '#lib/base/diagnostic.ts';
import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from '../codes.ts';
import { pairParts, type ReadPair } from '../pair-parts.ts';
import { fault, type Reading } from '../read-bank.ts';
import { placeOf, SHARE, type GiftParts } from './composites.ts';
import { findSign, lineOf, part, plainLineOf, type Stretch } from './escapes.ts';

const ARROW = '->';

/**
 * Pairs: `=row -> answer`, and `= -> answer` for one that is nobody's.
 * Diagnostics: `exchange/gift-syntax` and those of `pairParts`.
 */
export function pairsIn(reading: Reading, answers: readonly Stretch[], place: Place): GiftParts {
  const pairs = answers.flatMap((answer) => pairOf(reading, answer) ?? []);
  return { parts: pairParts(reading, pairs, place), notes: [], points: ['type matching'] };
}

/** Whether an answer is meant as a pair. */
export function isPair({ text }: Stretch): boolean {
  return text.includes(ARROW);
}

/** Undefined, and told of, where it is not a row, one arrow and an answer. */
function pairOf(reading: Reading, answer: Stretch): ReadPair | undefined {
  const { text, from } = answer;
  const wrong = faultOf(text);
  if (wrong !== undefined) {
    const { at, length, message } = wrong;
    fault(reading, readCodes.giftSyntax, reading.place(from + at, from + at + length), message);
    return undefined;
  }
  const arrow = text.indexOf(ARROW);
  return {
    row: lineOf(reading, part(answer, 0, arrow)),
    right: plainLineOf(reading, part(answer, arrow + ARROW.length)),
    place: placeOf(reading, answer),
  };
}

/** What is wrong with a pair, and where in its text. */
function faultOf(
  text: string,
): { readonly at: number; readonly length: number; readonly message: string } | undefined {
  const arrow = text.indexOf(ARROW);
  const said = shortened(text, 40);
  if (arrow === -1)
    return {
      at: 0,
      length: text.length,
      message: `Unexpected "${said}" among pairs, expected "row -> answer"`,
    };
  const second = text.indexOf(ARROW, arrow + ARROW.length);
  if (second !== -1)
    return { at: second, length: ARROW.length, message: 'Unexpected second "->" of a pair, expected one' };
  const hash = findSign(text, '#');
  if (hash !== -1)
    return {
      at: hash,
      length: 1,
      message: 'Unexpected "#" in a pair, expected "\\#": a pair has no reason of its own',
    };
  const share = SHARE.exec(text)?.[0];
  if (share === undefined) return undefined;
  const message = `Unexpected share "${share}" of a pair, expected none: each counts alike`;
  return { at: 0, length: share.length, message };
}
