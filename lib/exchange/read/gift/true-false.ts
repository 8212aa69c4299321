/** True or false in GIFT. Source: `question/format/gift/format.php`, `split_truefalse_comment`. */
import { readCodes } from '../codes.ts';
import { fault, type ReadOption, type Reading } from '../read-bank.ts';
import { placeOf, splitAt, type GiftParts } from './composites.ts';
import { lineOf, type Stretch } from './escapes.ts';

const TRUE_OR_FALSE = /^(?<said>T|TRUE|F|FALSE)(?=\s*(?:#|$))/iu;

/** Whether braces hold what is true or false. */
export function isTrueOrFalse(text: string): boolean {
  return TRUE_OR_FALSE.test(text);
}

/** `T` or `F`, then what is said of the wrong choice, then of the right one. Diagnostics: `exchange/gift-syntax`. */
export function trueOrFalse(reading: Reading, listed: Stretch): GiftParts {
  const [said, wrong, right, more] = splitAt(listed, '#');
  if (more !== undefined)
    fault(
      reading,
      readCodes.giftSyntax,
      placeOf(reading, more),
      'Unexpected third reason, expected one for the wrong choice and one for the right',
    );
  const isTrue = /^t/iu.test(said?.text ?? '');
  const option = (value: boolean): ReadOption => {
    const reason = value === isTrue ? right : wrong;
    return {
      text: value ? 'True' : 'False',
      key: value === isTrue,
      share: undefined,
      feedback: reason === undefined ? '' : lineOf(reading, reason),
      place: placeOf(reading, said ?? listed),
    };
  };
  const options = [option(true), option(false)];
  return {
    parts: [{ text: '', picks: 1, options, entry: undefined }],
    notes: [],
    points: ['type true or false'],
  };
}
