import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import type { ParsedBlueprint } from './model.ts';

type Row = ParsedBlueprint['entry']['cells'][number];

/** Rows of a quiz that change nothing (`content/idle-row`): without a number, or with a number that an earlier row has for the same items. */
export function idleRows({ entry: { cells }, locate }: ParsedBlueprint): readonly Diagnostic[] {
  return cells.flatMap((row, index) => {
    const place = locate(['cells', index]);
    if (row.min === 0 && row.max === undefined) {
      const message =
        'Unexpected row without `min` and `max`, expected one of them or both: it asks for nothing';
      return [diagnose(referenceCodes.idleRow, place, message)];
    }
    const first = cells.slice(0, index).findIndex((earlier) => isAgain(row, earlier));
    if (first === -1) return [];
    const message = 'Unexpected second row for the same items, expected one with both numbers';
    const related = [{ message: 'the first one', place: locate(['cells', first]) }];
    const help = 'Delete one of the two, or name in it the items that were meant.';
    return [diagnose(referenceCodes.idleRow, place, message, { related, help })];
  });
}

function isAgain({ min, max, ...wanted }: Row, { min: lowest, max: highest, ...others }: Row): boolean {
  const isNumberedTwice = (min > 0 && lowest > 0) || (max !== undefined && highest !== undefined);
  return isNumberedTwice && sorted(wanted) === sorted(others);
}

function sorted(wanted: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(wanted).sort(([one], [other]) => (one < other ? -1 : 1)));
}
