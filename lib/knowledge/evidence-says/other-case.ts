import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { areComparable } from './comparable.ts';
import { namesInText, stemsIn } from './names-in-text.ts';
import { amountsSaid, isSaidAs, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** Right behind an amount: for whom, or in which case, it is given. */
const CASE =
  /^[\s,]*\(?(?<words>(?:in|for|with|when|if|among|where|during) (?!(?:most|all|a day|one|\d|the (?:morning|evening|night)|others?|everyone|everybody|anyone|healthy|adults?|grown-ups|needed|necessary|needs? be|total|general|practice)\b)[^.,;:()]+)/iu;
/** Between two amounts: the second is that of an exception. */
const EXCEPTION =
  /\b(?:except(?:ing|ion)?|apart from|other than|unless|save)\b(?<words>(?: (?:in|for|with|when|if|that|those|among|where|during))*[^.,;:()]*)/iu;
/** At the beginning of a clause: for whom, or in which case, the amount is given that stands in it. */
const CASE_AHEAD =
  /^[\s,]*(?<words>(?:in|for|with|when|if|among|where|during) (?!(?:most|all|a day|one|\d|the (?:morning|evening|night)|others?|everyone|everybody|anyone|healthy|adults?|grown-ups|total|general|practice)\b)(?!(?:[a-z-]+ ){1,2}as (?:in|at|for|with|on|well)\b)(?:the )?(?:(?!(?:the|an?|it|is|are|was|one|should|may|must|can|needs?|takes?|gets?|has|have|only)\b)[a-z-]+ ?){1,2})/iu;
/** Of the amount that everyone else is given. */
const USUAL =
  /\b(?:usual(?:ly)?|otherwise|else|normal(?:ly)?|standard|regular|(?:all|the|for|in) others|most (?:people|adults|patients))\b/iu;
/** Between two amounts of one sentence: the second is given beside the first, not made of it. */
const BESIDE = /[,;(]|\b(?:and|but|or|while|whereas)\b/iu;
/** Between two amounts that stand for different things, in their order or as the steps of one. */
const OF_STEPS = /\b(?:then|after|followed|later|next|steps?|respectively|increas\w*|rais\w*|titrat\w*)\b/iu;
/** An amount of what there is, and not of what is given. */
const OF_PACKS = /^\s*(?:tablets?|capsules?|ampoules?|vials?|sachets?|patch(?:es)?|pens?)\b/iu;
/** What was so and is not any more; what is so now. */
const PAST =
  /\b(?:once|formerly|previously|originally|in the past|used to|no longer|earlier (?:editions?|labels?|guidance|advice))\b(?! (?:an?|per|each|every|daily|weekly)\b)/iu;
const NOW = /\b(?:now|today|currently|nowadays|at present|these days)\b/iu;

/**
 * Of two amounts that the evidence gives, the fact states the one of a case that it does not name ("300 mg, and 100 mg in frail people" for
 * `value: 100 mg`), the one of another subject ("a vial for 28 days, a pen for 10 days"), or the one that was right before ("once 300 mg, now 100 mg" for `value: 300 mg`).
 */
export function otherCase(
  fact: FactInLesson,
  sentence: string,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (fact.entry.kind !== 'quantity') return undefined;
  const { text, amounts } = amountsSaid(sentence);
  const said = amounts.filter((one) => !isYear(one, text));
  for (const amount of statedAmounts(fact.read.amounts)) {
    const mine = said.filter((one) => isSaidAs(amount, one));
    const [own] = mine;
    if (own === undefined || mine.length > 1) continue;
    const of = { fact, vocabulary };
    const found =
      ofThePast(own, said, text) ??
      ofAnother(own, said, text, of) ??
      ofACaseAhead(own, said, text, of) ??
      ofACaseOnly(own, text, of);
    if (found !== undefined) return { ...found, path: amount.path, states: `"${amount.words}"` };
  }
  return undefined;
}

/** "Since 2012, …". */
function isYear({ unit, words, at }: SaidAmount, text: string): boolean {
  return unit === undefined && /^(?:19|20)\d\d$/u.test(words.trim()) && BEFORE_YEAR.test(text.slice(0, at));
}

const BEFORE_YEAR = /\b(?:since|in|from|until|till|by|of|before|after|year)\s*$/iu;

type Found = Pick<SaidOther, 'says' | 'isClear' | 'isHint'>;

/** "Once 300 mg, now 100 mg", and the other way round. */
function ofThePast(own: SaidAmount, said: readonly SaidAmount[], text: string): Found | undefined {
  const other = said.find((one) => one !== own && isOfOneMeasure(one, own));
  if (other === undefined) return undefined;
  const [mine, others] = [own, other].map(({ at }) => clauseBefore(text, at, said));
  if (mine === undefined || others === undefined || !PAST.test(mine) || NOW.test(mine)) return undefined;
  const [behind = ''] = text.slice(other.at + other.words.length).split(/[,;.]/u);
  return NOW.test(others) || NOW.test(behind) ? { says: `"${other.words}"`, isClear: true } : undefined;
}

/** The words of a text between the amount before, or its start, and an amount. */
function clauseBefore(text: string, at: number, said: readonly SaidAmount[]): string {
  const before = said.findLast((one) => one.at < at);
  return text.slice(before === undefined ? 0 : before.at + before.words.length, at);
}

/** Right before an amount that is named only to be set aside: "instead of 20, …". */
const SET_ASIDE = /\b(?:instead of|rather than|unlike|as opposed to) (?:(?:about|some|the|only|usual) )*$/iu;

/** Right behind a number that compares two things: "5 times as strong". */
const MULTIPLE = /^[\s-]*(?:times|fold)\b/iu;

interface Of {
  readonly fact: FactInLesson;
  readonly vocabulary: Vocabulary;
}

/** A later one of two amounts of one measure, which is given for something else or for some people only. */
function ofAnother(own: SaidAmount, said: readonly SaidAmount[], text: string, of: Of): Found | undefined {
  const before = said.findLast(
    (one) =>
      one.at < own.at &&
      isOfOneMeasure(one, own) &&
      !SET_ASIDE.test(text.slice(0, one.at)) &&
      !MULTIPLE.test(text.slice(one.at + one.words.length)),
  );
  if (before === undefined) return undefined;
  const between = text.slice(before.at + before.words.length, own.at);
  const excepted = ofAnException(own, before, between, of);
  if (excepted !== undefined) return excepted;
  const clause = between.split(NEW_CLAUSE).at(-1)?.trim() ?? '';
  if (!BESIDE.test(between) || OF_STEPS.test(clause) || OF_PACKS.test(between) || USUAL.test(clause))
    return undefined;
  const behind = text.slice(own.at + own.words.length);
  const found = ofACase(own, before, behind, of);
  return found ?? ofAnotherSubject({ ahead: text.slice(0, before.at), clause, behind }, [before, own], of);
}

/** Behind it stands for whom it is: nothing of that stands in the fact. */
function ofACase(
  own: SaidAmount,
  before: SaidAmount,
  behind: string,
  { fact, vocabulary }: Of,
): Found | undefined {
  const words = CASE.exec(behind)?.groups?.['words'];
  if (words === undefined || hasQualifier(fact) || !isUnknown(words, fact, vocabulary)) return undefined;
  return { says: `"${own.words} ${words.trim()}", and else "${before.words}"`, isClear: false, isHint: true };
}

/** "300 mg, only in children". */
function ofACaseOnly(own: SaidAmount, text: string, { fact, vocabulary }: Of): Found | undefined {
  const [only, behind = ''] =
    /^[\s,(]*(?:but )?only(?<behind> .*)$/u.exec(text.slice(own.at + own.words.length)) ?? [];
  const words = only === undefined ? undefined : CASE.exec(behind)?.groups?.['words'];
  if (words === undefined || hasQualifier(fact) || !isUnknown(words, fact, vocabulary)) return undefined;
  return { says: `"${own.words} only ${words.trim()}"`, isClear: false, isHint: true };
}

/** "1 g, except in frail people, who take 500 mg". */
function ofAnException(
  own: SaidAmount,
  before: SaidAmount,
  between: string,
  { fact, vocabulary }: Of,
): Found | undefined {
  const words = EXCEPTION.exec(between)?.groups?.['words'];
  if (words === undefined || hasQualifier(fact) || !isUnknown(words, fact, vocabulary)) return undefined;
  return { says: `"${own.words}" as an exception, and else "${before.words}"`, isClear: false, isHint: true };
}

/** "In frail people 500 mg is given; the usual dose is 1 g". */
function ofACaseAhead(own: SaidAmount, said: readonly SaidAmount[], text: string, of: Of): Found | undefined {
  const words = caseAhead(own, text);
  if (words === undefined || hasQualifier(of.fact)) return undefined;
  const later = said.find((one) => one.at > own.at && isOfOneMeasure(one, own));
  if (later === undefined || !isUsual(later, own, text)) return undefined;
  if (!isUnknown(words, of.fact, of.vocabulary)) return undefined;
  return { says: `"${own.words}" ${words}, and else "${later.words}"`, isClear: false, isHint: true };
}

/** For whom the clause of an amount begins to speak; undefined where that is everyone. */
function caseAhead(own: SaidAmount, text: string): string | undefined {
  const clause =
    text
      .slice(0, own.at)
      .split(/[;.:(]/u)
      .at(-1) ?? '';
  return USUAL.test(clause) ? undefined : CASE_AHEAD.exec(clause)?.groups?.['words']?.trim();
}

/** A later amount is the one of everyone else: that stands between both, or behind it. */
function isUsual(later: SaidAmount, own: SaidAmount, text: string): boolean {
  const [behind = ''] = text.slice(later.at + later.words.length).split(/[,;.]/u);
  return USUAL.test(`${text.slice(own.at + own.words.length, later.at)} ${behind}`);
}

/** What stands around a later amount: before the first one, between the two from where a new clause begins, and behind. */
interface Around {
  readonly ahead: string;
  readonly clause: string;
  readonly behind: string;
}

/** A new clause begins before it, with another subject: the fact is about what stands before the first amount. */
function ofAnotherSubject(
  { ahead, clause, behind }: Around,
  [before, own]: readonly [SaidAmount, SaidAmount],
  { fact, vocabulary }: Of,
): Found | undefined {
  const [subject = ''] = fact.read.claims.map((claim) => claim.subject);
  const names = new Set((vocabulary.concepts.get(subject)?.names ?? []).flatMap(stemsIn).filter(isTelling));
  const isNamed = (words: string): boolean => stemsIn(words).some((stem) => names.has(stem));
  const [rest = ''] = behind.split(/[,;:.(]/u);
  if (clause === '' || !isNamed(ahead) || isNamed(rest)) return undefined;
  if (!beginsAnew(clause, fact, vocabulary) && !namesAnother(clause, subject, vocabulary)) return undefined;
  return { says: `"${clause} ${own.words}", and "${before.words}" before`, isClear: false, isHint: true };
}

const NEW_CLAUSE = /[,;(]|\b(?:and|but|while|whereas)\b/iu;
const BEGINS_ANEW =
  /^(?:an?|the|who|(?:\w+ )?(?:people|patients|persons|adults|children|women|men)|those|older|some|others?)\b/iu;

function beginsAnew(clause: string, fact: FactInLesson, vocabulary: Vocabulary): boolean {
  return BEGINS_ANEW.test(clause) && !hasQualifier(fact) && isUnknown(clause, fact, vocabulary);
}

function namesAnother(clause: string, subject: ConceptId, { concepts }: Vocabulary): boolean {
  const kind = concepts.get(subject)?.kind;
  if (kind === undefined) return false;
  const named = namesInText(stemsIn(clause), new Set([kind]), concepts);
  return named.length > 0 && !named.some(({ concept }) => areComparable(concept, subject, concepts));
}

/** None of its telling words is one with which the fact speaks. */
function isUnknown(words: string, fact: FactInLesson, vocabulary: Vocabulary): boolean {
  const known = stemsOfFact(fact, vocabulary);
  const told = stemsIn(words).filter(isTelling);
  return told.length > 0 && !told.some((stem) => known.has(stem));
}

const JOINING = new Set(
  ['with', 'from', 'that', 'than', 'this', 'when', 'into', 'more', 'less'].flatMap(stemsIn),
);

function isTelling(stem: string): boolean {
  return stem.length > 3 && !JOINING.has(stem);
}

/** Whatever it is limited to may be the case, in other words. */
function hasQualifier({ read }: FactInLesson): boolean {
  return Object.keys(read.qualifiers).length > 0;
}

/** The stems of all words with which the fact speaks: its names, its relation and its amounts. */
function stemsOfFact(
  { read, entry }: FactInLesson,
  { relations, concepts }: Vocabulary,
): ReadonlySet<string> {
  const { label = '', statement = '' } = relations.get(entry.relation) ?? {};
  const names = read.references.flatMap(({ concept }) => concepts.get(concept)?.names ?? []);
  return new Set([label, statement, ...names, ...read.amounts.map(({ words }) => words)].flatMap(stemsIn));
}

function isOfOneMeasure(a: SaidAmount, b: SaidAmount): boolean {
  return a.unit === undefined || b.unit === undefined || a.unit.dimension === b.unit.dimension;
}
