import { parseDecimal, toPlainText } from '#lib/base/decimal.ts';
import { remembered } from '#lib/base/remembered.ts';
import { withPlainPowers } from '#lib/base/words.ts';
import type { ReadAmount } from '../fact-kinds/reading.ts';
import { inDigits } from '../numbers-in-words.ts';
import { endsOf } from '../quantity.ts';
import type { Unit } from '../unit-table.ts';
import { unitAtStart } from '../units.ts';
import { withJoinedUnits } from './joined-units.ts';

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
/** A number, and the other end of its range where the text has one. */
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?:(?<=\b[Bb]etween )(?<from>${NUMBER}) and (?<to>${NUMBER})|(?<low>${NUMBER})(?:\s*(?:-|–|—|\sto\s)\s*(?<high>${NUMBER}))?)(?![\d,.]*\d)`,
  'gu',
);
/** An end that has its own unit: "5 mg to 10 mg". */
const OTHER_END = new RegExp(String.raw`^\s*(?:-|–|—|to\s)\s*(?<high>${NUMBER})`, 'u');
/** "Between 5 mg and 10 mg" is "between 5 and 10 mg". */
const BETWEEN = new RegExp(
  String.raw`\bbetween (?<from>${NUMBER})\s?(?<unit>\p{L}+) and (?=${NUMBER}\s?\k<unit>(?![\p{L}/]))`,
  'giu',
);
/** More of a unit than is known: "mL" in "mL/minute" and in "mL per m²". */
const MORE_OF_UNIT = /^\s*(?:\/|per\b)/u;
/** So far before a number the words that bound it may begin. */
const BEFORE = 40;
/** What makes a number the end of what is meant, and not its value. */
const BOUND =
  /\b(?:(?:not? )?(?:less|fewer|more|greater|longer|shorter|higher|lower|later|sooner|earlier) than|under|below|(?:is|are|was|were) over|above|(?:below|above) (?:an? |the )?(?:[a-z]+ ){1,2}of|exceed\w*|beyond|(?<!\b(?:ma(?:de|kes?|king)|filled|topped|diluted) )up to|at (?:least|most)|a (?:minimum|maximum) of|as (?:much|many|long|high|low) as|(?:increased?|reduced?|lowered?|raised?|decreased?|cuts?|fell|falls?|rises?|rose|drops?|dropped)(?: \w+){0,4} by)\s+$/iu;
/** "No sooner and no later than 12 hours" is 12 hours. */
const BOTH_BOUNDS = /\b(?:not?|neither) \w+ (?:and|or|nor) (?:no |not )?\w+ than\s+$/iu;

/** "50 units made up to 50 mL" fill 50 mL. */
const MADE_UP =
  /\b(?:(?:made|make|making|fill|fills|filled|filling|topped|diluted|brought)(?: (?:it|them|this|(?:the|this|each) \w+))?) up to\s+$/iu;

/** An amount as a text has it. */
export interface SaidAmount {
  /** The sign of the text at which it begins. */
  readonly at: number;
  /** In plain digits: one, or both ends of a range. */
  readonly numbers: readonly string[];
  /** With its unit, where one is known. */
  readonly words: string;
  readonly unit: Unit | undefined;
  readonly isRange: boolean;
  /** What stands behind it and makes it an amount of something else: "a week", "twice a day", "/kg"; undefined when nothing does. */
  readonly measure: SaidMeasure | undefined;
  /** The words before it that bound what is meant ("less than"); undefined when there are none. */
  readonly bound: string | undefined;
}

/** For how long or for what an amount is, by the words behind it. */
export interface SaidMeasure {
  readonly of: 'longer' | 'day' | 'part-of-day' | 'minute' | 'body-weight' | 'body-surface' | 'difference';
  readonly words: string;
}

/** So far behind an amount the words that say what it is for may end. */
const BEHIND = 28;
const MEASURES: readonly (readonly [SaidMeasure['of'], RegExp])[] = [
  [
    'longer',
    /^\s*(?:once |only |one dose |(?:twice|thrice|\d+ times|on \d+ days) (?=(?:an?|per|each|every) week))*(?:\/|an?\b|per\b|each\b|every\b)\s*(?:other day|second day|\d+ days|(?:(?:other|second|\d+|two|three|four) )?weeks?|month|fortnight)/iu,
  ],
  [
    'longer',
    /^\s*(?:once |only |(?:twice|thrice|\d+ times) (?=weekly))*(?:weekly|monthly|fortnightly|on alternate days)\b/iu,
  ],
  [
    'day',
    /^\s*(?:once |only |one dose )*(?:(?:\/|an?\b|per\b|each\b|every\b)\s*(?:day|night|morning|evening|24 hours)\b|daily\b|nightly\b|at night\b|at bedtime\b)/iu,
  ],
  [
    'part-of-day',
    /^\s*(?:twice|[2-6] times|in [2-6] doses|[2-6] doses)\s*(?:an?|per|each|every|\/)?\s*(?:day|daily)/iu,
  ],
  [
    'part-of-day',
    /^\s*(?:(?:every|each)\s+(?:(?!24\b)\d+\s+hours|hour\b)|(?:an hour\b|\/\s?h(?:our)?\b)(?! (?:before|after|later|apart|earlier|ahead)\b)|per hour\b|hourly\b)/iu,
  ],
  [
    'minute',
    /^\s*(?:(?:an?|per|each|every)\s+minute\b(?! (?:before|after|later|apart|earlier|ahead)\b)|\/\s?min(?:ute)?\b)/iu,
  ],
  ['part-of-day', /^\s*(?:\/|per|each|an?|in each)\s*dose\b/iu],
  [
    'body-weight',
    /^\s*(?:(?:\/|per|for each|for every|a)\s*|(?:per|for each|for every) \d+ )(?:kg|kilo(?:gram)?)\b/iu,
  ],
  [
    'body-surface',
    /^\s*(?:\/|(?:per|for each|for every|a) )\s*(?:m2|m²|square met(?:re|er)s?)(?![\p{L}\p{N}])/iu,
  ],
  [
    'difference',
    /^\s*(?:more|less|fewer|higher|lower|longer|shorter|later|earlier) than\b(?! (?:\d|an?\b|half\b))/iu,
  ],
];

/** A sentence as its amounts are read in it, with them: numbers in digits, powers of ten as "10^9". Several readers ask for the same one. */
export const amountsSaid = remembered(
  (sentence: string): { readonly text: string; readonly amounts: readonly SaidAmount[] } => {
    const text = withJoinedUnits(inDigits(withPlainPowers(sentence)));
    if (!/\d/u.test(text)) return { text, amounts: [] };
    const read = text.replaceAll(BETWEEN, 'between $<from> and ');
    return { text: read, amounts: amountsIn(read) };
  },
);

/** The amounts that stand in a text, in its order. Numbers in letters, and units that are not known, are not read. */
export function amountsIn(text: string): readonly SaidAmount[] {
  return [...text.matchAll(AMOUNT)].map(({ 0: digits, index, groups }) => {
    const unit = unitBehind(text.slice(index + digits.length));
    const words = digits + (unit?.words ?? '');
    const { low, high, from, to } = groups ?? {};
    const other = OTHER_END.exec(text.slice(index + words.length))?.groups?.['high'];
    const ends = [low, from, high, to, other].flatMap(plainNumber);
    return {
      at: index,
      numbers: ends,
      words,
      unit: unit?.unit,
      isRange: ends.length > 1,
      measure: measureBehind(partsNear(text, index, index + digits.length), unit !== undefined),
      bound: boundAround(text.slice(Math.max(0, index - BEFORE), index), text.slice(index + words.length)),
    };
  });
}

/** Between a dose and what it is for: "200 mg of examplol a week". */
const OF_IT =
  /^\s*of (?:[\p{L}-]+ ){1,2}?(?=(?:(?:once|twice) )?(?:(?:an?|per|each|every) (?:day|week|month|minute|night|morning|evening)\b|(?:daily|weekly|monthly)\b))/iu;

/** How it is taken, between a dose and how often: "125 mg is swallowed four times a day", "125 mg by mouth every 6 hours". */
const TAKEN =
  /^(?:[\s,]+(?:of (?:the |an? )?[\p{L}-]+|by (?:mouth|injection|infusion)|orally|intravenously|(?:(?:is|are|was|were) )?(?:given|taken|swallowed|infused|injected|applied)))+,?(?=\s+(?:(?:twice|thrice|[2-6] times) (?:(?:an?|per|each|every) )?(?:day|daily)|(?:every|each) (?!24\b)\d+ hours|(?:per|each|every) dose)\b)/iu;
/** A dose that is for the whole day may be parted: "of the 900 mg a day, …", "a daily dose of 900 mg". */
const OF_THE_DAY = /\b(?:daily|total|altogether|(?:an?|per|each|every|the) day|24 hours)\b/iu;

/** What stands behind a number; how often a dose is taken, right behind it, unless the words before it speak of the whole day. */
function partsNear(text: string, from: number, to: number): string {
  const behind = text.slice(to);
  if (OF_THE_DAY.test(text.slice(0, from))) return behind;
  const written = writtenUnit(behind);
  return written + behind.slice(written.length).replace(TAKEN, '');
}

/** What stands behind the unit; a unit that says it itself ("mg/kg") is read as a unit. */
function measureBehind(rest: string, isRead: boolean): SaidMeasure | undefined {
  const written = writtenUnit(rest);
  const near = rest.slice(written.length).replace(OF_IT, '').slice(0, BEHIND);
  for (const [of, pattern] of MEASURES) {
    const words = pattern.exec(near)?.[0].trim();
    if (words !== undefined) return { of, words: isRead ? words : `${written.trim()} ${words}`.trim() };
  }
  return undefined;
}

/** The unit that stands there, with the sign before it; nothing when none does. */
function writtenUnit(rest: string): string {
  const gap = /^[\s-]?/u.exec(rest)?.[0] ?? '';
  const named = unitAtStart(rest.slice(gap.length));
  return named === undefined ? '' : gap + named.written;
}

/** "At least 36 hours", "≥ 36 hours", "36 hours or more", "36 hours at most". */
function boundAround(before: string, after: string): string | undefined {
  if (BOTH_BOUNDS.test(before) || MADE_UP.test(before)) return undefined;
  return (BOUND.exec(before)?.[0] ?? SIGN.exec(before)?.[0] ?? OR_MORE.exec(after)?.[0])?.trim();
}

const SIGN = /[<>≤≥]\s*$/u;
const OR_MORE =
  /^\s*(?:\+|at (?:the )?(?:most|least)\b|(?:or|and) (?:more(?! often| frequently)|longer|over|above|less(?! often)|fewer|shorter|under|below)\b)/iu;

/** The unit that a text begins with, one sign before it: "mg", " mg", "-mg". */
function unitBehind(text: string): { readonly unit: Unit; readonly words: string } | undefined {
  const gap = /^[\s-]?/u.exec(text)?.[0] ?? '';
  const named = unitAtStart(text.slice(gap.length));
  if (named === undefined || MORE_OF_UNIT.test(text.slice(gap.length + named.written.length)))
    return undefined;
  return { unit: named.unit, words: gap + named.written };
}

function plainNumber(digits: string | undefined): readonly string[] {
  const value = digits === undefined ? undefined : parseDecimal(digits);
  return value === undefined ? [] : [toPlainText(value)];
}

/** True when a text's amount is the one that a fact gives: by its numbers; of two amounts with one unit, the first may stand without it. */
export function isSaidAs({ quantity }: ReadAmount, { numbers, unit }: SaidAmount): boolean {
  if (quantity === undefined) return false;
  const ends = endsOf(quantity);
  const isOfUnit = unit === undefined || ends.some((end) => end.unit.factor === unit.factor);
  return isOfUnit && ends.every(({ value }) => numbers.includes(toPlainText(value)));
}
