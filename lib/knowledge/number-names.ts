import { wordStem } from '#lib/base/word-stems.ts';

/** A name that is a number or a range, with or without a unit behind it: "2 to 3", "at least 5 mg". */
const NUMBER =
  /^(?:(?<bound>about|from|between|at least|at most|more than|less than|fewer than|above|below|over|under|up to) )?(?<low>\d[\d,]*(?:\.\d+)?)(?:(?: to | and |[-–—])\d[\d,]*(?:\.\d+)?)?(?<unit>(?: [\p{L}/%°²]+){0,3}|%)$/iu;

/** The parts of a name that is a number. */
export interface NumberName {
  /** The words before it that make it an end of what is meant; empty when there are none. */
  readonly bound: string;
  /** Its first number, as it is written. */
  readonly low: string;
  /** What stands behind it, with the blank between them. */
  readonly unit: string;
}

/** What a name is made of that is a number and nothing else; undefined for other names. */
export function numberName(name: string): NumberName | undefined {
  const groups = NUMBER.exec(name)?.groups;
  if (groups === undefined) return undefined;
  const { bound = '', low = '', unit = '' } = groups;
  return { bound, low, unit };
}

/** What is said with these begins below all numbers. */
const FROM_BELOW = /^(?:at most|less than|fewer than|below|under|up to)$/iu;

/** The number at which such a name begins; below all of them for "less than 5 mg". */
export function lowestOf({ bound, low }: NumberName): number {
  return FROM_BELOW.test(bound) ? -Infinity : Number(low.replaceAll(',', ''));
}

/** What such a name counts, in words that singular and plural share; empty for a bare number. */
export function countedIn({ unit }: NumberName): string {
  return unit.toLowerCase().split(' ').map(wordStem).join(' ');
}

/** Things in the order of the numbers that they are called by, all in one unit; undefined for any others. */
export function inNumberOrder<T>(things: readonly T[], nameOf: (thing: T) => string): T[] | undefined {
  const called = things.map((thing) => ({ thing, number: numberName(nameOf(thing)) }));
  const numbers = called.flatMap(({ thing, number }) => (number === undefined ? [] : [{ thing, number }]));
  const units = new Set(numbers.map(({ number }) => countedIn(number)));
  if (numbers.length < things.length || units.size !== 1) return undefined;
  return numbers
    .toSorted((a, b) => compare(lowestOf(a.number), lowestOf(b.number)))
    .map(({ thing }) => thing);
}

/** Two that begin below all numbers are the same. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
