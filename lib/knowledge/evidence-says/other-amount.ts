import { toPlainText } from '#lib/base/decimal.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ReadAmount } from '../fact-kinds/reading.ts';
import { endsOf } from '../quantity.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { statedAmounts } from '../stated-amounts.ts';
import type { Unit } from '../unit-table.ts';
import { DOWNWARDS, UPWARDS } from './bounding-words.ts';
import { isLimitOfBan, tellsWhenDone } from './limit-side.ts';
import { amountsSaid, type SaidAmount, type SaidMeasure } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** Of these, what the statement says is the whole of a range, and no end of it: "is cut by 30 to 50 per cent". */
const OF_NO_END = /\bby \{object\}|\b(?:begins?|starts?)\b(?! with)/giu;
/** Words of a relation whose amounts are ends: what its evidence bounds, it may state. */
const OF_BOUNDS =
  /\b(?:begins?|starts?|first|earliest|latest|ends?|youngest|oldest|at (?:least|most)|highest|lowest|largest|smallest|longest|shortest|maxim\w*|minim\w*|limit\w*|threshold\w*|ceiling|exceed\w*|until|(?:above|below|beyond|under|over|from|after|before|until|within) which|(?:from|than|up to|over|above|below|under|within|by|(?:in )?steps of|as (?:much|many|long|high|low) as) \{object\})(?![\p{L}])/iu;

/**
 * The evidence gives a number of the fact in another unit ("20 mg" for `value: 20 mcg`), or the number of a single value as the end of
 * a range or a bound ("5 to 10 mg", "less than 8 mg"), or for another span, a body weight or a difference ("7.5 mg a week" for mg a
 * day, "10 units/kg", "10 units more than", "7.5 mg a day" for a dose that is for no time), and nowhere as the fact has it. A part of the
 * unit will do ("a daily dose of 300 mg" for mg a day), and so will a unit that is not known.
 */
export function otherAmount(
  { read, entry }: FactInLesson,
  sentence: string,
  { relations, concepts }: Vocabulary,
): SaidOther | undefined {
  const stated = [...statedAmounts(read.amounts), ...computedIn({ read, entry }, concepts)];
  if (stated.length === 0) return undefined;
  const { amounts: said } = amountsSaid(sentence);
  const relation = relations.get(entry.relation);
  const { statement = '' } = relation ?? {};
  // What is given only above a limit is not given below it.
  const isOtherSide = isLimitOfBan(relation) && tellsWhenDone(sentence);
  const asked = {
    mayBound: OF_BOUNDS.test(statement),
    mayEnd: OF_BOUNDS.test(statement.replaceAll(OF_NO_END, ' ')),
    isChange: OF_CHANGE.test(statement),
    isKept: OF_KEEPING.test(statement),
    span: spanOf(statement),
    turned: isOtherSide ? undefined : turnedOf(statement),
  };
  for (const amount of stated) {
    const other = saidOtherwise(amount, said, asked);
    if (other === undefined) continue;
    const { words } = other;
    // A gap is seldom meant to be no longer.
    const isClear = other.isClear && !(OF_GAP.test(statement) && AT_LEAST.test(words));
    return { path: amount.path, says: `"${words}"`, states: `"${amount.words}"`, isClear, isHint: !isClear };
  }
  return undefined;
}

/** What a calculation comes to, which stands in no field of its fact. */
function computedIn(
  { read, entry }: Pick<FactInLesson, 'read' | 'entry'>,
  concepts: Vocabulary['concepts'],
): readonly Pick<ReadAmount, 'path' | 'words' | 'quantity'>[] {
  if (entry.kind !== 'calculation') return [];
  const results = read.claims.flatMap(({ origin, object }) => (origin === 'stated' ? [object] : []));
  return [...new Set(results)].flatMap((id) => {
    const { label, quantity } = concepts.get(id) ?? {};
    return label === undefined || quantity === undefined
      ? []
      : [{ path: ['evidence'], words: label, quantity }];
  });
}

/** What a text says in the place of an amount, and whether outright: of a range, one end may be meant. */
interface Other {
  readonly words: string;
  readonly isClear: boolean;
}

/** What the text says in the place of an amount, where it never says that. */
function saidOtherwise(
  { quantity }: Pick<ReadAmount, 'quantity'>,
  said: readonly SaidAmount[],
  asked: Asked,
): Other | undefined {
  if (quantity === undefined) return undefined;
  const isSingle = quantity.from === quantity.to;
  for (const { value, unit } of endsOf(quantity)) {
    const number = toPlainText(value);
    const there = said.filter(({ numbers }) => numbers.includes(number));
    const isValue = isSingle && !asked.mayBound;
    const isWhole = isSingle && !asked.mayEnd;
    const others = there.map(
      (one) =>
        turned(one, asked) ??
        differently(plainly(one, asked), unit, isValue, asked.span) ??
        (isWhole && one.isRange ? { words: one.words, isClear: false } : undefined) ??
        (isSingle || asked.mayBound ? undefined : boundedRange(one)),
    );
    // Of "50 units in up to 50 mL", an amount in mL is what stands there otherwise.
    const nearest = Math.max(
      0,
      there.findIndex((one) => one.unit?.dimension === unit.dimension),
    );
    if (others.length > 0 && others.every((other) => other !== undefined)) return others[nearest];
  }
  return undefined;
}

