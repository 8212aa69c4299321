import { own } from '#lib/base/own.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { stemsIn } from './names-in-text.ts';
import type { SaidWhere } from './other-subject.ts';
import { ownAmount, type OwnAmount } from './own-amount.ts';
import { amountsSaid } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** At the beginning of a sentence. */
const BEGINNING = /^(?:in|for|among|with|during) /iu;
/** People of whom not the same is said as of most. */
const PEOPLE = String.raw`(?:[\p{L}-]+ )?(?:children|infants|babies|newborns|toddlers|teenagers|adolescents|elderly|old age|(?:older|old|frail|ill|thin) (?:people|adults|patients|men|women)|pregnancy|pregnant women|breast-?feeding(?: women)?|dialysis|ha?emodialysis|(?:failing|poor|impaired|weak|damaged|diseased) (?:kidneys?|liver|heart)|(?:kidney|renal|liver|hepatic|heart) (?:failure|disease|impairment))`;
const GROUP = new RegExp(String.raw`^(?:in|for|among|with|during) (?:the |an? )?(?<words>${PEOPLE})\b`, 'iu');
/** The same at the end of what is said. */
const GROUP_BEHIND = new RegExp(
  String.raw`(?<!\b(?:than|as|and|or|not|also|even|including) )\b(?:in|for|among|during) (?:the |an? )?(?<words>${PEOPLE})$`,
  'iu',
);
/** When it is not so. What everyone knows to be excepted, and what somebody else decides, limits nothing. */
const UNLESS =
  /\bunless (?![^,;:()]*\b(?:otherwise|advis\w+|told|instruct\w+|direct\w+|prescri\w+|sa(?:y|ys|id)|agreed?|ask\w*|needed|necessary)\b)(?<words>[^,;:()]+)/iu;
/** When alone it is so; how long or how much of it there is limits nothing, nor does what somebody else decides. */
const ONLY =
  /\bonly (?:(?:in|for|among|during)|(?<when>when|while|if|as long as|provided(?: that)?)) (?![^,;:()]*\b(?:advis\w+|told|direct\w+|prescri\w+|needed|necessary|rare|few|some|most|part|parts|combination|addition|theory|name|time|short|hours?|days?|weeks?|months?|years?|minutes?|\d+)\b)(?<words>[^,;:()]+)$/iu;
/** What can be so may be so in a case alone. */
const MAY =
  /\b(?:can|may|might|could|reported|seen|heard|described|recorded|observed|listed|named|possible)\b/iu;
/** It is said of others too. */
const OF_OTHERS =
  /\b(?:also|too|even|alike|likewise|same|every(?:one|body)|all|as in|as for|no other|unlike|both|and)\b/iu;
/** What stands behind is of everyone else: "in liver failure it may double, but it is normally 3 hours". */
const SET_AGAINST =
  /\b(?:but|whereas|while|yet) (?:(?:it|this|they) (?:is|are|has|takes?|needs?|lasts?) )?(?:normally|usually|otherwise|ordinarily)\b/iu;
/** Most people are none. */
const OF_MOST = /\b(?:adults?|healthy|most|all|general)\b/iu;
const SHORT = 2;
/** A limit of clearance is one of the kidneys. */
const OF_KIDNEYS = /\b(?:clearance|creatinine|filtration)\b/iu;

/**
 * The sentence begins with the case for which its one amount is, and the fact is limited to none: "in children the usual dose is 300 mg",
 * or the phrase of a qualifier that the fact does not have. A hint, where neither the fact nor the heading speaks of it.
 */
export function caseAhead(
  fact: FactInLesson,
  { sentence, heading }: SaidWhere,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (!BEGINNING.test(sentence)) return undefined;
  const said = OF_OTHERS.test(sentence) ? undefined : aloneIn(ownAmount(fact, sentence));
  if (said === undefined || isOfOthers(sentence, said)) return undefined;
  const words = groupAhead(sentence, fact) ?? phraseAhead(sentence, fact, vocabulary);
  if (words === undefined || isKnown(words, heading, fact, vocabulary)) return undefined;
  const { path, words: states } = said.amount;
  const says = `"${said.own.words}" for a case, "${words}"`;
  return { path, says, states: `"${states}"`, isClear: false, isHint: true };
}

const OF_ONE: ReadonlySet<string> = new Set([
  'relation',
  'set',
  'action',
  'comparison',
  'direction',
  'quantity',
  'onset',
]);

/**
 * What the evidence says holds of some people alone, or not in a case, and the fact is limited to none: "is taken in the evening in children", "unless the
 * kidneys are weak". A hint, where neither the fact nor what stands above speaks of it.
 */
