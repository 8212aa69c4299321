import { remembered } from '#lib/base/remembered.ts';
import { stemsIn } from './evidence-says/names-in-text.ts';
import { amountsSaid, type SaidAmount } from './evidence-says/said-amounts.ts';
import type { Unit } from './unit-table.ts';

/** The numbers that a name covers, in the smallest unit of their measure: "from 10 kg to less than 33 kg", "50 kg or more", "result of 2.8 mmol/L". */
export interface Span {
  readonly words: string;
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly isMinIncluded: boolean;
  readonly isMaxIncluded: boolean;
  /** A range of two numbers without a bound, which goes on to the next whole number. */
  readonly isPlain?: boolean;
}

/** What leaves the number itself out. */
const STRICT = /\b(?:than|below|under|above|over|beyond)\b|[<>]/iu;
const AT_OR = /\bat or (?:above|below|over|under)\b/iu;
/** What makes a number the upper end of what is meant, and not the lower one. */
const UPPER = /\b(?:below|under|less|lower|fewer|younger|up to|at most|maximum)\b|[<≤]/iu;

/** The span of a name that is made of one amount, or of two as its ends; undefined for other names. */
export function spanOf(name: string): Span | undefined {
  return readSpan(name).span;
}

/** Names are few, and each is asked for by many facts and cases. */
const readSpan = remembered((name: string): { readonly span: Span | undefined } => {
  const [one, two, ...more] = amountsSaid(name).amounts;
  if (one?.unit === undefined || more.length > 0) return { span: undefined };
  return { span: two === undefined ? ofOne(one, one.unit, name) : ofTwo([one, two], one.unit, name) };
});

function ofTwo(ends: readonly [SaidAmount, SaidAmount], unit: Unit, words: string): Span | undefined {
  if (ends.some((end) => end.isRange || end.unit?.dimension !== unit.dimension)) return undefined;
  const [low, high] = ends.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  if (low === undefined || high === undefined) return undefined;
  const [min, max] = [sizeOf(low), sizeOf(high)];
  return { words, unit, min, max, isMinIncluded: !isStrict(low), isMaxIncluded: !isStrict(high) };
}

function ofOne(one: SaidAmount, unit: Unit, words: string): Span {
  const ends = one.numbers.map((number) => Number(number) * Number(unit.factor));
  const [min, max] = [Math.min(...ends), Math.max(...ends)];
  if (one.bound === undefined) {
    // "15 to 29 mL/min" goes on to where 30 begins.
    const end = one.isRange ? max + Number(unit.factor) : max;
    return {
      words,
      unit,
      min,
      max: end,
      isMinIncluded: true,
      isMaxIncluded: !one.isRange,
      isPlain: one.isRange,
    };
  }
  const isIncluded = !isStrict(one) || AT_OR.test(words);
  return UPPER.test(one.bound)
    ? { words, unit, min: -Infinity, max, isMinIncluded: true, isMaxIncluded: isIncluded }
    : { words, unit, min, max: Infinity, isMinIncluded: isIncluded, isMaxIncluded: true };
}

/** "More than 60" leaves 60 out, "no more than 60" and "60 or more" do not. */
function isStrict({ bound }: SaidAmount): boolean {
  return bound !== undefined && STRICT.test(bound) && !/^(?:not?|or|and)\b/iu.test(bound);
}

function sizeOf({ numbers: [number], unit }: SaidAmount): number {
  return Number(number) * Number(unit?.factor ?? 1);
}

/** Whether an amount of a text lies in a span. Masses are doses as well as weights, so of them only the same unit is looked at. */
export function liesWithin(said: SaidAmount, span: Span): boolean {
  if (said.isRange || !isOfMeasure(said, span)) return false;
  const size = sizeOf(said);
  const isAbove = span.isMinIncluded ? size >= span.min : size > span.min;
  return isAbove && (span.isMaxIncluded ? size <= span.max : size < span.max);
}

function isOfMeasure({ unit }: SaidAmount, span: Span): boolean {
  if (unit === undefined) return false;
  return span.unit.dimension === 'mass' ? unit.id === span.unit.id : unit.dimension === span.unit.dimension;
}

/** Measures of which a case gives one, so that no word need say what is measured. */
const OF_ONE_KIND: ReadonlySet<string> = new Set([
  'flow',
  'flow-per-body-surface',
  'points',
  'temperature',
  'age',
]);
/** What has changed by an amount, or was once, is not what it is now. */
const NOT_NOW =
  /\b(?:lost|gain(?:s|ed)?|los(?:es?|ing)|ago|since|used to|until|earlier|before|for (?:about |some |the last )?\d)\b/iu;
/** Others have ages and weights too. */
const NOT_HIS =
  /\b(?:another|mother|father|parents?|mum|dad|sister|brother|daughter|son|wife|husband|partner|nurse|neighbour)s?\b/iu;
const OF_PERSONS: ReadonlySet<string> = new Set(['age', 'mass']);

/**
 * The amount that a case gives in the measure of what is asked about, where it lies in no span of that and no other one does: "12.8 mmol/L" for a
 * "result of 2.8 mmol/L". Of measures that may be anything, a word of the name stands in the sentence; a weight is that of who weighs it.
 */
export function amountOutside(text: string, spans: readonly Span[]): string | undefined {
  const [first] = spans;
  if (first === undefined) return undefined;
  const own = sentencesWith(text).filter(({ said }) => spans.some((span) => isOfMeasure(said, span)));
  const isMeant = ({ said, sentence }: Placed): boolean =>
    !said.isRange &&
    said.bound === undefined &&
    !NOT_NOW.test(sentence) &&
    !(OF_PERSONS.has(first.unit.dimension) && NOT_HIS.test(sentence)) &&
    spans.some((span) => isOf(span, sentence));
  if (own.length === 0 || own.some(({ said }) => spans.some((span) => liesWithin(said, span))))
    return undefined;
  return own.every(isMeant) ? own.at(-1)?.said.words : undefined;
}

interface Placed {
  readonly said: SaidAmount;
  readonly sentence: string;
}

/** The amounts of a text, each with its sentence. */
function sentencesWith(text: string): readonly Placed[] {
  return text
    .split(/(?<=[.!?])\s+/u)
    .flatMap((sentence) => amountsOfCase(sentence).map((said) => ({ said, sentence })));
}

/** The amounts that a case gives; "a 6-year-old boy" and "aged 6 years" are ages. */
export function amountsOfCase(text: string): readonly SaidAmount[] {
  const plain = text
    .replaceAll(/(?<=\d)-(?<unit>year|month)s?-old\b/giu, ' $<unit> old')
    .replaceAll(/(?<=\baged \d{1,3}) (?<unit>years?|months?)\b(?! of age)/giu, ' $<unit> of age');
  return amountsSaid(plain).amounts;
}

function isOf({ unit, words }: Span, sentence: string): boolean {
  if (OF_ONE_KIND.has(unit.dimension)) return true;
  if (unit.id === 'kg') return /\bweigh(?:s|t|ed|ing)?\b/iu.test(sentence);
  const name = amountsSaid(words).amounts.reduce((rest, said) => rest.replace(said.words, ' '), words);
  const telling = stemsIn(name).filter((stem) => stem.length > 3 && /^\p{L}+$/u.test(stem));
  return telling.some((stem) => stemsIn(sentence).includes(stem));
}
