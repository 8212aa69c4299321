import type { ConceptId, Quantity } from '../concept.ts';
import {
  parseAmount,
  type Amount,
  printQuantity,
  quantityId,
  singleQuantity,
  toQuantity,
} from '../quantity.ts';
import { authoredFalse, type ClaimCore, type ReadAmount } from './reading.ts';

type Path = ReadAmount['path'];

/** A value or a range, as an author writes it. */
export interface WrittenSpan {
  readonly value?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Reads a single value or a range; the fault says what is missing, too much or cannot be read. */
export function readSpan(
  { value, from, to }: WrittenSpan,
  path: Path,
  about = false,
  field = 'value',
): ReadAmount {
  if (value !== undefined && (from !== undefined || to !== undefined))
    return unread(
      [...path, from === undefined ? 'to' : 'from'],
      'Unexpected `from` or `to` beside `value`, expected one or the other',
      'Delete `value` where a range is meant, and `from` and `to` where one amount is.',
    );
  if (value !== undefined) return readEnds(value, value, [...path, field], about);
  if (from !== undefined && to !== undefined) return readEnds(from, to, [...path, 'from'], about);
  return lacking({ from, to }, path);
}

/** An amount of which one end, or all, is not there. */
function lacking({ from, to }: WrittenSpan, path: Path): ReadAmount {
  const [end, other] = from === undefined ? (['to', 'from'] as const) : (['from', 'to'] as const);
  if (from === undefined && to === undefined)
    return unread(
      path,
      'Unexpected end of the amount, expected `value`, or `from` and `to`',
      'Add `value: 300 mg`, or `from: 100 mg` and `to: 300 mg` for a range, with the amount of the evidence.',
    );
  return unread(
    [...path, end],
    `Unexpected \`${end}\` without \`${other}\`, expected both ends of the range`,
    `Add \`${other}\`, or write \`value\` for \`${end}\` where one amount is meant.`,
  );
}

function readEnds(from: string, to: string, path: Path, about: boolean): ReadAmount {
  const ends = [parseAmount(from), parseAmount(to)] as const;
  const [low, high] = ends;
  if (!low.ok) return unread(path, low.error);
  const upper = path.at(-1) === 'from' ? [...path.slice(0, -1), 'to'] : path;
  if (!high.ok) return unread(upper, high.error);
  const quantity = toQuantity(low.value, high.value, about);
  if (!quantity.ok) return unread(isOfOneSort(low.value, high.value) ? path : upper, quantity.error);
  const words = printQuantity(quantity.value, [low.value, high.value]);
  return { path, quantity: quantity.value, words, fault: undefined };
}

/** Of two ends that cannot be compared, the upper one is shown. */
function isOfOneSort(low: Amount, high: Amount): boolean {
  return low.unit.dimension === high.unit.dimension;
}

function unread(path: Path, fault: string, help?: string): ReadAmount {
  const besides = help === undefined ? {} : { help };
  return { path, quantity: undefined, words: '', fault, ...besides };
}

/** A single amount that an author gives, exact. */
export function readGiven(text: string, path: Path, dimension?: string): ReadAmount {
  const amount = parseAmount(text);
  if (!amount.ok) return unread(path, amount.error);
  const read = computed(singleQuantity(amount.value), path);
  return dimension === undefined ? read : { ...read, dimension };
}

/** An amount that was computed. */
export function computed(quantity: Quantity, path: Path): ReadAmount {
  return { path, quantity, words: printQuantity(quantity), fault: undefined };
}

/** The concept of an amount, or none when it could not be read. */
export function conceptOf({ quantity }: ReadAmount): ConceptId[] {
  return quantity === undefined ? [] : [quantityId(quantity)];
}

interface WrongAmount extends WrittenSpan {
  readonly why: string;
}

/**
 * The entries of `wrong`, read. Beside a rounded amount they are rounded too: an option without "about" would stand out
 * as the one that nobody measured.
 */
export function wrongAmounts(wrong: readonly WrongAmount[], about: boolean): ReadAmount[] {
  return wrong.map((entry, index) => readSpan(entry, ['wrong', index], about));
}

/** What the entries of `wrong` deny of a subject, each with the reason a learner reads. */
export function wrongClaims(subject: ConceptId, wrong: readonly WrongAmount[], about: boolean): ClaimCore[] {
  return wrongAmounts(wrong, about).flatMap((amount, index) =>
    conceptOf(amount).map((object) => authoredFalse(subject, object, wrong[index]?.why ?? '')),
  );
}
