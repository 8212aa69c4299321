import { isSameList } from '#lib/base/same-list.ts';
import type { FactInLesson } from '../check-references.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { DOWNWARDS, UPWARDS } from './bounding-words.ts';
import { amountsSaid, isSaidAs, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/**
 * The evidence gives its amounts for another case than the qualifier of the fact says: "at a clearance of 10 to 50 mL/min" for a
 * qualifier with the phrase "at a clearance under 10 mL/min". Read where both are amounts of one unit, and none meets the other. A hint.
 */
export function otherScope(
  { read, entry }: FactInLesson,
  { text, sentence }: { readonly text: string; readonly sentence: string },
  { qualifiers }: Vocabulary,
): SaidOther | undefined {
  if (Object.keys(entry.qualifiers).length === 0) return undefined;
  const isFree = (one: SaidAmount): boolean => !read.amounts.some((amount) => isSaidAs(amount, one));
  const inText = amountsOf(text).filter(isFree);
  const inSentence = amountsOf(sentence).filter(isFree);
  for (const [id, value] of Object.entries(entry.qualifiers)) {
    const phrase = qualifiers.get(id)?.values[value]?.phrase ?? '';
    const meant = amountsOf(phrase);
    // The words of the fact, and what stands around them where they give none of that unit.
    const other = otherThan(meant, inText) ?? otherThan(meant, inSentence) ?? turnedEnd(meant, sentence);
    if (other === undefined) continue;
    const path = ['qualifiers', id];
    return { path, says: `"${other.words}"`, states: `"${phrase}"`, isClear: false, isHint: true };
  }
  return undefined;
}

/** The first amount of the unit of one that is meant, where no amount meets what is meant. */
function otherThan(meant: readonly SaidAmount[], said: readonly SaidAmount[]): SaidAmount | undefined {
  const meets = (one: SaidAmount): boolean =>
    meant.some((other) => isOfUnit(one, other) && overlap(spanOf(one), spanOf(other)));
  // A number with another unit may be the same, said in part: "2,400 mg" for "2,400 mg a day".
  const isSaid = said.some((one) =>
    meant.some((other) => isSameList(one.numbers, other.numbers) && !isOfUnit(one, other)),
  );
  const ofUnit = said.filter((one) => meant.some((other) => isOfUnit(one, other)));
  return isSaid || ofUnit.some(meets) ? undefined : ofUnit[0];
}

/** "Those under 75" for people over 75 years of age: the number alone, bound from the other side. */
function turnedEnd(meant: readonly SaidAmount[], sentence: string): Pick<SaidAmount, 'words'> | undefined {
  const [number = '', ...more] = meant.flatMap(({ numbers }) => numbers);
  const [side] = meant.map(directionOf);
  if (side === undefined || more.length > 0 || !sentence.includes(number)) return undefined;
  const [below, above] = [BELOW, ABOVE].map(
    (words) => new RegExp(`\\b(?:${words}) ${number}\\b(?![.,]\\d)`, 'iu').exec(sentence)?.[0],
  );
  const [own, other] = side === 'up' ? [above, below] : [below, above];
  return own === undefined && other !== undefined ? { words: other } : undefined;
}

const BELOW = 'under|below|younger than|less than';
const ABOVE = 'over|above|older than|more than';

function isOfUnit(a: SaidAmount, b: SaidAmount): boolean {
  return a.unit?.factor === b.unit?.factor && a.unit?.dimension === b.unit?.dimension;
}

type Span = readonly [from: number, to: number];

/** What an amount covers: a range, all above or below a bound, or itself alone. Doubles do: only more than an end in common counts. */
function spanOf(said: SaidAmount): Span {
  const [from = 0, to = from] = said.numbers.map(Number);
  const direction = directionOf(said);
  if (direction === undefined) return [from, to];
  return direction === 'up' ? [from, Infinity] : [0, to];
}

/** "No more than" is at most. */
function directionOf({ bound = '' }: SaidAmount): 'up' | 'down' | undefined {
  const isDenied = /^not?\b/iu.test(bound);
  if (UPWARDS.test(bound)) return isDenied ? 'down' : 'up';
  if (DOWNWARDS.test(bound)) return isDenied ? 'up' : 'down';
  return undefined;
}

function overlap([a, b]: Span, [c, d]: Span): boolean {
  if (a === b) return c <= a && a <= d;
  return c === d ? a <= c && c <= b : a < d && c < b;
}

/** Those with a unit. "Over 65 years of age" is above it; of times, "over" is during. */
function amountsOf(words: string): readonly SaidAmount[] {
  const { text, amounts } = amountsSaid(words);
  return amounts.flatMap((one) => {
    if (one.unit === undefined) return [];
    const isOver = one.unit.dimension !== 'time' && /\bover\s+$/iu.test(text.slice(0, one.at));
    return [one.bound === undefined && isOver ? { ...one, bound: 'over' } : one];
  });
}
