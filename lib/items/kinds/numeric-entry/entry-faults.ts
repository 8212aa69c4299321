import { compareDecimals, parseDecimal } from '#lib/base/decimal.ts';
import type { NumberEntry, Part } from '../../item.ts';
import { isAccepted, readEntry } from './score.ts';

/** What is wrong with a part in which a number is typed: its range, its units, and options that do not fit them. */
export function entryFaults({ entry, options }: Part): string[] {
  if (entry === undefined)
    return ['Unexpected part without an entry, expected the range and units of a typed number'];
  const within = `${entry.lowest} to ${entry.highest} in the unit ${entry.unit}`;
  const keys = options.filter(({ key }) => key);
  const wrong = options.filter(({ key }) => !key);
  return [
    ...rangeFaults(entry),
    ...unitFaults(entry),
    ...keys
      .filter(({ text }) => !isAccepted(text, entry))
      .map(({ text }) => `Unexpected key "${text}", expected a number from ${within}`),
    ...wrong
      .filter(({ text }) => readEntry(text, entry) === undefined || isAccepted(text, entry))
      .map(({ text }) => `Unexpected wrong amount "${text}", expected a number outside ${within}`),
  ];
}

function rangeFaults({ lowest, highest }: NumberEntry): string[] {
  const [low, high] = [parseDecimal(lowest), parseDecimal(highest)];
  const isRising = low !== undefined && high !== undefined && compareDecimals(low, high) <= 0;
  return isRising ? [] : [`Unexpected range ${lowest} to ${highest}, expected decimals in rising order`];
}

function unitFaults({ unit, units }: NumberEntry): string[] {
  const unreadable = units.filter(({ factor }) => parseDecimal(factor) === undefined);
  const isKnown = units.some(({ name, factor }) => name === unit && factor === '1');
  return [
    ...(isKnown ? [] : [`Unexpected unit "${unit}", expected one of the units with the factor 1`]),
    ...unreadable.map(
      ({ name, factor }) => `Unexpected factor "${factor}" of the unit "${name}", expected a decimal`,
    ),
  ];
}
