import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import type { ReadAmount } from './fact-kinds/reading.ts';
import { dimensionOfQuantity } from './quantity.ts';
import { dimensionOf } from './units.ts';

/** Amounts of a fact that cannot be read, or that have another dimension than its first one or than a formula names. */
export function checkAmounts(fact: FactInLesson): Diagnostic[] {
  const { amounts } = fact.read;
  const own = dimensionOfFact(fact);
  return amounts.flatMap((amount) => {
    const { fault, path } = amount;
    if (fault !== undefined) return [diagnose(knowledgeCodes.badAmount, placeOf(fact, path), fault)];
    return unlike(fact, amount, amount.dimension ?? own);
  });
}

/** The dimension of what a fact states an amount of; undefined when it states none. */
function dimensionOfFact({ read }: FactInLesson): string | undefined {
  const first = read.amounts.find(
    ({ quantity, dimension }) => quantity !== undefined && dimension === undefined,
  );
  return first?.quantity === undefined ? undefined : dimensionOfQuantity(first.quantity);
}

function unlike(
  fact: FactInLesson,
  { quantity, words, path }: ReadAmount,
  wanted: string | undefined,
): Diagnostic[] {
  if (quantity === undefined || wanted === undefined || dimensionOfQuantity(quantity) === wanted) return [];
  const label = dimensionOf(wanted)?.label ?? wanted;
  return [
    diagnose(
      knowledgeCodes.wrongUnit,
      placeOf(fact, path),
      `Unexpected amount "${words}", expected ${label}`,
    ),
  ];
}

/** Facts whose amounts have another dimension than those of an earlier fact of the same relation. */
export function checkDimensions(facts: readonly FactInLesson[]): Diagnostic[] {
  const firsts = new Map<string, { readonly dimension: string; readonly fact: FactInLesson }>();
  return facts.flatMap((fact) => {
    const dimension = dimensionOfFact(fact);
    if (dimension === undefined) return [];
    const { relation } = fact.entry;
    const first = firsts.get(relation);
    if (first === undefined) firsts.set(relation, { dimension, fact });
    if (first === undefined || first.dimension === dimension) return [];
    const message = `Unexpected amount of "${fact.entry.id}", expected ${dimensionOf(first.dimension)?.label ?? first.dimension}: so it is under "${relation}" elsewhere`;
    return [
      diagnose(knowledgeCodes.wrongUnit, placeOf(fact, ['relation']), message, {
        related: [{ message: 'the earlier fact', place: placeOf(first.fact, ['id']) }],
      }),
    ];
  });
}
