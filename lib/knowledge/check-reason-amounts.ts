import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { isSameList } from '#lib/base/same-list.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import { amountsSaid, isSaidAs, type SaidAmount } from './evidence-says/said-amounts.ts';
import type { ReadAmount } from './fact-kinds/reading.ts';
import { reasonCodes } from './reason-codes.ts';
import { statedAmounts } from './stated-amounts.ts';

/** What says of whom or of what else an amount is. */
const OF_ANOTHER =
  /\b(?:for|in|with|at|who|whose|by|from|after|before|when|where|if|under|over|below|above|others?|another|next|last|first|second|not|no|never|than)\b(?! (?:it|this|that)\b)/iu;

/**
 * `knowledge/reason-of-another-fact`: the reason of a wrong amount gives, as what is right, the amount that another fact of the same relation has, and
 * says of nothing else that it is so: "the dose is 7.5 mg/kg", copied from there into a fact of 15 mg/kg.
 */
export function checkReasonAmounts(facts: readonly FactInLesson[]): Diagnostic[] {
  const amounts = facts.filter(({ entry }) => entry.kind === 'quantity');
  const byRelation = Map.groupBy(amounts, ({ entry, lesson }) => `${lesson.course}|${entry.relation}`);
  return [...byRelation.values()].flatMap((group) =>
    group.length < 2 ? [] : group.flatMap((fact) => copiedIn(fact, group)),
  );
}

function copiedIn(fact: FactInLesson, group: readonly FactInLesson[]): readonly Diagnostic[] {
  const { entry, read } = fact;
  if (entry.kind !== 'quantity') return [];
  const own = statedAmounts(read.amounts);
  const others = group.filter((one) => one !== fact).flatMap((one) => statedAmounts(one.read.amounts));
  return entry.wrong.flatMap(({ why }, at) => {
    const wrong = read.amounts.filter(({ path: [field, place] }) => field === 'wrong' && place === at);
    const said = amountsSaid(why).amounts.filter(({ unit }) => unit !== undefined);
    const [one, ...more] = said;
    if (one === undefined || more.some((two) => !isSameList(two.numbers, one.numbers))) return [];
    if (OF_ANOTHER.test(why.slice(0, one.at).split(/[:;]/u).at(-1) ?? '') || isTold(one, [...own, ...wrong]))
      return [];
    if (OF_ANOTHER.test(why.slice(one.at + one.words.length)) || !isTold(one, others)) return [];
    const message = `Unexpected "${one.words}" in a reason of "${entry.id}", expected its own amount: another fact has that one`;
    return [diagnose(reasonCodes.reasonOfAnotherFact, placeOf(fact, ['wrong', at, 'why']), message)];
  });
}

/** Whether a text's amount is one of these, or an end of one. */
function isTold(said: SaidAmount, amounts: readonly ReadAmount[]): boolean {
  return amounts.some((amount) => isSaidAs(amount, said) || isEndOf(amount, said));
}

function isEndOf({ words }: ReadAmount, { numbers }: SaidAmount): boolean {
  return amountsSaid(words).amounts.some((one) => numbers.some((number) => one.numbers.includes(number)));
}
