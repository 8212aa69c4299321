import { literalPattern } from '#lib/base/literal-pattern.ts';
import type { FactInLesson } from '../check-references.ts';
import type { Concept } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { Relation } from '../relation.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { isLimitOfBan } from './limit-side.ts';
import { amountsSaid, isSaidAs, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** Relations of the most and of the least of something. */
const OF_MOST =
  /\b(?:longest|largest|highest|greatest|maxim\w+|the most|latest|oldest|ceiling|(?:within|until) which)\b/iu;
const OF_LEAST = /\b(?:shortest|smallest|lowest|minim\w+|the least|earliest|youngest)\b/iu;
/** What bounds from the wrong side: outright, and in words that may be of what lies beyond. */
const AT_LEAST = /\b(?:at least|a minimum of|not? (?:less|fewer|shorter|earlier|sooner|lower) than)$/iu;
const AT_MOST = /\b(?:at most|up to|a maximum of|not? (?:more|longer|later|higher|greater) than)$/iu;
const MORE = /\b(?:(?:more|longer|later|higher|greater) than|over|above|beyond|after)$/iu;
const LESS = /\b(?:(?:less|fewer|shorter|lower|earlier|sooner|younger) than|under|below|within)$/iu;
const OR_MORE =
  /^(?:\s*(?:or|and) (?:more(?! often| frequently)|longer|above|over)|[^,;:()]{0,40}? at the (?:earliest|soonest))\b/iu;
const OR_LESS =
  /^(?:\s*(?:or|and) (?:less(?! often)|fewer|shorter|below|under)|[^,;:()]{0,40}? at the latest)\b/iu;
/** What is done within a time does not wait for its end. */
const OF_WITHIN = /\bwithin which\b/iu;
const WAITED = /\b(?:wait(?:s|ed|ing)?(?: for)?|not before)$/iu;
const NEVER = /(?!)/u;
/** What is beyond a bound is spoken of with one of these. */
const OF_BEYOND =
  /\b(?:too(?= \p{L})|danger\w*|toxic\w*|harm\w*|avoid\w*|unsafe|excess\w*|rare\w*|seldom|few|little|less|late|useless|risk\w*|wrong\w*|errors?|mistakes?|only|unless|until|stop\w*|withh\w+|exceed\w*|adds?|bring\w*|poison\w*|kill\w*|thrown?|discard\w*|expire\w*|specialist\w*|if|when|whoever)\b/iu;
/** Of a time between two, and of a time that something lasts. */
const OF_INTERVAL = /\binterval\b|\bhow often\b|\bevery \{object\}/iu;
const OF_GAP = /\btime between two\b/iu;
const KEPT_APART =
  /\b(?:every|each|apart|intervals?|between|repeat\w*|again|no|not|never|none|nobody|nothing|without|wait\w*|paus\w*|free|until|before|after)\b/iu;
const OF_DURATION = /\btime (?:for|within|during) which\b|\b(?:for|within) \{object\}|\bhow long\b/iu;
const LASTING = /\b(?:for|within|during|over)(?: about)?\s$/iu;
const RETURNING = /\b(?:every|each)(?: about)?\s$/iu;
const PAUSED = /\b(?:stop(?:ped|s)?|paused?|interrupt(?:ed)?|left (?:off|out)|withheld) for(?: about)?\s$/iu;
const OF_PAUSE = /\b(?:stop\w*|paus\w*|interrupt\w*|left|withheld|without)\b/iu;
/** "At least every 4 hours" has its bound turned: an interval of 4 hours at most. */
const EVERY_AT_MOST = /\b(?:at most|no more often than|not more often than) every$/iu;
/** When something begins is not how long it lasts. */
const OF_ONSET = /\b(?:begins?|starts?) to\b/iu;
const FOR = /\bfor(?: about)?\s$/iu;
const BEGINNING =
  /\b(?:begin\w*|began|start\w*|after|until|tak(?:e|es|en)|within|before|wait\w*|notic\w*|felt|later|set in)\b/iu;
const BETWEEN_TWO = /\b(?:every|each|apart|intervals?|between|repeat\w*|again)\b/iu;
const AS_LONG =
  /\b(?:for|within|during|over|lasts|lasting|long|replac\w*|renew\w*|chang\w*|throw\w*|discard\w*)\b/iu;

/**
 * The one amount of a fact stands in its evidence as the other end of what the relation states: "at least 12 weeks" for the longest interval,
 * "after 24 hours" for the time within which; or as how long for how often: "for 2 weeks" for an interval of 2 weeks.
 */
export function otherBound(
  { read, entry }: FactInLesson,
  sentence: string,
  { relations, concepts }: Vocabulary,
): SaidOther | undefined {
  const [amount, ...more] = statedAmounts(read.amounts);
  if (entry.kind !== 'quantity' || amount === undefined || more.length > 0) return undefined;
  const relation = relations.get(entry.relation);
  const turned = relation && turnedIn(relation);
  if (turned === undefined) return undefined;
  const { text, amounts } = amountsSaid(plainIn(sentence, concepts.get(entry.subject)));
  const [own, ...again] = amounts.filter((one) => isSaidAs(amount, one));
  if (own === undefined || again.length > 0) return undefined;
  const found = turned(own, text);
  return found && { ...found, path: amount.path, states: `"${amount.words}"` };
}

/** Behind the amount a denial of its own begins, which leaves the bound as it is: "at most 30 seconds, and do not wipe it". */
const FORBIDDEN_TOO = /(?:,| and| but| then)+ (?:do not|don['’]t|never) [^.;:]*/giu;

/** A sentence without such denials, and without one that stands in the name of what it is about: "people who cannot turn". */
function plainIn(sentence: string, subject: Concept | undefined): string {
  const names = (subject?.names ?? [])
    .filter((name) => denialsIn(name) > 0)
    .map((name) => name.toLowerCase());
  const said = sentence.toLowerCase();
  const name = names.find((one) => said.includes(one));
  const at = name === undefined ? -1 : said.indexOf(name);
  const rest =
    at === -1 ? sentence : `${sentence.slice(0, at)}they${sentence.slice(at + (name ?? '').length)}`;
  return rest.replaceAll(FORBIDDEN_TOO, '');
}

type Found = Pick<SaidOther, 'says' | 'isClear' | 'isHint'>;
type Turned = (own: SaidAmount, text: string) => Found | undefined;

/** How a relation's amount is turned; undefined where its words say neither of a bound nor of an interval or a duration. */
function turnedIn(relation: Relation): Turned | undefined {
  const { statement } = relation;
  const [isMost, isLeast] = [OF_MOST.test(statement), OF_LEAST.test(statement)];
  const readers: readonly Turned[] = [
    ...(isMost && !isLeast ? [bounded(AT_LEAST, MORE, OR_MORE)] : []),
    ...(isLeast && !isMost ? [bounded(AT_MOST, LESS, OR_LESS)] : []),
    ...(OF_WITHIN.test(statement) ? [bounded(NEVER, WAITED, NEVER)] : []),
    ...sidedIn(statement),
    ...limitedIn(relation),
    ...spannedIn(statement),
  ];
  if (readers.length === 0) return undefined;
  return (own, text) => readers.map((read) => read(own, text)).find((found) => found !== undefined);
}

function spannedIn(statement: string): readonly Turned[] {
  if (OF_INTERVAL.test(statement)) return intervalIn(statement);
  if (OF_GAP.test(statement)) return [spanned(FOR, KEPT_APART)];
  if (OF_ONSET.test(statement)) return [spanned(FOR, BEGINNING)];
  if (!OF_DURATION.test(statement)) return [];
  return [
    spanned(RETURNING, AS_LONG),
    usedAfter,
    ...(OF_PAUSE.test(statement) ? [] : [spanned(PAUSED, NEVER)]),
  ];
}

function intervalIn(statement: string): readonly Turned[] {
  const seldom = OF_MOST.test(statement) ? [bounded(NEVER, EVERY_AT_MOST, NEVER)] : [];
  return [spanned(LASTING, BETWEEN_TWO), ...seldom];
}

/** Relations of what is so on one side of their amount, or so long before or after something. */
const ABOVE_IT = /\b(?:above|over|beyond|(?:more|higher|greater|longer) than) \{object\}/iu;
const BELOW_IT = /\b(?:below|under|(?:less|fewer|lower|shorter) than) \{object\}/iu;
const AFTER_IT = /\bafter \{object\}|\bbegins?\b[^{}]*\{object\} after\b/iu;
const BEFORE = /\b(?:before|(?:earlier|sooner) than)(?: about)?$/iu;
/** "The time from the one to the other": before the other. */
const FROM_TO = /\bfrom [^{}]*\{subject\} to (?:the |an? )?(?<of>[\p{L}-]+)/iu;
const IT_BESIDE = /\{object\} (?<side>after|before) (?:the |a |an )?(?<of>[\p{L}-]+(?: [\p{L}-]+)?)/iu;
/** What is said of that side that is not so. */
const NOT_THERE =
  /\b(?:rare\w*|seldom|unlikely|few|little|safe\w*|well|free|harmless|until|unless|only|avoid\w*|stop\w*|less|fewer|absent|disappear\w*|exclud\w*|rul(?:es?|ed) out|normal\w*)\b/iu;

/** "Is to be expected below 8 mg" for what is to be expected above it, with nothing in the clause that says it is not so there. */
function onSide(other: RegExp): Turned {
  return ({ at, words }, text) => {
    const before = text.slice(0, at).trimEnd();
    const bound = other.exec(before)?.[0];
    if (bound === undefined) return undefined;
    const clause = clauseEnd(before.slice(0, -bound.length));
    const rest = clauseStart(text.slice(at + words.length));
    return isNotThere(clause + rest) ? undefined : hint(`${bound} ${words}`);
  };
}

/** The same of "3 mmol/L or less". */
function orOther(open: RegExp): Turned {
  return ({ at, words }, text) => {
    const behind = text.slice(at + words.length);
    const bound = open.exec(behind)?.[0];
    if (bound === undefined) return undefined;
    const rest = clauseStart(behind.slice(bound.length));
    return isNotThere(clauseEnd(text.slice(0, at)) + rest) ? undefined : hint(words + bound);
  };
}

function clauseEnd(text: string): string {
  return /[^,;:()]*$/u.exec(text)?.[0] ?? '';
}

function clauseStart(text: string): string {
  return text.split(/[,;:()]/u, 1)[0] ?? '';
}

function isNotThere(clause: string): boolean {
  return denialsIn(clause) > 0 || NOT_THERE.test(clause);
}

function hint(says: string): Found {
  return { says: `"${says}"`, isClear: false, isHint: true };
}

/** "7 days before the start" for 7 days after it. */
function besideOf(side: string, of: string): Turned {
  const other = side.toLowerCase() === 'after' ? 'before' : 'after';
  const turned = new RegExp(`^\\s*${other} (?:the |an? )?${literalPattern(of)}(?!\\p{L})`, 'iu');
  return ({ at, words }, text) => {
    const said = turned.exec(text.slice(at + words.length))?.[0];
    if (said === undefined || denialsIn(text) > 0) return undefined;
    return { says: `"${words}${said}"`, isClear: false, isHint: true };
  };
}

function sidedIn(statement: string): readonly Turned[] {
  const beside = IT_BESIDE.exec(statement) ?? FROM_TO.exec(statement);
  const { side = 'before', of = '' } = beside?.groups ?? {};
  const onSides = SIDES.filter(([own]) => own.test(statement)).map(([, other]) => onSide(other));
  return beside === null ? onSides : [...onSides, besideOf(side, of)];
}

/** A limit beyond which something begins to be so. Of what is not done beyond it, a sentence may say where it is done. */
function limitedIn(relation: Relation): readonly Turned[] {
  if (isLimitOfBan(relation)) return [];
  return LIMITS.filter(([own]) => own.test(relation.statement)).flatMap(([, ahead, behind]) => [
    onSide(ahead),
    orOther(behind),
  ]);
}

const LIMITS: readonly (readonly [own: RegExp, ahead: RegExp, behind: RegExp])[] = [
  [/\b(?:below|under) which \{subject\} (?:begins?|starts?|is|are|counts?)\b/iu, MORE, OR_MORE],
  [/\b(?:above|over|from) which \{subject\} (?:begins?|starts?|is|are|counts?)\b/iu, LESS, OR_LESS],
];

/** On which side of its amount a statement says something, and what stands before one that is on the other. */
const SIDES: readonly (readonly [own: RegExp, other: RegExp])[] = [
  [ABOVE_IT, LESS],
  [BELOW_IT, MORE],
  [AFTER_IT, BEFORE],
];

function bounded(outright: RegExp, beyond: RegExp, open: RegExp): Turned {
  return ({ at, words }, text) => {
    const behind = open.exec(text.slice(at + words.length))?.[0];
    if (behind !== undefined) return hintOf(words + behind, text.replace(behind, ' '));
    const before = text.slice(0, at).trimEnd();
    const [clear, plain] = [outright, beyond].map((pattern) => pattern.exec(before)?.[0]);
    const bound = clear ?? plain;
    if (bound === undefined) return undefined;
    const rest = before.slice(0, -bound.length) + text.slice(at);
    if (denialsIn(rest) > 0 || OF_BEYOND.test(rest)) return undefined;
    const isClear = clear !== undefined;
    return { says: `"${bound} ${words}"`, isClear, isHint: !isClear };
  };
}

function hintOf(said: string, rest: string): Found | undefined {
  if (denialsIn(rest) > 0 || OF_BEYOND.test(rest)) return undefined;
  return hint(said);
}

/** "Is used after 28 days" for the time for which it is. */
function usedAfter({ at, words }: SaidAmount, text: string): Found | undefined {
  const said = USED_AFTER.exec(text.slice(0, at))?.[0];
  if (said === undefined || denialsIn(text) > 0 || OF_BEYOND.test(text)) return undefined;
  return { says: `"${said}${words}"`, isClear: false, isHint: true };
}

const USED_AFTER = /\b(?:used|kept|given|taken|injected) after(?: about)?\s$/iu;

function spanned(other: RegExp, own: RegExp): Turned {
  return ({ at, words }, text) => {
    const said = other.exec(text.slice(0, at))?.[0];
    if (said === undefined || own.test(text.slice(0, at).slice(0, -said.length) + text.slice(at)))
      return undefined;
    return { says: `"${said}${words}"`, isClear: false, isHint: true };
  };
}
