import { remembered } from '#lib/base/remembered.ts';
import { inDigits } from './numbers-in-words.ts';

/** How often a text says that something is done. */
export interface HowOften {
  /** Times a week. */
  readonly aWeek: number;
  /** Where it begins and ends in the text, numbers in digits. */
  readonly at: number;
  readonly end: number;
  readonly words: string;
}

const DAYS_OF_WEEK = 7;
const HOURS_OF_WEEK = 168;
const WEEKS_OF_MONTH = 4.35;
/** Without one of these no text says how often. */
const SOME =
  /\b(?:dail|night|week|month|fortnight|hour|day|morning|evening|noon|alternate|monday|tuesday|wednesday|thursday|friday|saturday|sunday)/iu;
const COUNT = String.raw`(?:(?<few>once|twice|thrice|\d+ times|one time)(?: (?:or|to) (?<many>twice|thrice|\d+ times))?\s(?:only\s)?)?`;
const SPAN = String.raw`(?<span>hour|day|week|fortnight|month)(?!s|\p{L}|[’'-])`;
/** "Once a week", "each day", "mg per month"; "a week" by itself may be how long something takes. */
const EACH = new RegExp(
  String.raw`(?:(?<![\p{L}-])${COUNT}(?:(?:per|each|every)\s|(?<=\b(?:once|twice|thrice|times?|time|only|dose|mg|mcg|g|units?|tablets?|capsules?|drops|puffs)\s)an?\s)|(?<=\p{L})/\s?)${SPAN}`,
  'giu',
);
const ADVERB = new RegExp(
  String.raw`\b${COUNT}(?<span>hourly|daily|nightly|weekly|fortnightly|monthly)\b`,
  'giu',
);
/** "Every 2 weeks", "once in 7 days", "every other day". */
const EVERY =
  /\b(?:every|each|(?:once|one dose) (?:in|every)) (?<number>\d+|other|second|third|alternate) (?<span>hour|day|week|month)s?\b/giu;
const ALTERNATE = /\b(?:on )?alternate days\b/giu;
/** "On 2 days of the week", "on one day a week". */
const DAYS =
  /\b(?<number>\d+|one|a single) (?:(?:single|fixed|set|different) )?days? (?:a|per|each|every|of (?:the|each|every)|in (?:the|each|every)) week\b/giu;
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const WEEKDAYS = new RegExp(
  String.raw`\b(?:on|every|each) (?:a )?${WEEKDAY}(?:(?:, | and |, and )(?:on )?${WEEKDAY})*\b|\bon weekdays\b`,
  'giu',
);
const EACH_PART =
  /\b(?:each|every) (?:morning|evening|night|noon|bedtime)\b(?: and (?:(?:each|every) )?(?:morning|evening|night|noon|bedtime)\b)?/giu;

const A_WEEK: ReadonlyMap<string, number> = new Map([
  ['hour', HOURS_OF_WEEK],
  ['hourly', HOURS_OF_WEEK],
  ['day', DAYS_OF_WEEK],
  ['daily', DAYS_OF_WEEK],
  ['nightly', DAYS_OF_WEEK],
  ['week', 1],
  ['weekly', 1],
  ['fortnight', 1 / 2],
  ['fortnightly', 1 / 2],
  ['month', 1 / WEEKS_OF_MONTH],
  ['monthly', 1 / WEEKS_OF_MONTH],
]);
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['one', 1],
  ['a single', 1],
  ['twice', 2],
  ['other', 2],
  ['second', 2],
  ['alternate', 2],
  ['thrice', 3],
  ['third', 3],
]);

type Groups = Readonly<Record<string, string | undefined>>;
const PATTERNS: readonly (readonly [RegExp, (groups: Groups, words: string) => readonly number[]])[] = [
  [DAYS, ({ number }) => [numberOf(number)]],
  [WEEKDAYS, (_groups, words) => [weekdaysIn(words)]],
  [EVERY, ({ number, span }) => [spanOf(span) / numberOf(number)]],
  [ALTERNATE, () => [DAYS_OF_WEEK / 2]],
  [EACH_PART, (_groups, words) => [DAYS_OF_WEEK * (/ and /iu.test(words) ? 2 : 1)]],
  [EACH, countedIn],
  [ADVERB, countedIn],
];

/** All that a text says of how often, in its order; of "once or twice a day" both. Numbers stand in digits in the places. */
export const howOften = remembered((written: string): readonly HowOften[] => {
  if (!SOME.test(written)) return [];
  const text = inDigits(written);
  const found = PATTERNS.flatMap(([pattern, read]) =>
    Array.from(text.matchAll(pattern), ({ 0: words, index, groups = {} }) =>
      read(groups, words).map((aWeek) => ({ aWeek, at: index, end: index + words.length, words })),
    ).flat(),
  );
  const isInAnother = (one: HowOften): boolean =>
    found.some(({ at, end }) => at <= one.at && one.end <= end && end - at > one.end - one.at);
  return found.filter((one) => !isInAnother(one)).toSorted((a, b) => a.at - b.at);
});

/** What is said of doses, and not of tests. */
export const OF_DOSES =
  /\b(?:tak(?:e|es|en|ing)|took|doses?|dosed|giv(?:e|es|en)|inject\w*|swallow\w*|prescribed|tablets?|capsules?|due)\b/iu;

/** How often a name says, where it says one thing of that. */
export function rhythmIn(name: string): HowOften | undefined {
  const [only, ...more] = howOften(name);
  return more.length > 0 ? undefined : only;
}

/** Roughly as often: "3 times a week" is "every other day". */
export function isAsOften(a: number, b: number): boolean {
  return Math.max(a, b) <= Math.min(a, b) * ROUGHLY;
}

const ROUGHLY = 1.2;

function countedIn({ few = 'once', many, span }: Groups): readonly number[] {
  const counts = [few, ...(many === undefined ? [] : [many])];
  return counts.map((count) => numberOf(count) * spanOf(span));
}

function spanOf(span = ''): number {
  return A_WEEK.get(span.toLowerCase()) ?? 1;
}

function numberOf(words = ''): number {
  return NUMBERS.get(words.toLowerCase()) ?? (Number.parseInt(words, 10) || 1);
}

function weekdaysIn(words: string): number {
  const named = words.toLowerCase().match(/mon|tues|wednes|thurs|fri|satur|sun/gu);
  return named === null ? WORKING_DAYS : new Set(named).size;
}

const WORKING_DAYS = 5;
