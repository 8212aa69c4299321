/** Numbers in GIFT. Source: `question/format/gift/format.php`, `readquestion`, numerical. */
import type { Place } from '#lib/base/diagnostic.ts';
import { shortened } from '#lib/base/shortened.ts';
import { isMoodleFraction, nearestMoodleFraction } from '../../moodle-shares.ts';
import { readCodes } from '../codes.ts';
import { numberPart, readNumber, readRange, type ReadNumber } from '../number-part.ts';
import { fault, type Reading } from '../read-bank.ts';
import { placeOf, SHARE, splitAt, type GiftParts } from './composites.ts';
import { findSign, lineOf, part, type Stretch } from './escapes.ts';

/**
 * A number: `#` and one answer, or several behind `=`, each `3`, `3:0.5` or `2.5..3.5`. Undefined where it cannot be read, and
 * then told of. Diagnostics: `exchange/gift-syntax`, `exchange/bad-value` and those of `numberPart`.
 */
export function numberParts(reading: Reading, listed: Stretch, place: Place): GiftParts | undefined {
  const [said, ...wrong] = splitAt(part(listed, 1), '~');
  const [first, ...others] = splitAt(said ?? listed, '=');
  const notes = wrong.map(
    (one) => `Any other number: ${lineOf(reading, part(one, one.text.startsWith('#') ? 1 : 0))}`,
  );
  if (first !== undefined && first.text !== '' && others.length > 0) {
    const message = `Unexpected "${shortened(first.text, 40)}" in front of the answers, expected "="`;
    fault(reading, readCodes.giftSyntax, placeOf(reading, first), message);
    return undefined;
  }
  const answers = others.length > 0 ? others : [first ?? listed];
  const numbers = answers.map((answer) => numberOf(reading, answer));
  if (numbers.includes(undefined)) return undefined;
  const found = numberPart(
    reading,
    numbers.flatMap((one) => one ?? []),
    { unit: '', units: [] },
    place,
  );
  return (
    found && {
      parts: [found.part],
      notes: [...found.notes, ...notes],
      points: ['type numerical', ...found.points],
    }
  );
}

function numberOf(reading: Reading, answer: Stretch): ReadNumber | undefined {
  const weight = SHARE.exec(answer.text);
  const share = weight === null ? 100 : Number(weight.groups?.['share']);
  const place = placeOf(reading, answer);
  if (!isMoodleFraction(share)) {
    const message = `Unexpected share of ${String(share)} per cent, expected one that Moodle has, such as ${String(nearestMoodleFraction(share))}`;
    fault(reading, readCodes.badValue, place, message);
  }
  const hash = findSign(answer.text, '#');
  const said = part(answer, weight?.[0].length ?? 0, hash === -1 ? undefined : hash).text;
  const feedback = hash === -1 ? '' : lineOf(reading, part(answer, hash + 1));
  return amountOf(reading, said, { share, feedback, place });
}

/** A range, or a number with how far it may be off. */
function amountOf(
  reading: Reading,
  said: string,
  more: Pick<ReadNumber, 'share' | 'feedback' | 'place'>,
): ReadNumber | undefined {
  const range = rangeOf(said);
  if (range !== undefined) return readRange(reading, range, more);
  const [value = '', tolerance = ''] = toleranceOf(said);
  return readNumber(reading, { value, tolerance }, more);
}

/** A number and how far it may be off. */
function toleranceOf(said: string): readonly string[] {
  const colon = said.indexOf(':');
  return colon === -1 ? [said] : [said.slice(0, colon).trim(), said.slice(colon + 1).trim()];
}

/** The two ends of `2.5..3.5`, as they are written; undefined where it is none. */
function rangeOf(said: string): readonly [lowest: string, highest: string] | undefined {
  const [lowest = '', highest, ...more] = said.split('..').map((one) => one.trim());
  return highest === undefined || more.length > 0 ? undefined : [lowest, highest];
}
