import { UNITS, type Unit } from './unit-table.ts';

/** Ways of writing that are misread, and what is written in their place (after ISMP, list of error-prone abbreviations). */
export const REFUSED: Readonly<Record<string, string>> = {
  µg: 'mcg',
  μg: 'mcg',
  ug: 'mcg',
  cc: 'mL',
  ml: 'mL',
  l: 'L',
  IU: 'units',
  U: 'units',
  meq: 'mEq',
  mEQ: 'mEq',
};

const unitsById = new Map(UNITS.map((one) => [one.id, one]));
const unitsByName = new Map(
  UNITS.flatMap((one) =>
    [one.singular, one.plural, ...one.others].map((name): [string, Unit] => [name, one]),
  ),
);
const ranks = new Map(UNITS.map(({ id }, index) => [id, index]));

/** The unit of an id. */
export function unitOf(id: string): Unit | undefined {
  return unitsById.get(id);
}

/** The unit that goes by a written name ("mg a day"); letters count as written. */
export function unitNamed(name: string): Unit | undefined {
  return unitsByName.get(name);
}

/** The unit of a dimension that goes by a written name where an amount of that dimension is asked for. */
export function unitWithin(dimension: string, name: string): Unit | undefined {
  const named = unitNamed(name);
  if (named?.dimension === dimension) return named;
  return UNITS.find((one) => one.dimension === dimension && one.short.includes(name));
}

/** All ways of writing units, the misread ones too, the longest first. */
const WRITTEN: readonly (readonly [string, Unit])[] = [
  ...UNITS.flatMap((one) =>
    [one.singular, one.plural, ...one.others, ...one.short].map((name) => [name, one] as const),
  ),
  ...Object.entries(REFUSED).flatMap(([name, better]) => {
    const meant = unitNamed(better);
    return meant === undefined ? [] : [[name, meant] as const];
  }),
].sort(([a], [b]) => b.length - a.length);

/** The unit that a text begins with, as it is written there; undefined for none, and for more of a word than a unit has. */
export function unitAtStart(text: string): { readonly unit: Unit; readonly written: string } | undefined {
  for (const [written, one] of WRITTEN)
    if (text.startsWith(written) && !/^[\p{L}\p{N}²]/u.test(text.slice(written.length)))
      return { unit: one, written };
  return undefined;
}

/** The units of a dimension, in the order of preference. */
export function unitsOf(dimension: string): readonly Unit[] {
  return UNITS.filter((one) => one.dimension === dimension);
}

/** The place of a unit in the order of preference for showing an amount; lower is shown rather. */
export function unitRank(id: string): number {
  return ranks.get(id) ?? ranks.size;
}
