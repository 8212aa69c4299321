import { liesWithin, spanOf, type Span } from '../case-amounts.ts';
import type { FactInLesson } from '../check-references.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { isSetAside } from './bands.ts';
import { DOWNWARDS, UPWARDS } from './bounding-words.ts';
import { labelOf, namesInText, stemsIn } from './names-in-text.ts';
import { amountsSaid, isSaidAs, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/**
 * The evidence has other numbers than the name of the subject, which is made of them: "from 30 to 60 mL/min" for "from 30 to 50 mL/min", "2.8
 * mmol/L" for "a result of 12.8 mmol/L". What lies within the named span is of it, and so is the next whole number. A hint where some are the same.
 */
export function otherEnds(
  { read }: FactInLesson,
  evidence: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  const subjects = new Set(
    read.claims.flatMap(({ origin, subject }) => (origin === 'stated' ? [subject] : [])),
  );
  const [subject, ...more] = subjects;
  if (subject === undefined || more.length > 0 || subject.includes('/')) return undefined;
  const label = labelOf(subject, concepts);
  const span = spanOf(label);
  const path = read.references.find(({ concept }) => concept === subject)?.path;
  if (span === undefined || path === undefined || isNamedIn(evidence, subject, concepts)) return undefined;
  const stated = statedAmounts(read.amounts);
  const said = amountsSaid(evidence).amounts.filter(
    (one) => isOf(one, span) && !stated.some((amount) => isSaidAs(amount, one)),
  );
  const other = differingIn(said, amountsSaid(label).amounts, span, evidence);
  return other && { path, says: `"${other.words}"`, states: `"${label}"`, isClear: false, isHint: true };
}

function isOf({ unit }: SaidAmount, { unit: own }: Span): boolean {
  return (
    unit !== undefined &&
    (unit.id === own.id || (unit.dimension === own.dimension && own.dimension !== 'mass'))
  );
}

/** The first amount that is none of the name; undefined where all may be, or where other things are measured beside it. */
function differingIn(
  said: readonly SaidAmount[],
  own: readonly SaidAmount[],
  span: Span,
  evidence: string,
): SaidAmount | undefined {
  const [only, ...more] = said;
  if (only !== undefined && more.length === 0 && isBeyond(only, span) && !isSetAside(only, evidence))
    return { ...only, words: boundWords(only) };
  const numbers = own.flatMap((one) => one.numbers.map(Number));
  const isOwn = (one: SaidAmount): boolean =>
    one.unit?.id !== span.unit.id ||
    (one.bound === undefined && liesWithin(one, span)) ||
    one.numbers.every((number) => numbers.some((mine) => isSameEnd(mine, Number(number))));
  const others = said.filter((one) => !isOwn(one));
  const isAll = said.flatMap((one) => one.numbers).length === numbers.length || others.length === said.length;
  return isAll ? others[0] : undefined;
}

/** "Below 30 mL/min" and "45 mL/min or more" are outside of the span from 30 to 44. */
function isBeyond(
  { numbers, unit, isRange, bound = '' }: SaidAmount,
  { min, max, unit: own, isPlain }: Span,
): boolean {
  if (isRange || unit?.id !== own.id) return false;
  const size = Number(numbers[0]) * Number(own.factor);
  if (DOWNWARDS.test(bound)) return size <= min && !/^not?\b/iu.test(bound);
  // Of whole numbers, a range ends one below where it goes on.
  const top = isPlain === true ? max - Number(own.factor) : max;
  return UPWARDS.test(bound) && size >= top && !/^not?\b/iu.test(bound);
}

function boundWords({ words, bound = '' }: SaidAmount): string {
  return /^(?:or|and|\+)/iu.test(bound) ? `${words} ${bound}` : `${bound} ${words}`;
}

/** "From 30 to 59" and "from 30 to less than 60" are the same of whole numbers. */
function isSameEnd(a: number, b: number): boolean {
  return a === b || (Number.isInteger(a) && Number.isInteger(b) && Math.abs(a - b) === 1);
}

function isNamedIn(text: string, id: string, concepts: Vocabulary['concepts']): boolean {
  const kinds = new Set([concepts.get(id)?.kind ?? '']);
  return namesInText(stemsIn(text), kinds, concepts).some(({ concept }) => concept === id);
}
