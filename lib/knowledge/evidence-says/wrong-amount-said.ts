import type { FactInLesson } from '../check-references.ts';
import type { ReadAmount } from '../fact-kinds/reading.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { amountsSaid, isSaidAs, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** Nothing but this stands between two amounts of which either is right. */
const EITHER = /^\s*or\s+(?:with |by |of )?$/iu;
/** Amounts of what there is, and not of what is given; amounts of two things in their order. */
const OF_OTHERS = /\b(?:tablets?|capsules?|ampoules?|vials?|strengths?|available|respectively)\b/iu;

/**
 * The evidence gives a wrong amount of the fact beside the right one, as right too: "in steps of 2.5 mg or 12.5 mg". Where it names the
 * right one a second time, that is what the fact states.
 */
export function wrongAmountSaid({ read }: FactInLesson, sentence: string): SaidOther | undefined {
  if (!/\bor\b/iu.test(sentence)) return undefined;
  const wrong = read.amounts.filter(({ path: [field] }) => field === 'wrong');
  const stated = statedAmounts(read.amounts);
  if (wrong.length === 0 || stated.length === 0 || OF_OTHERS.test(sentence)) return undefined;
  const { text, amounts: said } = amountsSaid(sentence);
  for (const [at, one] of said.entries()) {
    const next = said[at + 1];
    if (next === undefined || !EITHER.test(text.slice(one.at + one.words.length, next.at))) continue;
    const found = wrongOf(wrong, stated, [one, next], said) ?? wrongOf(wrong, stated, [next, one], said);
    if (found === undefined) continue;
    return {
      path: found.path,
      says: `"${text.slice(one.at, next.at + next.words.length)}"`,
      states: `"${found.words}" among the wrong amounts`,
      isClear: true,
    };
  }
  return undefined;
}

/** The wrong amount that stands beside the right one; undefined when the right one stands elsewhere too. */
function wrongOf(
  wrong: readonly ReadAmount[],
  stated: readonly ReadAmount[],
  [right, beside]: readonly [SaidAmount, SaidAmount],
  said: readonly SaidAmount[],
): ReadAmount | undefined {
  const mine = stated.find((amount) => isSaidAs(amount, right));
  if (mine === undefined || said.some((other) => other !== right && isSaidAs(mine, other))) return undefined;
  return wrong.find((amount) => isSaidAs(amount, beside));
}
