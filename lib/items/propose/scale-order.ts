import { compareText } from '#lib/base/diagnostic.ts';
import { wordStem } from '#lib/base/word-stems.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { numberName, type NumberName } from '#lib/knowledge/number-names.ts';
import type { Candidate } from './candidate.ts';

type Named = Pick<Candidate, 'concept'>;

/** What is said with these begins below all numbers. */
const FROM_BELOW = /^(?:at most|less than|fewer than|below|under|up to)$/iu;

/** Where a concept stands among others, and on what. */
interface Place {
  readonly scale: string;
  readonly lowest: number;
  /** Numbers stand from the lowest up. */
  readonly isNumber: boolean;
}

/** True when all of them stand on one scale, or all are called by numbers in one unit: the options then stand in that order. */
export function isOrdered(candidates: readonly Named[], kb: KnowledgeBase): boolean {
  const places = candidates.map(({ concept }) => placeOf(kb.concepts.get(concept)));
  const [first] = places;
  return first !== undefined && places.every((place) => place?.scale === first.scale);
}

/** Categories from the highest numbers to the lowest, as frequency categories are printed; amounts and numbers from the lowest up. */
export function inScaleOrder<T extends Named>(candidates: readonly T[], kb: KnowledgeBase): T[] {
  const placed = (candidate: T) => placeOf(kb.concepts.get(candidate.concept));
  const sign = candidates.some((candidate) => placed(candidate)?.isNumber === true) ? 1 : -1;
  const lowest = (candidate: T) => placed(candidate)?.lowest ?? 0;
  const compare = (a: number, b: number): number => (a === b ? 0 : sign * (a - b));
  return [...candidates].sort((a, b) => compare(lowest(a), lowest(b)) || compareText(a.concept, b.concept));
}

/** By its interval, else by the number that it is called by. */
function placeOf(concept: Concept | undefined): Place | undefined {
  if (concept === undefined) return undefined;
  const called = numberName(concept.label);
  const { scale, interval, quantity } = concept;
  const isNumber = quantity !== undefined || called !== undefined || beginsWithEnd(concept);
  if (interval !== undefined) return { scale: `scale ${scale ?? ''}`, lowest: interval.min, isNumber };
  return called === undefined || scale !== undefined ? undefined : numberPlace(called);
}

/** "pH 7.4", "grade 2" or "−25 to −15 °C": the number that it begins with, behind a word or two, is an end of its interval. */
const LEADING = /^(?:\p{L}+ ){0,2}(?<number>[-−]?\d[\d,]*(?:\.\d+)?)(?! in\b)(?![\d,.]*\d)/u;

function beginsWithEnd({ label, interval }: Concept): boolean {
  const number = LEADING.exec(label)?.groups?.['number'];
  if (number === undefined || interval === undefined) return false;
  const value = Number(number.replace('−', '-').replaceAll(',', ''));
  return value === interval.min || value === interval.max;
}

function numberPlace({ bound, low, unit }: NumberName): Place {
  const words = unit.toLowerCase().split(' ').map(wordStem).join(' ');
  const lowest = FROM_BELOW.test(bound) ? -Infinity : Number(low.replaceAll(',', ''));
  return { scale: `in${words}`, lowest, isNumber: true };
}
