import {
  addDecimals,
  compareDecimals,
  divideExactly,
  parseDecimal,
  subtractDecimals,
  toPlainText,
  type Decimal,
} from '#lib/base/decimal.ts';
import type { NumberEntry } from '#lib/items/item.ts';
import { readEntry } from '#lib/items/kinds/numeric-entry/score.ts';
import type { ExchangePart } from './item.ts';

/** A number as GIFT and Moodle XML know it: right or a known slip, with how far it may be off. */
export interface NumberAnswer {
  readonly value: string;
  readonly tolerance: string;
  readonly key: boolean;
  readonly rationale: string;
}

/**
 * The accepted range as its middle and half its width, then the wrong amounts that have a rationale, in plain digits. All
 * exact: halves of decimals are decimals. Undefined when the range is no range.
 */
export function numberAnswers({ options, entry }: ExchangePart): readonly NumberAnswer[] | undefined {
  const right = entry === undefined ? undefined : middleOf(entry);
  if (entry === undefined || right === undefined) return undefined;
  const rationale = options.find(({ key }) => key)?.rationale ?? '';
  const wrong = options.flatMap((option) => {
    const value = option.key ? undefined : readEntry(option.text, entry);
    return value === undefined
      ? []
      : [{ value: toPlainText(value), tolerance: '0', key: false, rationale: option.rationale }];
  });
  return [{ ...right, key: true, rationale }, ...wrong];
}

/** The lowest and the highest number that a part accepts, in plain digits. Undefined when they are no range. */
export function numberRange({
  entry,
}: Pick<ExchangePart, 'entry'>): { readonly lowest: string; readonly highest: string } | undefined {
  const [low, high] = [entry?.lowest, entry?.highest].map((text) => parseDecimal(text ?? ''));
  if (low === undefined || high === undefined || compareDecimals(low, high) > 0) return undefined;
  return { lowest: toPlainText(low), highest: toPlainText(high) };
}

function middleOf({ lowest, highest }: NumberEntry): Pick<NumberAnswer, 'value' | 'tolerance'> | undefined {
  const [low, high] = [parseDecimal(lowest), parseDecimal(highest)];
  if (low === undefined || high === undefined) return undefined;
  const [middle, half] = [halfOf(addDecimals(low, high)), halfOf(subtractDecimals(high, low))];
  if (middle === undefined || half === undefined) return undefined;
  return { value: toPlainText(middle), tolerance: toPlainText(half) };
}

function halfOf(value: Decimal): Decimal | undefined {
  const two = parseDecimal('2');
  return two && divideExactly(value, two);
}
