import type { Part } from './item.ts';

/** "Unexpected 2 rows, expected 4 to 10", or nothing when the count lies in the range. */
export function countFault(
  count: number,
  what: string,
  { min, max }: { readonly min: number; readonly max: number },
): string[] {
  return count >= min && count <= max
    ? []
    : [`Unexpected ${String(count)} ${what}, expected ${String(min)} to ${String(max)}`];
}

/** The texts of a part's options: parts that share their options have the same. */
export function textsOf(part: Pick<Part, 'options'> | undefined): string {
  return (part?.options ?? []).map(({ text }) => text).join('|');
}

/** How many options of a part are right. */
export function keyCount({ options }: Pick<Part, 'options'>): number {
  return options.filter(({ key }) => key).length;
}
