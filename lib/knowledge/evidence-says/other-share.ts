import type { FactInLesson } from '../check-references.ts';
import { inDigits } from '../numbers-in-words.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { amountsIn, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/**
 * The evidence of a frequency category gives shares of people, and none of them lies in the category: "very common (3 in 100
 * adults)". A hint: the share may be of something else. Ends of a category count as in it, whichever side they belong to.
 */
export function otherShare(
  { entry }: FactInLesson,
  sentence: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'frequency') return undefined;
  const { interval, label } = concepts.get(entry.category) ?? {};
  if (interval === undefined || label === undefined) return undefined;
  const shares = amountsIn(inDigits(sentence)).filter(({ unit }) => unit?.dimension === 'share');
  const [first] = shares;
  const isWithin = (share: number): boolean => interval.min <= share && share <= interval.max;
  if (first === undefined || shares.some((said) => sharesOf(said).some(isWithin))) return undefined;
  return {
    path: ['category'],
    says: `"${first.words}"`,
    states: `"${label}"`,
    isClear: false,
    isHint: true,
  };
}

/** Both ends as shares of one; doubles do, as the ends of categories are powers of ten. */
function sharesOf({ numbers, unit }: SaidAmount): readonly number[] {
  return numbers.map((number) => Number((Number(number) * Number(unit?.factor ?? '1')).toPrecision(DIGITS)));
}

/** Enough that 3 in 1,000 is 0.003. */
const DIGITS = 12;
