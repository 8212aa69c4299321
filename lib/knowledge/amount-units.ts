import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import { chosenForm, namedAmounts } from './quantity-concepts.ts';
import { quantityId } from './quantity.ts';

/**
 * `knowledge/amount-in-two-units`: amounts that a lesson writes in another unit elsewhere, where its questions write them so. A calculation
 * converts amounts, and nothing is told of its own.
 *
 * @param facts of one lesson
 */
export function checkAmountUnits(facts: readonly FactInLesson[]): Diagnostic[] {
  const named = namedAmounts(facts);
  const plain = facts.filter(({ entry }) => entry.kind !== 'calculation');
  return plain.flatMap((fact) =>
    fact.read.amounts.flatMap(({ quantity, words, path }) => {
      if (quantity === undefined) return [];
      const other = chosenForm(named.get(quantityId(quantity)) ?? []);
      if (other === undefined || other.quantity.unit === quantity.unit) return [];
      const message = `Unexpected "${words}", expected "${other.words}": so the lesson writes this amount elsewhere`;
      return [
        diagnose(knowledgeCodes.amountInTwoUnits, placeOf(fact, path), message, {
          related: [{ message: 'where it stands in the other unit', place: other.place }],
        }),
      ];
    }),
  );
}
