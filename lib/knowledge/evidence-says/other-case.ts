import { withPlainPowers } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import { inDigits } from '../numbers-in-words.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { stemsIn } from './names-in-text.ts';
import { amountsIn, isSaidAs, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** Right behind an amount: for whom, or in which case, it is given. */
const CASE =
  /^[\s,]*\(?(?<words>(?:in|for|with|when|if|among|where|during) (?!(?:most|all|a day|one|\d)\b)[^.,;:()]+)/iu;
/** Between two amounts of one sentence: the second is given beside the first, not made of it. */
const BESIDE = /[,;(]|\b(?:and|but|or|while|whereas)\b/iu;
/** Between two amounts that stand for different things, in their order or as the steps of one. */
const OF_STEPS = /\b(?:then|after|followed|later|next|steps?|respectively|increas\w*|rais\w*|titrat\w*)\b/iu;
/** What was so and is not any more; what is so now. */
const PAST =
  /\b(?:once|formerly|previously|originally|in the past|used to|no longer|earlier (?:editions?|labels?|guidance|advice))\b(?! (?:an?|per|each|every|daily|weekly)\b)/iu;
const NOW = /\b(?:now|today|currently|nowadays|at present|these days)\b/iu;

/**
 * Of two amounts that the evidence gives, the fact states the one of a case that it does not name ("300 mg, and 100 mg in frail people" for
 * `value: 100 mg`), or the one that was right before ("once 300 mg, now 100 mg" for `value: 300 mg`).
 */
export function otherCase(
  fact: FactInLesson,
  sentence: string,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (fact.entry.kind !== 'quantity') return undefined;
  const text = inDigits(withPlainPowers(sentence));
  const said = amountsIn(text);
  for (const amount of statedAmounts(fact.read.amounts)) {
    const mine = said.filter((one) => isSaidAs(amount, one));
    const [own] = mine;
    if (own === undefined || mine.length > 1) continue;
    const found = ofThePast(own, said, text) ?? ofACase(own, said, text, { fact, vocabulary });
    if (found !== undefined) return { ...found, path: amount.path, states: `"${amount.words}"` };
  }
  return undefined;
}

type Found = Pick<SaidOther, 'says' | 'isClear' | 'isHint'>;

/** "Once 300 mg, now 100 mg", and the other way round. */
function ofThePast(own: SaidAmount, said: readonly SaidAmount[], text: string): Found | undefined {
  const other = said.find((one) => one !== own && isOfOneMeasure(one, own));
  if (other === undefined) return undefined;
  const [mine, others] = [own, other].map(({ at }) => clauseBefore(text, at, said));
  if (mine === undefined || others === undefined || !PAST.test(mine) || NOW.test(mine)) return undefined;
  return NOW.test(others) ? { says: `"${other.words}"`, isClear: true } : undefined;
}

/** The words of a text between the amount before, or its start, and an amount. */
function clauseBefore(text: string, at: number, said: readonly SaidAmount[]): string {
  const before = said.findLast((one) => one.at < at);
  return text.slice(before === undefined ? 0 : before.at + before.words.length, at);
}

/** A later one of two amounts, and behind it for whom it is: nothing of that stands in the fact. */
function ofACase(
  own: SaidAmount,
  said: readonly SaidAmount[],
  text: string,
  { fact, vocabulary }: { readonly fact: FactInLesson; readonly vocabulary: Vocabulary },
): Found | undefined {
  const before = said.findLast((one) => one.at < own.at && isOfOneMeasure(one, own));
  const words = CASE.exec(text.slice(own.at + own.words.length))?.groups?.['words'];
  if (before === undefined || words === undefined || hasQualifier(fact)) return undefined;
  const between = text.slice(before.at + before.words.length, own.at);
  if (!BESIDE.test(between) || OF_STEPS.test(text)) return undefined;
  const known = stemsOfFact(fact, vocabulary);
  const told = stemsIn(words).filter((stem) => stem.length > 3);
  if (told.length === 0 || told.some((stem) => known.has(stem))) return undefined;
  return { says: `"${own.words} ${words.trim()}", and else "${before.words}"`, isClear: false };
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
