import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import { inDigits } from '../numbers-in-words.ts';
import { forbids } from '../harmless-denials.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { namesInText, stemsIn } from './names-in-text.ts';
import { amountsSaid, isSaidAs, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** Kinds that say something of one thing. Others list, compare, deny or define, and are read by rules of their own. */
const KINDS: ReadonlySet<string> = new Set(['relation', 'action', 'frequency', 'quantity', 'onset']);
/** Without one of these nothing is set aside. */
const SOME = /\b(?:not?|rather than|instead of|as opposed to|except|but|without|other than|apart from)\b/iu;
/** Right before a name these say that something else is meant; "if not", "or not" and a plain "is not" are not of them. */
const AGAINST =
  '(?:(?:(?<=[,;(–—] ?)|(?<=^)|\\b(?:and|but) )not|\\brather than(?: \\p{L}+s)?|\\binstead of|\\bas opposed to)';
/** "There is no …", "closes no …": a verb stands before it, and no condition. */
const NONE = '(?<=\\b(?:is|are|was|were|has|have|had|take|give|use|start|get|need|\\p{L}{3,}s) )no';
const PREPOSITION =
  '(?:(?:at|in|on|to|with|by|for|from|of|through|via|into|after) )?(?:the |an? |its |their )?';
/** Behind a name these say that it is meant too, or at another time. */
const MEANT_TOO =
  '(?![\\p{L}\\p{N}])(?! (?:alone|only|itself|until|unless|without|before|at once|immediately|first|as well|or (?:more|less))\\b)';
/** Relations of what is spared, left alone or replaced name what is not meant. */
const LEAVES_ALONE =
  /\b(?:spar(?:e|es|ing)|leav(?:e|es|ing)|unaffected|ignor(?:e|es|ing)|in place of|instead of|replac(?:es?|ed))\b/iu;

/**
 * The evidence names what the fact states, or of what, only to set it aside: "binds the beta gate, not the alpha gate" for the alpha gate,
 * "begin with 300 mg, not 600 mg" for 600 mg. Clear where something else of its kind, or another amount, stands in its place.
 */
export function namedAside(
  fact: FactInLesson,
  { text, sentence }: { readonly text: string; readonly sentence: string },
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (!KINDS.has(fact.entry.kind) || !SOME.test(text) || mayName(fact, vocabulary)) return undefined;
  return (
    amountAside(fact, text, sentence) ?? conceptAside(fact, foldName(text), foldName(sentence), vocabulary)
  );
}

/** Whether the relation itself, or a name, speaks of what is not so. */
function mayName({ entry, read }: FactInLesson, { relations, concepts }: Vocabulary): boolean {
  const relation = relations.get(entry.relation);
  const statement = relation?.statement ?? '';
  const claims = read.claims.filter(({ origin }) => origin === 'stated');
  const labels = claims.flatMap(({ subject, object }) =>
    [subject, object].map((id) => concepts.get(id)?.label ?? ''),
  );
  return (
    forbids(relation) ||
    LEAVES_ALONE.test(statement) ||
    claims.some(({ polarity }) => polarity === -1) ||
    [statement, ...labels].some((words) => denialsIn(words) > 0)
  );
}

/** The one amount of a fact, where another of its measure is said. */
function amountAside({ read }: FactInLesson, words: string, sentence: string): SaidOther | undefined {
  const { text, amounts } = amountsSaid(inDigits(words));
  const [amount, ...more] = statedAmounts(read.amounts);
  if (amount === undefined || more.length > 0 || !sentence.includes(words)) return undefined;
  const own = amounts.filter((one) => isSaidAs(amount, one));
  const [aside] = own;
  const excepted = exceptedBefore(aside, own.length, text);
  if (excepted !== undefined)
    return { path: amount.path, says: `"${excepted}"`, states: `"${amount.words}"`, isClear: true };
  const other = amounts.find((one) => one !== aside && one.unit?.dimension === aside?.unit?.dimension);
  if (aside === undefined || own.length > 1 || other === undefined) return undefined;
  if (!new RegExp(`${AGAINST} ${PREPOSITION}$`, 'iu').test(text.slice(0, aside.at))) return undefined;
  return { path: amount.path, says: `"${other.words}"`, states: `"${amount.words}"`, isClear: true };
}

/** The words that except the one amount, with it. */
function exceptedBefore(aside: SaidAmount | undefined, count: number, text: string): string | undefined {
  if (aside === undefined || count > 1) return undefined;
  const before = text.slice(0, aside.at);
  const words = EXCEPTED.exec(before)?.[0];
  return words === undefined || denialsIn(before) > 0 ? undefined : words + aside.words;
}

/** "All but those of 2 mg": all others are meant. */
const EXCEPTED =
  /\b(?:all|any|every|each)\b[^.;:,]{0,40}? (?:but|except(?: for)?|other than|apart from) (?:(?:those|that|the ones?|tablets?|doses?) (?:of |with )?)?$/iu;

function conceptAside(
  { read }: FactInLesson,
  text: string,
  sentence: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  const claims = read.claims.filter(({ origin }) => origin === 'stated');
  const ids = new Set(claims.flatMap(({ subject, object }) => [object, subject]));
  for (const id of ids) {
    const names = (concepts.get(id)?.names ?? []).map(foldName);
    const words = names.flatMap((name) => asideIn(text, name) ?? [])[0];
    const path = read.references.find(({ concept, reserved }) => concept === id && reserved !== true)?.path;
    if (words === undefined || path === undefined || countOf(names, sentence) > 1) continue;
    const isClear = isReplaced(text, id, concepts);
    return { path, says: `"${words}"`, states: `"${concepts.get(id)?.label ?? id}"`, isClear };
  }
  return undefined;
}

/** The words that set a name aside. */
function asideIn(text: string, name: string): string | undefined {
  const against = new RegExp(`(?:${AGAINST}|${NONE}) ${PREPOSITION}${literalPattern(name)}${MEANT_TOO}`, 'u');
  return against.exec(text)?.[0].trim();
}

/** How often one of the names stands there, the longest first. */
function countOf(names: readonly string[], text: string): number {
  let [rest, count] = [text, 0];
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const parts = rest.split(name);
    count += parts.length - 1;
    rest = parts.join('\0');
  }
  return count;
}

/** Something else of its kind is named. */
function isReplaced(text: string, id: ConceptId, concepts: Vocabulary['concepts']): boolean {
  const kinds = new Set([concepts.get(id)?.kind ?? '']);
  return namesInText(stemsIn(text), kinds, concepts).some(({ concept }) => concept !== id);
}
