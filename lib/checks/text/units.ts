/** A unit read from a text: what it measures, how many base units it holds, and one name for all its spellings. */
export interface Unit {
  readonly dimension: string;
  readonly factor: number;
  readonly name: string;
}

/** Days of a month and of a year: the mean of the Gregorian calendar; only the order of options rests on it. */
const YEAR_DAYS = 365.2425;

/** name, dimension, factor to the base unit (gram, litre, second, mole, unit), spellings. */
const UNITS: readonly (readonly [string, string, number, string])[] = [
  ['kg', 'mass', 1e3, 'kg kilogram kilograms'],
  ['g', 'mass', 1, 'g gram grams'],
  ['mg', 'mass', 1e-3, 'mg milligram milligrams'],
  ['mcg', 'mass', 1e-6, 'mcg μg ug microgram micrograms'],
  ['ng', 'mass', 1e-9, 'ng nanogram nanograms'],
  ['L', 'volume', 1, 'l litre litres liter liters'],
  ['dL', 'volume', 0.1, 'dl'],
  ['mL', 'volume', 1e-3, 'ml millilitre millilitres milliliter milliliters'],
  ['s', 'time', 1, 's sec second seconds'],
  ['min', 'time', 60, 'min minute minutes'],
  ['h', 'time', 3600, 'h hr hrs hour hours'],
  ['day', 'time', 86_400, 'd day days'],
  ['week', 'time', 604_800, 'week weeks'],
  ['month', 'time', (86_400 * YEAR_DAYS) / 12, 'month months'],
  ['year', 'time', 86_400 * YEAR_DAYS, 'year years'],
  ['mol', 'amount', 1, 'mol'],
  ['mmol', 'amount', 1e-3, 'mmol'],
  ['micromol', 'amount', 1e-6, 'micromol'],
  ['nmol', 'amount', 1e-9, 'nmol'],
  ['pmol', 'amount', 1e-12, 'pmol'],
  ['mEq', 'equivalents', 1, 'meq'],
  ['unit', 'units', 1, 'unit units'],
  ['mmHg', 'pressure', 1, 'mmhg'],
  ['°C', 'temperature', 1, '°c'],
  ['tablet', 'tablets', 1, 'tablet tablets'],
  ['capsule', 'capsules', 1, 'capsule capsules'],
  ['puff', 'puffs', 1, 'puff puffs'],
  ['drop', 'drops', 1, 'drop drops'],
  ['cm', 'length', 1, 'cm'],
  ['mm', 'length', 0.1, 'mm'],
  ['kcal', 'energy', 1, 'kcal'],
  ['kPa', 'gas pressure', 1, 'kpa'],
  ['dose', 'doses', 1, 'dose doses'],
  ['time', 'times', 1, 'time times'],
  ['%', 'share', 0.01, '%'],
  ['share', 'share', 1, 'share'],
];

const bySpelling = new Map<string, Unit>(
  UNITS.flatMap(([name, dimension, factor, spellings]) =>
    spellings.split(' ').map((spelling) => [spelling, { dimension, factor, name }] as const),
  ),
);

/** The unit that a text names ("mg", "mL/min"), the empty text naming a plain number; undefined when it is not known. */
export function unitOf(text: string): Unit | undefined {
  if (text === '') return { dimension: 'number', factor: 1, name: '' };
  const parts = text.split('/').map((part) => bySpelling.get(part.toLowerCase()));
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  let unit = first;
  for (const next of rest) {
    if (next === undefined) return undefined;
    unit = {
      dimension: `${unit.dimension}/${next.dimension}`,
      factor: unit.factor / next.factor,
      name: `${unit.name}/${next.name}`,
    };
  }
  return unit;
}