export function caseSaid(
  fact: FactInLesson,
  { text, heading }: SaidWhere,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (!isOfOne(fact, text)) return undefined;
  const [kind, found] = limitIn(fact, text, vocabulary);
  const words = found?.groups?.['words'];
  if (words === undefined || isKnown(words, heading, fact, vocabulary)) return undefined;
  const says = `it ${kind} "${words.trim()}"`;
  return { path: ['evidence'], says, states: 'it of all', isClear: false, isHint: true };
}

/** How what is said is limited, and the words of that. */
function limitIn(
  fact: FactInLesson,
  text: string,
  vocabulary: Vocabulary,
): readonly [kind: string, found: RegExpExecArray | undefined] {
  const group = groupIn(text);
  if (group !== undefined) return ['of some,', group];
  const unless = UNLESS.exec(text);
  if (unless !== null) return ['not where', unless];
  const only = onlyIn(text, fact, vocabulary);
  return [only?.groups?.['when'] === undefined ? 'only for' : 'only when', only];
}

/** Where alone it is so, of what is not merely possible. */
function onlyIn(text: string, { entry, read }: FactInLesson, { relations }: Vocabulary) {
  if (!/\bonly\b/iu.test(text) || read.amounts.length > 0) return undefined;
  return MAY.test(relations.get(entry.relation)?.statement ?? '')
    ? undefined
    : (ONLY.exec(text) ?? undefined);
}

/** It is limited to nothing. Of several amounts, others read which is for whom. */
function isOfOne(fact: FactInLesson, text: string): boolean {
  const { kind, qualifiers } = fact.entry;
  if (!OF_ONE.has(kind) || Object.keys(qualifiers).length > 0) return false;
  const said = aloneIn(ownAmount(fact, text));
  return fact.read.amounts.length === 0 || (said !== undefined && !isOfOthers(text, said));
}

/** The people of whom a text begins or ends to speak, and of no others. */
function groupIn(text: string): RegExpExecArray | undefined {
  if (OF_OTHERS_TOO.test(text)) return undefined;
  const [first = ''] = text.split(',');
  const ahead = OF_OTHERS.test(first) ? null : GROUP.exec(first);
  return GROUP_BEHIND.exec(text) ?? ahead ?? undefined;
}

const OF_OTHERS_TOO = /\b(?:also|too|even|alike|likewise|same|every(?:one|body)|all|both|adults?)\b/iu;

/** Between the case and the amount stands that the amount is the one of everyone else. */
function isOfOthers(sentence: string, { own: { at } }: OwnAmount): boolean {
  return SET_AGAINST.test(amountsSaid(sentence).text.slice(0, at));
}

/** Of two amounts of one measure, others read which is for whom. */
function aloneIn(said: OwnAmount | undefined): OwnAmount | undefined {
  const isOther = said?.others.some(({ unit }) => unit?.dimension === said.own.unit?.dimension);
  return isOther === true ? undefined : said;
}

/** The people of whom a sentence begins to speak; of a fact that is limited in any way, they may be those. */
function groupAhead(sentence: string, { read }: FactInLesson): string | undefined {
  return Object.keys(read.qualifiers).length > 0 ? undefined : GROUP.exec(sentence)?.groups?.['words'];
}

/** The phrase of a qualifier with which a sentence begins, where the fact has no such qualifier. */
function phraseAhead(
  sentence: string,
  { read }: FactInLesson,
  { qualifiers }: Vocabulary,
): string | undefined {
  const said = ` ${foldName(sentence.replaceAll(/[,;:()]/gu, ' '))} `;
  for (const [id, { attribution, values }] of qualifiers) {
    if (attribution || Object.hasOwn(read.qualifiers, id)) continue;
    const found = Object.values(values).find(({ phrase }) => said.startsWith(` ${foldName(phrase)} `));
    if (found !== undefined && !OF_MOST.test(found.phrase)) return found.phrase;
  }
  return undefined;
}

/** A telling word of it is one of the fact, of its objective or of what stands above. */
function isKnown(
  words: string,
  heading: string,
  fact: FactInLesson,
  { relations, concepts }: Vocabulary,
): boolean {
  const { entry, read, lesson } = fact;
  const { statement = '', label = '' } = relations.get(entry.relation) ?? {};
  const names = read.references.flatMap(({ concept }) => concepts.get(concept)?.names ?? []);
  const { title, summary, objectives } = lesson.entry;
  const { text = '', topic = '' } = own(objectives, entry.objective) ?? {};
  const around = [statement, label, heading, title, summary, text, topic];
  const known = new Set([...around, ...names].flatMap(stemsIn));
  if (OF_KIDNEYS.test(statement)) return true;
  const told = stemsIn(words).filter((stem) => stem.length > SHORT);
  return told.length === 0 || told.some((stem) => known.has(stem));
}
