import { isSameList } from '#lib/base/same-list.ts';
import type { FactInLesson } from '../check-references.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { amountsSaid, isSaidAs, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/**
 * The evidence gives its amounts for another case than the qualifier of the fact says: "at a clearance of 10 to 50 mL/min" for a
 * qualifier with the phrase "at a clearance under 10 mL/min". Read where both are amounts of one unit, and none is the same.
 */
export function otherScope(
  { read, entry }: FactInLesson,
  { text, sentence }: { readonly text: string; readonly sentence: string },
  { qualifiers }: Vocabulary,
): SaidOther | undefined {
  if (Object.keys(entry.qualifiers).length === 0) return undefined;
  const isFree = (one: SaidAmount): boolean => !read.amounts.some((amount) => isSaidAs(amount, one));
  const [inText, inSentence] = [text, sentence].map((words) => amountsOf(words).filter(isFree));
  for (const [id, value] of Object.entries(entry.qualifiers)) {
    const phrase = qualifiers.get(id)?.values[value]?.phrase ?? '';
    const meant = amountsOf(phrase);
    // The words of the fact, and what stands around them where they give none of that unit.
    const other = otherThan(meant, inText ?? []) ?? otherThan(meant, inSentence ?? []);
    if (other === undefined) continue;
    const path = ['qualifiers', id];
    return { path, says: `"${other.words}"`, states: `"${phrase}"`, isClear: false };
  }
  return undefined;
}

/** The first amount of the unit of one that is meant, where no amount has the numbers of what is meant. */
function otherThan(meant: readonly SaidAmount[], said: readonly SaidAmount[]): SaidAmount | undefined {
  const isMeant = ({ numbers }: SaidAmount): boolean => meant.some((one) => isSameList(one.numbers, numbers));
  if (said.some(isMeant)) return undefined;
  return said.find(({ unit }) =>
    meant.some((one) => one.unit?.factor === unit?.factor && one.unit?.dimension === unit?.dimension),
  );
}

function amountsOf(text: string): readonly SaidAmount[] {
  return amountsSaid(text).amounts.filter(({ unit }) => unit !== undefined);
}
