import { partsOfPeople } from '../parts-in-words.ts';

/** A number: "10,000", "0.5", and "one", which stays a word. */
const WHOLE = String.raw`(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d[\d,]*)(?![\d,]*\d)`;
const NUMBER = String.raw`(?:${WHOLE}(?:\.\d+)?)`;
const WHO = String.raw`(?:\s(?:people|persons?|patients?|adults?|children|users?|women|men))?`;
const AMONG = String.raw`(?:in|of|out of|for|per)\s(?:every\s|each\s|an?\s)?`;
/** "1 in 100", "one person in every 1,000", "1/100", "7 %". */
const SHARE = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(?:(?<count>${NUMBER}|one)${WHO}\s${AMONG}(?<whole>${WHOLE})|(?<top>\d{1,4})\/(?<bottom>(?!(?:19|20)\d\d\b)${WHOLE})|(?<percent>${NUMBER})\s?(?:%|per ?cent\b))(?![\d/]|,\d)`,
  'giu',
);
/** What was counted is no people. */
const OF_OTHERS =
  /^\s*(?:trials?|studies|reports?|clinics?|hospitals?|wards?|labels?|doses?|tablets?|capsules?|days?|weeks?|months?|years?|hours?|m[lg]|mm|saline|glucose|dextrose|solution|cream|ointment|alcohol)\b/iu;
/** By how much something changes, or how many die. */
const OF_CHANGE = /\b(?:by|mortality (?:is|was|of))(?: about)?\s+$/iu;
const UPPER =
  /(?:\b(?:up to|(?:fewer|less|no more|not more) than|at most|as many as|below|under)(?: about)?|[<≤])\s*$/iu;
const LOWER = /(?:\b(?:(?:more|no fewer|not fewer|no less) than|at least|over|above)(?: about)?|[>≥])\s*$/iu;
/** Between the two ends of a range. */
const RANGE = /^(?:\s(?:to|and|or)(?:\s(?:up to|less than|fewer than))?\s|\s?[-–—]\s?|\s?to\s?[<≤]\s?)$/iu;
const BETWEEN = /\b(?:between|from)\s*$/iu;
/** So far before a share the words that bound it may begin. */
const BEFORE = 24;
/** Doubles do, as the ends of categories are powers of ten: enough digits that 3 in 1,000 is 0.003. */
const DIGITS = 12;

/** What a text says of how many people: from one share of them to another, as parts of one, and in its words. */
export interface SaidShare {
  readonly from: number;
  readonly to: number;
  /** True of "up to 1 in 100" and "more than 1 in 10": one end alone is named. */
  readonly isBound: boolean;
  readonly words: string;
}

interface Found {
  readonly value: number;
  readonly at: number;
  readonly end: number;
}

/** The shares of people that a text gives, in its order. Numbers stand in digits in it (`inDigits`). */
export function sharesIn(text: string): readonly SaidShare[] {
  const all = foundIn(text);
  const shares: SaidShare[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const [one, next] = [all[at], all[at + 1]];
    if (one === undefined) break;
    const isRange = next !== undefined && isRangeTo(text, one, next);
    shares.push(isRange ? rangeOf(text, one, next) : shareOf(text, one));
    if (isRange) at += 1;
  }
  return shares;
}

function foundIn(text: string): readonly Found[] {
  return [...inNumbers(text), ...inWords(text)].toSorted((a, b) => a.at - b.at);
}

/** "More than half of the people"; of those that are fewer, a share may lie far below. */
function inWords(text: string): readonly Found[] {
  return partsOfPeople(text).filter(({ at }) => {
    const before = text.slice(0, at);
    return !OF_CHANGE.test(before) && !UPPER.test(before.slice(-BEFORE));
  });
}

function inNumbers(text: string): readonly Found[] {
  return [...text.matchAll(SHARE)].flatMap(({ 0: words, index, groups = {} }) => {
    const end = index + words.length;
    if (OF_OTHERS.test(text.slice(end)) || OF_CHANGE.test(text.slice(0, index))) return [];
    const value = valueOf(groups);
    return value > 0 && value <= 1 ? [{ value: Number(value.toPrecision(DIGITS)), at: index, end }] : [];
  });
}

function valueOf({ count, whole, top, bottom, percent }: Readonly<Record<string, string>>): number {
  return numberOf(count ?? top ?? percent ?? '') / numberOf(whole ?? bottom ?? '100');
}

function numberOf(digits: string): number {
  return /^one$/iu.test(digits) ? 1 : Number(digits.replaceAll(/[,\s]/gu, ''));
}

/** "1 in 1,000 to 1 in 100"; with "and", only behind "between". */
function isRangeTo(text: string, one: Found, next: Found): boolean {
  const between = text.slice(one.end, next.at);
  if (!RANGE.test(between)) return false;
  return !/and|or/iu.test(between) || BETWEEN.test(text.slice(Math.max(0, one.at - BEFORE), one.at));
}

function rangeOf(text: string, one: Found, next: Found): SaidShare {
  const [from = 0, to = 0] = [one.value, next.value].sort((a, b) => a - b);
  return { from, to, isBound: false, words: text.slice(one.at, next.end) };
}

function shareOf(text: string, { value, at, end }: Found): SaidShare {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  const [upper, lower] = [UPPER, LOWER].map((bound) => bound.exec(before)?.[0]);
  const words = `${upper ?? lower ?? ''}${text.slice(at, end)}`;
  // "No more than" has "more than" in it.
  if (upper !== undefined) return { from: 0, to: value, isBound: true, words };
  return { from: value, to: lower === undefined ? value : 1, isBound: lower !== undefined, words };
}
