import { compareDecimals, multiplyDecimals, parseDecimal, type Decimal } from '#lib/base/decimal.ts';
import { foldName } from '#lib/base/words.ts';
import type { ItemDraft, NumberEntry, Response, Score } from '../../item.ts';

/** 0/1: one point for a number within the accepted range, in the unit asked for or in one that turns into it exactly. */
export function score(item: Pick<ItemDraft, 'parts'>, response: Response): Score {
  const [part] = item.parts ?? [];
  if (part?.entry === undefined) return { points: 0, max: 0, parts: {} };
  const typed = Object.hasOwn(response.entries ?? {}, part.id) ? response.entries?.[part.id] : undefined;
  const points = typed !== undefined && isAccepted(typed, part.entry) ? 1 : 0;
  return { points, max: 1, parts: { [part.id]: { points, max: 1 } } };
}

/** True when what was typed lies in the accepted range, both ends included, by exact comparison. */
export function isAccepted(typed: string, entry: NumberEntry): boolean {
  const value = readEntry(typed, entry);
  const [lowest, highest] = [parseDecimal(entry.lowest), parseDecimal(entry.highest)];
  if (value === undefined || lowest === undefined || highest === undefined) return false;
  return compareDecimals(value, lowest) >= 0 && compareDecimals(value, highest) <= 0;
}

/**
 * What was typed as a number in the unit asked for: a decimal ("about" before it is passed over), then nothing or one of the entry's units, whose factor is
 * applied. Undefined when no number can be read or the unit is unknown: see README.md for the rules.
 */
export function readEntry(typed: string, entry: NumberEntry): Decimal | undefined {
  const { number, unit } = splitEntry(typed);
  const value = parseDecimal(number);
  if (value === undefined || unit === '') return value;
  const known = entry.units.find(({ name }) => foldName(name) === unit);
  const factor = known === undefined ? undefined : parseDecimal(known.factor);
  return factor === undefined ? undefined : multiplyDecimals(value, factor);
}

/** Whether what was typed is one number as `parseDecimal` reads it, whatever words follow. */
export function startsWithNumber(typed: string): boolean {
  const { number, unit } = splitEntry(typed);
  return parseDecimal(number) !== undefined && !/^(?:e[-+]?)?\d/u.test(unit);
}

/** Whether two texts give the same number, the first without a unit or in `unit`: for telling amounts apart after the answer. */
export function isSameNumber(typed: string, amount: string, unit = ''): boolean {
  const [own, other] = [splitEntry(typed), splitEntry(amount)];
  const [value, shown] = [parseDecimal(own.number), parseDecimal(other.number)];
  // "6 years" is "6 years of age".
  const isUnit = [foldName(unit), other.unit].some(
    (name) => own.unit === '' || `${name} `.startsWith(`${own.unit} `),
  );
  return isUnit && value !== undefined && shown !== undefined && compareDecimals(value, shown) === 0;
}

function splitEntry(typed: string): { readonly number: string; readonly unit: string } {
  const text = foldName(typed).replace(/^about /u, '');
  const number = /^[-\d.,]*/u.exec(text)?.[0] ?? '';
  return { number, unit: text.slice(number.length).trim() };
}
