import { literalPattern } from '#lib/base/literal-pattern.ts';
import type { FactInLesson } from './check-references.ts';
import { denialsIn } from './denial.ts';
import { stemsIn } from './evidence-says/names-in-text.ts';
import type { Vocabulary } from './read-vocabulary.ts';

const PASS_OVER = '(?:overlook|forget|ignore|neglect|underestimate|doubt|deny|dispute|question)';
/** What is said of the saying, or of those who do not know it: what stands behind is so. */
const OF_SAYING = new RegExp(
  [
    String.raw`\bthere (?:is|can be) (?:no|little|hardly any) (?:doubt|question|dispute) (?:that|about)\b`,
    String.raw`\b(?:it is )?no (?:wonder|surprise|coincidence|accident) that\b`,
    String.raw`\b(?:can(?:not| not|['’]t| never| hardly)|could not) be (?:(?:said|stressed|repeated|emphasi[sz]ed|told) (?:too (?:often|much|strongly)|(?:often|strongly) enough)|over(?:stated|stressed|emphasi[sz]ed|estimated))(?: that)?`,
    String.raw`\b(?:people|patients|parents|adults|students|learners|nurses|doctors|carers|they|we) (?:(?:do|did) not|don['’]t|didn['’]t|never) (?:(?:always|yet|really|often) )?(?:know|reali[sz]e|remember|notice) (?:that|how|why)\b`,
    String.raw`\b(?:it|this|that|which) (?:is|was) (?:rarely|seldom|hardly ever|not often) (?:mentioned|taught|said|told|discussed|remembered|reali[sz]ed|recogni[sz]ed|appreciated|understood)\b`,
    String.raw`\b(?:a|an) (?:\p{L}+ )?(?:mistake|error|slip) to ${PASS_OVER}(?: that)?\b`,
    String.raw`\b(?:it )?(?:is|was|would be) (?:\p{L}+ )?(?:wrong|dangerous|unsafe|unwise|foolish) to ${PASS_OVER} that\b`,
    String.raw`\b(?:nobody|no one|few(?: [\p{L}-]+)?|hardly any(?:body|one)) (?:(?:should|would|could|can|must|may|will|today|now|still|ever|seriously) ){0,3}(?:${PASS_OVER}|overlooks|forgets|ignores|neglects|underestimates|doubts|denies|disputes|questions) that\b`,
    String.raw`(?:\b(?:(?:do|should|must|may|can|could|would|will) (?:not|never)|never|cannot)|n['’]t) (?:ever )?${PASS_OVER} that\b`,
  ].join('|'),
  'giu',
);
/** The words without which no such saying is there. */
const TELLING =
  /\b(?:doubt|question|disput|wonder|surprise|coincidence|accident|said|stressed|repeated|emphasi|told|over(?:stat|stress|emphasi|estimat|look)|know|reali[sz]|remember|notic|mentioned|taught|discussed|understood|recogni[sz]|appreciated|forget|ignor|neglect|underestimat|den(?:y|ies)\b)/iu;

/** The words of a fact and the sentence around them. */
export interface Said {
  readonly text: string;
  readonly sentence: string;
}

/** Both without what is said of the saying, and the words without clauses on something else. */
export function withoutAsides(given: Said, fact: FactInLesson, vocabulary: Vocabulary): Said {
  const told = withoutRemarks(withoutSayings(given.text), fact, vocabulary);
  const text = fact.entry.kind === 'frequency' ? withoutOtherOften(told, fact, vocabulary) : told;
  return { text, sentence: withoutSayings(given.sentence.replace(given.text, () => text)) };
}

/** A text without what it says of the saying: "there is no doubt that …", "it cannot be said too often that …". */
function withoutSayings(text: string): string {
  return TELLING.test(text) ? text.replaceAll(OF_SAYING, '') : text;
}

const CLAUSES = /([,;:()])/u;
/** A clause of its own, which grants something or gives a reason, and has a subject. */
const REMARK =
  /^\s*(?:(?:and|but) )?(?:although|though|even though|even if|even when|because|since|whereas|while) (?!(?:not|never|seldom|hardly|rarely|no longer|only|in|at|for|with|on|during|after|before|by|from)\b)/iu;
/** These may stand for what the fact speaks of, or say how far it is so. */
const OF_IT =
  /\b(?:it|its|they|them|their|this|that|these|those|which|he|she|one|both|so|such|true|case|correct|right|wrong|false|sure|certain\w*|likely|pro(?:of|ved?n?)|shown|confirmed|established|evidence|trials?|stud(?:y|ies)|data|recommend\w*|advis\w*|allow\w*|licen[cs]\w*|approved|safe|need\w*|use[ds]?|given?|taken?|works?|helps?)\b/iu;
const LEFT_OPEN = /\b(?:not|never|cannot|n['’]t|none|nobody|do|does|is|are)\s*$/iu;

/**
 * A text without clauses that grant something or give a reason and deny something else in it: "…, since no two people are alike". The clause has
 * no word of the fact and none that may stand for it.
 */
function withoutRemarks(
  text: string,
  { read, entry }: FactInLesson,
  { concepts, relations }: Vocabulary,
): string {
  if (denialsIn(text) === 0) return text;
  const parts = text.split(CLAUSES);
  const asides = parts.filter((part) => isRemark(part));
  if (asides.length === 0 || asides.length === parts.length) return text;
  const names = read.references.flatMap(({ concept }) => concepts.get(concept)?.names ?? []);
  const { statement = '', label = '' } = relations.get(entry.relation) ?? {};
  const spoken = [...names, ...read.amounts.map(({ words }) => words), label];
  const own = new Set([...spoken, statement.replaceAll(/\{[^}]*\}/gu, ' ')].flatMap(stemsIn).filter(tells));
  const isOther = (part: string): boolean => !stemsIn(part).some((stem) => own.has(stem));
  return parts.map((part) => (isRemark(part) && isOther(part) ? ' ' : part)).join('');
}

function isRemark(part: string): boolean {
  return REMARK.test(part) && denialsIn(part) > 0 && !OF_IT.test(part) && !LEFT_OPEN.test(part);
}

/** Words that are shorter join others. */
function tells(stem: string): boolean {
  return stem.length > 2;
}

/** "Not rare" beside the frequency that a fact states says the same once more: "common, not rare". */
function withoutOtherOften(text: string, { read }: FactInLesson, { concepts }: Vocabulary): string {
  const own = read.claims
    .filter(({ origin, polarity }) => origin === 'stated' && polarity === 1)
    .flatMap(({ object }) => concepts.get(object)?.names ?? [])
    .map((name) => name.toLowerCase());
  const rest = text.replaceAll(NOT_OFTEN, (denial, other: string) =>
    own.some((name) => name.split(' ').includes(other.toLowerCase())) ? denial : ' ',
  );
  if (rest === text) return text;
  return own.some((name) =>
    new RegExp(String.raw`(?<![\p{L}-])${literalPattern(name)}(?![\p{L}-])`, 'iu').test(rest),
  )
    ? rest
    : text;
}

const NOT_OFTEN =
  /\b(?:(?:it|this|that|they|these) (?:is|are) )?(?:not|by no means|no) (?:at all )?(?<other>uncommon|unusual|infrequent|rare|rarity|common|frequent)\b(?! than\b)/giu;
