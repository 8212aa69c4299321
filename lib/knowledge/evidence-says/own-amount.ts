import type { FactInLesson } from '../check-references.ts';
import type { ReadAmount } from '../fact-kinds/reading.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { amountsSaid, isSaidAs, type SaidAmount } from './said-amounts.ts';

/** The one amount of a fact as its evidence has it. */
export interface OwnAmount {
  readonly amount: ReadAmount;
  readonly own: SaidAmount;
  /** Other amounts of the sentence. */
  readonly others: readonly SaidAmount[];
  /** The sentence, numbers in digits. */
  readonly text: string;
}

/** Of a fact of the kind `quantity` with one amount that its sentence gives once; undefined for others. */
export function ownAmount({ entry, read }: FactInLesson, sentence: string): OwnAmount | undefined {
  if (entry.kind !== 'quantity') return undefined;
  const [amount, ...more] = statedAmounts(read.amounts);
  if (amount === undefined || more.length > 0) return undefined;
  const { text, amounts } = amountsSaid(sentence);
  const [own, ...again] = amounts.filter((one) => isSaidAs(amount, one));
  if (own === undefined || again.length > 0) return undefined;
  return { amount, own, text, others: amounts.filter((one) => one !== own) };
}
