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
