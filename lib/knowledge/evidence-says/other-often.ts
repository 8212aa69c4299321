import { toPlainText } from '#lib/base/decimal.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { ReadAmount } from '../fact-kinds/reading.ts';
import { howOften, isAsOften, type HowOften } from '../how-often.ts';
import { inDigits } from '../numbers-in-words.ts';
import { endsOf } from '../quantity.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { labelOf } from './names-in-text.ts';
import type { SaidWhere } from './other-subject.ts';
import { amountsSaid, isSaidAs, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** Kinds that say one thing of their subject. */
const OF_NAMES: ReadonlySet<string> = new Set(['relation', 'action']);
/** What is done so often is no dose: "raised every 4 weeks, and checked each month". */
const OF_OTHERS =
  /\b(?:rais\w+|increas\w+|add(?:s|ed)?|goes up|reduc\w+|lower\w+|steps?|titrat\w+|check\w*|tests?|tested|measur\w+|monitor\w*|review\w*|adjust\w*|visits?|seen|watch\w*|count\w*)\b/iu;
const CLAUSE_END = /[,;:()]|\b(?:and|but|while|whereas)\b/iu;
/** A dose for a day or a week; "times a day" is no dose. */
const DOSE_UNIT = /^(?:mg|mcg|g|tablets|capsules|units) a (?<span>day|week)$/u;
/** What ties an amount to a week. */
const OF_A_WEEK = /\bweek|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b7 days\b/iu;
/** Behind a dose for a week: it is taken on every day of it. */
const SPREAD =
  /^[,\s(]*(?:which (?:is|are) |and |is |are )?(?:(?:evenly |equally )?(?:divided|spread|split|shared|distributed)(?: out| up| evenly| equally)? (?:over|across|among|between|on|onto|into) (?:the |all |7 )*(?:whole |entire )?(?:week|days|daily (?:doses|parts|portions)|(?:doses|parts|portions),? (?:one|1) (?:a|each|every|for each) day)|(?:in|as) (?:\d+ )?daily (?:doses|parts|portions))\b/iu;
/** A time, and no amount beside a dose. */
const TIMES: ReadonlySet<string> = new Set(['time', 'calendar-time', 'age']);

/**
 * The evidence says that it is done more or less often than the fact: "one dose daily" for an object called "one dose on the same day each
 * week", "7.5 mg, taken every morning" for 7.5 mg a week, "300 mg on alternate days" for 300 mg a day. Also a dose a week of which
 * neither the sentence nor the heading says that it is for a week: a hint.
 */
export function otherOften(
  fact: FactInLesson,
  said: SaidWhere,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (OF_NAMES.has(fact.entry.kind)) return oftenOfName(fact, said.text, vocabulary);
  return (
    oftenOfTimes(fact, said.text) ?? (fact.entry.kind === 'quantity' ? oftenOfAmount(fact, said) : undefined)
  );
}

/** How many times a day the fact gives, and the text as many a week: "taken twice a week" for 2 times a day. */
function oftenOfTimes({ read }: FactInLesson, text: string): SaidOther | undefined {
  // "Makes 800 mg a day" counts no times.
  const said = howOften(text).filter(({ words }) => /\b(?:once|twice|thrice|times)\b/iu.test(words));
  const [first] = said;
  if (first === undefined || denialsIn(text) > 0) return undefined;
  for (const { quantity, words, path } of statedAmounts(read.amounts)) {
    const [{ value, unit } = {}] = quantity === undefined ? [] : endsOf(quantity);
    if (value === undefined || unit?.plural !== 'times a day') continue;
    const aWeek = Number(toPlainText(value)) * A_DAY;
    if (said.some((one) => one.aWeek >= A_DAY || isAsOften(one.aWeek, aWeek))) continue;
    return { path, says: `"${first.words}"`, states: `"${words}"`, isClear: true };
  }
  return undefined;
}

/** How often the name of the object says, and the text nowhere. */
function oftenOfName({ read }: FactInLesson, text: string, { concepts }: Vocabulary): SaidOther | undefined {
  const said = howOften(text);
  const [first] = said;
  if (first === undefined || denialsIn(text) > 0) return undefined;
  const stated = read.claims.filter(
    ({ origin, polarity, relation }) => origin === 'stated' && polarity === 1 && relation === undefined,
  );
  for (const { object } of stated) {
    const own = (concepts.get(object)?.names ?? []).flatMap(howOften);
    const path = read.references.find(({ concept }) => concept === object)?.path;
    if (own.length === 0 || path === undefined || said.some((one) => isOneOf(one, own))) continue;
    const states = `"${labelOf(object, concepts)}"`;
    return { path, says: `"${first.words}"`, states, isClear: true };
  }
  return undefined;
}

function isOneOf({ aWeek }: HowOften, others: readonly HowOften[]): boolean {
  return others.some((other) => isAsOften(aWeek, other.aWeek));
}

function oftenOfAmount({ read }: FactInLesson, { sentence, heading }: SaidWhere): SaidOther | undefined {
  const [amount, ...more] = statedAmounts(read.amounts);
  const span = spanOfDose(amount);
  if (amount === undefined || more.length > 0 || span === undefined) return undefined;
  const { text, amounts } = amountsSaid(sentence);
  const own = amounts.filter((one) => isSaidAs(amount, one));
  const [first] = own;
  if (first === undefined) return undefined;
  const told = { path: amount.path, states: `"${amount.words}"` };
  const others = own.map((one) => otherAround(one, amounts, text, span));
  const [other] = others;
  if (other !== undefined && others.every((one) => one !== undefined))
    return { ...told, says: `"${other.words}"`, isClear: true };
  if (span !== 'week') return undefined;
  const spread = spreadOf(own, text);
  if (spread !== undefined) return { ...told, says: `"${spread}"`, isClear: false };
  if (OF_A_WEEK.test(inDigits(`${heading} ${sentence}`))) return undefined;
  return { ...told, says: `"${first.words}" for no time`, isClear: false, isHint: true };
}

/** What is taken on one day is not spread, whatever else is. */
function spreadOf(own: readonly SaidAmount[], text: string): string | undefined {
  if (ONE_DAY.test(text)) return undefined;
  return own
    .map(({ at, words }) => SPREAD.exec(text.slice(at + words.length))?.[0].replace(/^[,\s(]+/u, ''))
    .find((one) => one !== undefined);
}

const ONE_DAY = /\b(?:(?:one|1|single|same|fixed|chosen) day|once a week|once weekly)\b/iu;

function spanOfDose(amount: ReadAmount | undefined): string | undefined {
  if (amount?.quantity === undefined) return undefined;
  return DOSE_UNIT.exec(endsOf(amount.quantity)[0].unit.plural)?.groups?.['span'];
}

/** How often an amount is taken by the words around it, as far as the next dose, where that is never the span of the fact. */
function otherAround(
  own: SaidAmount,
  amounts: readonly SaidAmount[],
  text: string,
  span: string,
): HowOften | undefined {
  const doses = amounts.filter(({ unit }) => unit !== undefined && !TIMES.has(unit.dimension));
  const before = doses.findLast(({ at }) => at < own.at);
  const from = before === undefined ? 0 : before.at + before.words.length;
  const to = doses.find(({ at }) => at > own.at)?.at ?? text.length;
  const around = text.slice(from, to);
  const said = howOften(around);
  const isMeant = ({ aWeek }: HowOften): boolean => (span === 'week' ? isAsOften(aWeek, 1) : aWeek >= A_DAY);
  if (denialsIn(around) > 0 || said.some(isMeant)) return undefined;
  return said.find(({ at, end }) => !OF_OTHERS.test(clauseAround(around, at, end)));
}

/** What is taken in parts is taken more often. */
const A_DAY = 7;

function clauseAround(text: string, at: number, end: number): string {
  const before = text.slice(0, at).split(CLAUSE_END).at(-1) ?? '';
  const [behind = ''] = text.slice(end).split(CLAUSE_END);
  return `${before} ${behind}`;
}
