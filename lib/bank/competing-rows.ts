import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedBlueprint } from '#lib/content/model.ts';
import type { Item } from '#lib/items/item.ts';
import type { QuizCell } from './bank.ts';
import { bankCodes } from './codes.ts';

/** A row of a blueprint, and the items of its lessons that count for it. */
export interface FilledRow {
  readonly path: readonly (string | number)[];
  readonly words: string;
  readonly least: number;
  readonly cell: QuizCell;
  readonly admitted: readonly Item[];
}

type Property = 'lesson' | 'objective' | 'kind' | 'level' | 'difficulty' | 'safety';

/** Of each of these an item has one value, so that rows of two values share no item. */
const SINGLE: Readonly<Record<Property, string>> = {
  lesson: 'lessons',
  objective: 'objectives',
  kind: 'kinds',
  level: 'levels',
  difficulty: 'difficulties',
  safety: 'safety-critical and other items',
};
const PROPERTIES = Object.keys(SINGLE) as readonly Property[];

/**
 * Rows that no form can hold together, or with the length (`bank/unfillable-quiz`): a maximum below the minimum of a row all of whose
 * items count for it too, minimums of one property that come to more than the length, maximums that cover all items and come to less.
 *
 * @param ofLength what is wrong with the length by itself: told where no rows say why
 */
export function competingRows(
  { entry: { items }, locate }: ParsedBlueprint,
  rows: readonly FilledRow[],
  pool: readonly Item[],
  ofLength: readonly Diagnostic[],
): readonly Diagnostic[] {
  const opposed = rows.flatMap((row) => {
    const other = rows.find((one) => one !== row && isOpposed(row, one));
    if (other === undefined) return [];
    const message = `Unexpected maximum of ${String(row.cell.max)} for ${row.words}: at least ${String(other.least)} ${other.words} are asked for, and each of them counts here`;
    return [diagnose(bankCodes.unfillableQuiz, locate(row.path), message)];
  });
  const sums = PROPERTIES.flatMap((property) => {
    const said = sumFault(rowsOf(property, rows), items, pool);
    if (said === undefined) return [];
    const message = `Unexpected length ${String(items)}: ${said.which} of the ${SINGLE[property]} come to ${String(said.sum)}`;
    return [diagnose(bankCodes.unfillableQuiz, locate(['items']), message)];
  });
  const short = rows.filter(
    ({ cell: { max }, admitted }) => max !== undefined && max < items && admitted.length === pool.length,
  );
  const lacking = short.map((row) => {
    const message = `Unexpected maximum of ${String(row.cell.max)} for ${row.words}: a form has ${String(items)}, and each of them counts here`;
    return diagnose(bankCodes.unfillableQuiz, locate(row.path), message);
  });
  return [...opposed, ...(sums.length > 0 ? sums : ofLength), ...lacking];
}

function isOpposed({ cell: { max }, admitted }: FilledRow, other: FilledRow): boolean {
  if (max === undefined || other.least <= max || other.admitted.length === 0) return false;
  const ours = new Set(admitted);
  return other.admitted.every((item) => ours.has(item));
}

/** The rows that ask for this property alone: of those that ask for one value, what all of them ask together. */
function rowsOf(property: Property, rows: readonly FilledRow[]): readonly FilledRow[] {
  const own = rows.filter(({ cell: { min: _min, max: _max, ...wanted } }) => {
    const names = Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    return names.length === 1 && names[0] === property;
  });
  return [...Map.groupBy(own, ({ cell }) => cell[property]).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const most = Math.min(...same.map(({ cell: { max } }) => max ?? Number.POSITIVE_INFINITY));
    const least = Math.max(...same.map((row) => row.least));
    const cell = { ...first.cell, max: Number.isFinite(most) ? most : undefined };
    return [{ ...first, least, cell }];
  });
}

function sumFault(
  rows: readonly FilledRow[],
  items: number,
  pool: readonly Item[],
): { readonly which: string; readonly sum: number } | undefined {
  const least = rows.reduce((sum, row) => sum + row.least, 0);
  if (least > items) return { which: 'the minimums', sum: least };
  const covered = rows.reduce((sum, { admitted }) => sum + admitted.length, 0);
  const most = rows.reduce((sum, { cell: { max } }) => sum + (max ?? Number.POSITIVE_INFINITY), 0);
  return covered === pool.length && pool.length > 0 && most < items
    ? { which: 'the maximums', sum: most }
    : undefined;
}
