import type { ConceptId } from '../concept.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { amountsSaid, type SaidAmount } from './said-amounts.ts';

/** A concept whose name is made of one amount with its unit: a row of a table ("from 45 to 59 mL/min"), or what stands in it. */
export interface Band {
  readonly concept: ConceptId;
  readonly amount: SaidAmount;
}

/** The band that an author's concept is; undefined for one that is called by other words. */
export function bandOf(concept: ConceptId, concepts: Vocabulary['concepts']): Band | undefined {
  const [amount, ...more] = amountsSaid(concepts.get(concept)?.label ?? '').amounts;
  const isBand = amount?.unit !== undefined && more.length === 0 && !concept.includes('/');
  return isBand ? { concept, amount } : undefined;
}

/** What makes the number of a band its upper end, and not its lower one. */
const UPPER = /\b(?:below|under|less|lower|fewer|up to|at most|maximum)\b|[<≤]/iu;

/** Whether an amount of a text has the one number of a band, and a bound that sets it on the other side: "at most 60 mL/min" for "at least 60 mL/min". */
export function isOtherSideOf({ numbers, unit, isRange, bound }: SaidAmount, { amount }: Band): boolean {
  if (isRange || amount.isRange || bound === undefined || amount.bound === undefined) return false;
  if (unit?.id !== amount.unit?.id || numbers[0] !== amount.numbers[0]) return false;
  return UPPER.test(bound) !== UPPER.test(amount.bound);
}

/** Whether the clause of an amount speaks of what lies outside of it: "unless it is below 60 mL/min". */
export function isSetAside({ at }: SaidAmount, text: string): boolean {
  const [ahead = ''] = text
    .slice(0, at)
    .split(/[,;:()]/u)
    .slice(-1);
  return OUTSIDE.test(ahead);
}

const OUTSIDE = /\b(?:unless|until|except|otherwise|not|no|never|without|cannot|instead)\b/iu;

/**
 * Whether an amount of a text is one end of a band by itself, and no word beside it sets it outside of that: "from 30 mL/min" of "from
 * 30 to 44 mL/min", and not "below 30 mL/min".
 */
export function isEndOf({ numbers, unit, isRange, bound }: SaidAmount, { amount }: Band): boolean {
  if (isRange || !amount.isRange || unit?.id !== amount.unit?.id) return false;
  const ends = amount.numbers.map(Number);
  const isUpper = UPPER.test(bound ?? '');
  return numbers
    .map(Number)
    .some((value) =>
      value === Math.min(...ends)
        ? !isUpper
        : value === Math.max(...ends) && (isUpper || bound === undefined),
    );
}