/** "Below 0.6 to 0.8" is not from the one to the other. */
function boundedRange({ isRange, bound, words }: SaidAmount): Other | undefined {
  const isBound = isRange && bound !== undefined && OF_RANGE.test(bound);
  return isBound ? { words: `${bound} ${words}`, isClear: false } : undefined;
}

const OF_RANGE =
  /^(?:(?:less|fewer|more|greater|longer|shorter|higher|lower) than|under|below|above|beyond|at (?:least|most)|a (?:minimum|maximum) of)$/iu;

/** What the statement asks for: whether it may bound its amount, and for which span it says that the amount is. */
interface Asked {
  readonly mayBound: boolean;
  /** Whether its amount may be one end of a range. */
  readonly mayEnd: boolean;
  /** Whether its amount is by how much something changes. */
  readonly isChange: boolean;
  /** Whether its amount is how long something keeps. */
  readonly isKept: boolean;
  /** Of a step, what stands behind it says how often it is made. */
  readonly span: 'day' | 'longer' | 'step' | 'unsaid';
  /** The words of a bound on the other side of the limit that it names ("below which …"). */
  readonly turned: RegExp | undefined;
}

/** A relation of how much something changes: "cut by 25 per cent" is what it states. */
const OF_CHANGE = /\b(?:cut|reduction|increase|decrease|loss|gain)\b/iu;
/** What keeps for a time may be used up to its end. */
const OF_KEEPING =
  /\btime for which\b[^{}]*(?:\{subject\}[^{}]*)?\b(?:kept|keeps?|stored|used|usable|good)\b/iu;
/** Relations of a time that lies between two things. */
const OF_GAP = /\b(?:gap|apart|wait\w*|time between)\b/iu;
/** What lasts so long at least does not end then. */
const AT_LEAST =
  /\b(?:at least|a minimum of|not? (?:less|fewer|shorter|earlier|sooner) than|or (?:more|longer))\b|≥/iu;
const AT_MOST = /\b(?:at most|up to|a maximum of|not? (?:more|longer|later) than|or (?:less|shorter))\b|≤/iu;

function turnedOf(statement: string): RegExp | undefined {
  if (/\b(?:after|until|within) which\b/iu.test(statement)) return AT_LEAST;
  if (/\bbefore which\b/iu.test(statement)) return AT_MOST;
  if (/\b(?:below|under) which\b/iu.test(statement)) return UPWARDS;
  return /\b(?:above|over|beyond) which\b/iu.test(statement) ? DOWNWARDS : undefined;
}

function turned({ words, bound }: SaidAmount, asked: Asked): Other | undefined {
  return bound !== undefined && asked.turned?.test(bound) === true ? boundOf(words, bound) : undefined;
}

/** Of a change, "by" bounds nothing. */
function plainly(said: SaidAmount, { isChange, isKept, span }: Asked): SaidAmount {
  if (saysHowDone(said, span)) return { ...said, measure: undefined };
  if (isKept && /^up to$/iu.test(said.bound ?? '')) return { ...said, bound: undefined };
  return isChange && /\bby$/iu.test(said.bound ?? '') ? { ...said, bound: undefined } : said;
}

/** "Each week" behind a step says how often it is made, and "1,500 mg a day, given 3 times a day" is for the whole day. */
function saysHowDone({ unit, measure }: SaidAmount, span: Asked['span']): boolean {
  if (measure?.of === 'longer') return span === 'step';
  return measure?.of === 'part-of-day' && unit?.plural.endsWith(' a day') === true;
}

/** A day where it names one, else a week or more, else none. */
function spanOf(statement: string): Asked['span'] {
  if (/\b(?:steps?|increments?)\b/iu.test(statement)) return 'step';
  if (/\b(?:days?|daily|nights?|nightly|24 hours|mornings?|evenings?|bedtime)\b/iu.test(statement))
    return 'day';
  return /\b(?:weeks?|weekly|fortnight(?:ly)?|months?|monthly)\b/iu.test(statement) ? 'longer' : 'unsaid';
}

