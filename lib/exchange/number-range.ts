import type { NumberEntry } from '#lib/items/item.ts';

/** A number in plain digits, as items keep it. */
const NUMBER = String.raw`-?\d{1,15}(?:\.\d{1,15})?`;
const RANGE = new RegExp(`^(?<lowest>${NUMBER}) to (?<highest>${NUMBER})(?: (?<unit>\\S.*))?$`, 'u');
const UNIT = new RegExp(`^(?<name>\\S.*) = (?<factor>${NUMBER})$`, 'u');
const BETWEEN = '; ';

/**
 * What is accepted where a number is typed, in one line: `299.5 to 300.5 mg; mg = 1; g = 1000`, both ends included, then each
 * unit that may be typed and by what its number is multiplied.
 */
export function numberRange({ lowest, highest, unit, units }: NumberEntry): string {
  return [
    `${lowest} to ${highest} ${unit}`.trim(),
    ...units.map(({ name, factor }) => `${name} = ${factor}`),
  ].join(BETWEEN);
}

/** Reads what `numberRange` writes; undefined for anything else, and for a range that ends before it begins. */
export function readNumberRange(text: string): NumberEntry | undefined {
  const [first = '', ...others] = text.split(BETWEEN);
  const { lowest, highest, unit = '' } = RANGE.exec(first)?.groups ?? {};
  const units = others.map((other) => UNIT.exec(other)?.groups);
  if (lowest === undefined || highest === undefined || Number(lowest) > Number(highest)) return undefined;
  if (units.includes(undefined)) return undefined;
  return {
    lowest,
    highest,
    unit,
    units: units.flatMap((one) => [{ name: one?.['name'] ?? '', factor: one?.['factor'] ?? '' }]),
  };
}