/** "7.5 mg a day" for a plain 7.5 mg: outright where the statement speaks of a week, else it lacks what the amount is for. */
function ofADay({ unit, words, measure }: SaidAmount, own: Unit, span: Asked['span']): Other | undefined {
  if (span === 'day' || !PLAIN_DOSES.has(own.dimension)) return undefined;
  const isClear = span === 'longer';
  if (measure?.of !== 'day') return unit?.plural.endsWith(' a day') === true ? { words, isClear } : undefined;
  // What is taken once a day is the dose of a day.
  if (!isClear && ONCE.test(measure.words)) return undefined;
  return { words: `${words} ${measure.words}`, isClear };
}

const ONCE = /\b(?:once|one|night(?:ly)?|morning|evening|bedtime)\b/iu;

/** Doses that are for no time. */
const PLAIN_DOSES: ReadonlySet<string> = new Set([
  'mass',
  'volume',
  'tablets',
  'capsules',
  'biological-units',
  'moles',
  'equivalents',
  'mass-per-body-mass',
  'mass-per-body-surface',
  'puffs',
  'units-per-body-mass',
]);

function differently(said: SaidAmount, own: Unit, isValue: boolean, span: Asked['span']): Other | undefined {
  const { unit, words, isRange, bound, measure } = said;
  const daily = ofADay(said, own, span);
  if (daily !== undefined) return daily;
  if (measure !== undefined && isForSomethingElse(measure, own, isValue))
    return { words: `${words} ${measure.words}`, isClear: true };
  if (unit !== undefined && !isSameMeasure(said, unit, own)) return { words, isClear: true };
  if (isValue && bound !== undefined) return boundOf(words, bound);
  return isValue && isRange ? { words, isClear: false } : undefined;
}

/** "7.5 mg once a week" for mg a day, "125 mcg twice a day" for mcg a day, "10 units/kg" for units, "10 units more than". */
function isForSomethingElse({ of, words }: SaidMeasure, own: Unit, isValue: boolean): boolean {
  if (of === 'minute') return / a (?:day|week)$| an hour$/u.test(own.plural);
  if (own.plural.endsWith(' an hour')) return of !== 'difference' && !OF_HOURS.test(words);
  if (own.plural.endsWith(' a week')) return isForNoWeek(of, words);
  if (of === 'day') return false;
  if (of === 'longer' || of === 'part-of-day') return own.plural.endsWith(' a day');
  return of === 'difference' ? isValue : bodyOf(own) !== BY_BODY.get(of);
}

const OF_HOURS = /\bhour|\/\s?h\b/iu;

/** "At night once a week" and "every 7 days" are for a week; "every other week" is not. */
function isForNoWeek(of: SaidMeasure['of'], words: string): boolean {
  if (of === 'longer')
    return (
      OF_WEEKS.test(words) || !/(?:^|\b(?:an?|per|each|every) |\/)\s*(?:week|7 days)|\bweekly\b/iu.test(words)
    );
  if (of === 'part-of-day') return /\b(?:twice|times|hour(?:s|ly)?)\b/iu.test(words);
  return of === 'difference' || (of === 'day' && /day|daily|24 hours/iu.test(words));
}

/** More often than once a week. */
const OF_WEEKS = /\b(?:twice|thrice|times|days)\b(?<!7 days)/iu;

/** "At least 36 hours" outright; "36 hours or more", "≥ 36 hours" and "raised by 36 mg" may be what the relation means. */
function boundOf(words: string, bound: string): Other {
  const isBehind = /^(?:or|and|\+)/iu.test(bound);
  const isClear = !isBehind && !/(?:[<>≤≥]|\bby)$/u.test(bound);
  return { words: isBehind ? `${words} ${bound}` : `${bound} ${words}`, isClear };
}

/** What of a body a dose goes by. */
const BY_BODY: ReadonlyMap<SaidMeasure['of'] | undefined, string> = new Map([
  ['body-weight', '/kg'],
  ['body-surface', '/m2'],
]);
const BODY = /\/(?:kg|m2)(?![\p{L}\p{N}])/u;
function bodyOf({ plural }: Unit): string | undefined {
  return BODY.exec(plural)?.[0];
}

/** For how long a unit counts: "mg a day", "mg an hour", "mcg/kg/min". */
const SPAN = /(?: an? |\/)(day|week|hour|min)(?:ute)?$/u;

/** By their first words: "mg" and "mg a day" are written for one another. Equal sizes ("in 100", "per cent") are the same. */
function isSameMeasure({ measure }: SaidAmount, said: Unit, own: Unit): boolean {
  const body = bodyOf(said) ?? BY_BODY.get(measure?.of);
  if (said.factor !== own.factor || body !== bodyOf(own)) return false;
  const [span, ownSpan] = [said, own].map(({ plural }) => SPAN.exec(plural)?.[1]);
  if (span !== undefined && ownSpan !== undefined && span !== ownSpan) return false;
  const [a, b] = [said, own].map(({ plural }) => /^[^\s/]+/u.exec(plural)?.[0]);
  return said.dimension === own.dimension || a === b;
}
