import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { foldName } from '#lib/base/words.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import type { ConceptId } from './concept.ts';
import { denialsIn } from './denial.ts';
import { deniesValue } from './evidence-denies-value.ts';
import { DOUBTED, DOUBTED_AROUND, isMistaken, NO_SUCH, saysMistake } from './evidence-mistakes.ts';
import { affirmsBehind, deniesRelation, restates, withoutAside } from './evidence-restates.ts';
import { DENIED_VERB, forbids, isOnlyForNow, withoutHarmless } from './harmless-denials.ts';
import { isHeldWrongly } from './held-wrongly.ts';
import { withJoinedList } from './joined-list.ts';
import { withRarely } from './rarely.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import { withoutAsides, type Said } from './remarks-aside.ts';

/** Kinds whose words may themselves be a denial ("not a scheduled drug", "is not known"). */
const MAY_DENY: ReadonlySet<string> = new Set([
  'certainty',
  'definition',
  'legal-status',
  'not-interchangeable',
]);
const CLAUSE_END = /[,;:()]/u;

/**
 * A fact that says yes, from a sentence that says no: an error where the denied verb stands before the name of what the fact states, or
 * the fact is marked `safety`, else a warning. Nothing is told where another clause says it, nor of a
 * denial that means the reverse; what the words around put in doubt is a warning.
 */
export function denialFault(fact: FactInLesson, given: Said, vocabulary: Vocabulary): Diagnostic[] {
  const claims = fact.read.claims.filter(({ origin }) => origin === 'stated');
  const told = withoutAsides(given, fact, vocabulary);
  if (isHeldWrongly(told, fact, vocabulary)) return [denial(fact, fact.entry.safety ? 'error' : 'warning')];
  const evidence = withJoinedList(withoutRare(fact, told, vocabulary), claims, vocabulary);
  if (deniesValue(fact, evidence.text, vocabulary)) return [denial(fact, 'error')];
  if (
    isPlain(fact, evidence, vocabulary) ||
    mayDeny(fact, claims, vocabulary) ||
    isOfLesser(fact, evidence.text, vocabulary)
  )
    return [];
  // How often something happens is told of in its own words.
  const said =
    fact.entry.kind === 'frequency' ? evidence.text.replaceAll(/\brarely\b/giu, ' ') : evidence.text;
  const text = withoutHarmless(said, fact, vocabulary);
  const sentence = evidence.sentence.replace(evidence.text, () => text);
  const severity = denialIn({ text, sentence }, fact, vocabulary);
  return severity === undefined ? [] : [denial(fact, severity)];
}

/** How often something happens is what a frequency states; of anything else, what is rarely so is seldom so. */
function withoutRare({ entry }: FactInLesson, given: Said, { relations }: Vocabulary): Said {
  if (entry.kind === 'frequency') return given;
  const statement = relations.get(entry.relation)?.statement ?? '';
  return { text: withRarely(given.text, statement), sentence: withRarely(given.sentence, statement) };
}

/** Nothing in it denies, doubts or excepts. */
function isPlain(fact: FactInLesson, { text, sentence }: Said, vocabulary: Vocabulary): boolean {
  return (
    denialsIn(sentence) === 0 &&
    !DOUBTED_AROUND.test(sentence) &&
    ![DENIED_VERB, EXCEPTING].some((pattern) => pattern.test(text)) &&
    !saysMistake(text) &&
    !deniesOfKind(text, fact, vocabulary)
  );
}

/** A comparison that begins with the lesser of the two says no and means it: "samplol does not act as long as examplol". */
function isOfLesser({ entry }: FactInLesson, text: string, { concepts }: Vocabulary): boolean {
  if (entry.kind !== 'comparison') return false;
  const said = foldName(text);
  const [more = Infinity, less = Infinity] = [entry.subject, entry.than].map((id) => {
    const places = (concepts.get(id)?.names ?? []).map((name) => said.indexOf(foldName(name)));
    return Math.min(...places.filter((at) => at !== -1));
  });
  return less < more && more !== Infinity;
}

/** How much what is denied weighs, harmless denials aside; undefined when the fact is not denied. */
function denialIn(
  said: Said,
  fact: FactInLesson,
  vocabulary: Vocabulary,
): Diagnostic['severity'] | undefined {
  const severity = fact.entry.safety ? 'error' : 'warning';
  if (isExcepted(said.text, fact, vocabulary)) return 'error';
  if (isDeniedOutright(said.text, fact, vocabulary)) {
    if (restates(said.text, fact, vocabulary)) return undefined;
    return affirmsBehind(said.text, fact, vocabulary) ? severity : 'error';
  }
  const isDenied = deniesOfKind(said.text, fact, vocabulary) || isDeniedSomewhere(said, fact, vocabulary);
  if (isDenied) return severity;
  // What is doubted may be something else of the sentence: a person has to read it.
  return DOUBTED_AROUND.test(said.sentence) ? 'warning' : undefined;
}

function isDeniedSomewhere(said: Said, fact: FactInLesson, vocabulary: Vocabulary): boolean {
  // What a denial before the quoted words denies, the words themselves cannot say again.
  if (isDeniedAround(said)) return true;
  if (isMistaken(said.text, fact, vocabulary)) return true;
  const isThere = isDeniedFirst(said.text, fact) || deniesRelation(said.text, fact, vocabulary);
  return isThere && !restates(said.text, fact, vocabulary);
}

function denial(fact: FactInLesson, severity: Diagnostic['severity']): Diagnostic {
  const message = `Unexpected denial in the evidence of "${fact.entry.id}", expected a sentence that says what the fact states`;
  return { ...diagnose(knowledgeCodes.evidenceDenies, placeOf(fact, ['evidence']), message), severity };
}

/**
 * A denied verb before the object, or in the first clause before the subject; of changes only what moves is denied. Of the subject
 * something else may be denied until then: "do not start examplol before its sounds have been listened for".
 */
function isDeniedOutright(
  text: string,
  { read, entry }: FactInLesson,
  { concepts, relations }: Vocabulary,
): boolean {
  const isLeftAlone = LEAVES_ALONE.test(relations.get(entry.relation)?.statement ?? '');
  const denying = isLeftAlone ? DENYING : [...DENYING, ...WITHOUT_EFFECT];
  const claims = read.claims.filter(({ origin }) => origin === 'stated');
  const namesOf = (ids: readonly ConceptId[]): string[] => ids.flatMap((id) => concepts.get(id)?.names ?? []);
  const [first = ''] = text.split(CLAUSE_END);
  return (
    deniesOutright(text, namesOf(claims.map(({ object }) => object)), denying) ||
    (entry.kind !== 'direction' &&
      !isOnlyForNow(text) &&
      deniesOutright(first, namesOf(claims.map(({ subject }) => subject)), denying))
  );
}

/** Whether the fact itself denies something, or its words do. */
function mayDeny(
  { entry }: FactInLesson,
  claims: FactInLesson['read']['claims'],
  { relations, concepts }: Vocabulary,
): boolean {
  const words = [
    relations.get(entry.relation)?.statement ?? '',
    ...claims.flatMap(({ subject, object }) => [subject, object].map((id) => concepts.get(id)?.label ?? '')),
  ];
  return (
    // A comparison says of the two turned round that it is not so.
    (entry.kind === 'comparison' ? entry.not : claims.some(({ polarity }) => polarity === -1)) ||
    MAY_DENY.has(entry.kind) ||
    words.some((text) => denialsIn(text) > 0)
  );
}

/** So many words may stand between a denied verb and the name of what it denies: "must not be given for fever". */
const BETWEEN_MAX = 3;
/** After these, what follows is not denied: "is not only given for fever", "is not fern but moss", "do not delay asking". */
const MORE = new Set(
  'only just merely simply always but delay hesitate forget without until unless before'.split(' '),
);

/** Right before a name these deny it. "No humming …" may forbid to overlook it. */
const DENYING = [...withArticle(['neither', 'nor', 'but not']), 'no longer', 'never'];
/** And these, unless that is what the relation says. */
const WITHOUT_EFFECT = withArticle(['no effect on', 'no action on', 'nothing to do with']);
const LEAVES_ALONE =
  /\b(?:spar(?:e|es|ing)|leav(?:e|es|ing)|unaffected|ignor(?:e|es|ing)|harmless|neutral)\b/iu;

function withArticle(words: readonly string[]): readonly string[] {
  return words.flatMap((one) => [one, `${one} the`]);
}

/** What stands behind these is left out of what is said, where nothing else is denied: "every gate except the alpha gate". */
const EXCEPTING =
  /\b(?:except(?: for)?|(?<!\b(?:kept|keep|keeps|set|sets|stay|stays) )apart from|other than|anything but|with the exception of|unlike)(?= )/iu;

/** What is said of all is not said of what is excepted. */
const OF_ALL = /\b(?:every|all|each|any|everything|everyone|everybody)\b/iu;
/** Where something is kept from harm, the exception is what is stated: "free of all sounds except humming". */
const SPARING =
  /\b(?:few|little|rarely|free of|safe|harmless|tolerated|useless|avoid\w*|unusual|uncommon|rare)\b/iu;

/**
 * Whether the object stands behind such words and nowhere else, or the one subject behind "unlike". "None except the alpha gate" says
 * that it is the one, and what may be taken with everything except samplol is not to be taken with it.
 */
function isExcepted(
  text: string,
  { read, entry }: FactInLesson,
  { concepts, relations }: Vocabulary,
): boolean {
  const found = EXCEPTING.exec(text);
  if (found === null || denialsIn(text.replace(EXCEPTING, '')) > 0) return false;
  if (forbids(relations.get(entry.relation))) return false;
  const before = ` ${foldName(text.slice(0, found.index))} `;
  const behind = ` ${foldName(text.slice(found.index + found[0].length))} `.replace(/^ (?:the|an?) /u, ' ');
  const stated = read.claims.filter(({ origin }) => origin === 'stated');
  const isUnlike = /^unlike$/iu.test(found[0]);
  const ids = new Set(stated.map(({ subject, object }) => (isUnlike ? subject : object)));
  if (!excepts(text, found, ids.size)) return false;
  const names = [...ids].flatMap((id) => concepts.get(id)?.names ?? []).map(foldName);
  const isBehind = (name: string): boolean =>
    behind.startsWith(` ${name}`) && !/[\p{L}\p{N}]/u.test(behind.charAt(name.length + 1));
  return names.some((name) => !before.includes(` ${name} `) && isBehind(name));
}

/** Whether such words except one of so many things that are stated. Of a list, one member may be: "except for humming, …". */
function excepts(text: string, { 0: words, index }: RegExpExecArray, count: number): boolean {
  if (/^unlike$/iu.test(words)) return count === 1;
  if (count > 1) return index === 0 && /^except/iu.test(words) && !OF_ALL.test(text) && !SPARING.test(text);
  const said = text.slice(0, index);
  return /^anything but$/iu.test(words) || (OF_ALL.test(said) && !SPARING.test(said));
}

/** Whether a denied verb stands before one of the names, in its clause, and the text names it nowhere else. */
function deniesOutright(text: string, names: readonly string[], denying: readonly string[]): boolean {
  const all = ` ${foldName(text)} `;
  const called = names.map(foldName).filter((name) => all.split(` ${name}`).length === 2);
  const isDenied = (name: string): boolean =>
    denying.some((word) => all.includes(` ${word} ${name} `)) && !all.includes(` ${name} alone `);
  if (called.some(isDenied)) return true;
  return [...text.matchAll(new RegExp(DENIED_VERB, 'giu'))].some(({ 0: verb, index }) => {
    const [clause = ''] = text.slice(index + verb.length).split(CLAUSE_END);
    const denied = ` ${foldName(clause)} `;
    return called.some((name) => {
      const at = denied.indexOf(` ${name} `);
      const before = denied.slice(0, Math.max(0, at)).split(' ').filter(Boolean);
      return at !== -1 && before.length <= BETWEEN_MAX && !before.some((word) => MORE.has(word));
    });
  });
}

/** A denial before the words in their clause. */
function isDeniedAround({ text, sentence }: Said): boolean {
  const at = sentence.indexOf(text);
  const before = at === -1 ? '' : (sentence.slice(0, at).split(CLAUSE_END).at(-1) ?? '');
  return denialsIn(before) > 0;
}

/** A denied verb in the first clause of the words or in the one behind its scene, or "no … is" anywhere. */
function isDeniedFirst(text: string, { entry }: FactInLesson): boolean {
  const [first = ''] = text.split(CLAUSE_END);
  const ahead = entry.kind !== 'direction' && CONDITION_AHEAD.test(text) ? CONDITION_AHEAD : SCENE;
  const [main = ''] = text.replace(ahead, '').split(CLAUSE_END);
  const isDenied = [first, main].some((clause) => DENIED_VERB.test(clause) || NO_SUCH.test(clause));
  return isDenied || DOUBTED.test(first) || NONE_OF.test(text);
}

/** For whom or when something is so, before the clause that says it: "in adults, …". */
const SCENE =
  /^(?:in|at|for|with|on|during|among|after|before|by|from|under|over|of|inside|within)\b[^,;:()]*,\s*/iu;

/** The same of a condition: "if it is noticed later, …". Of changes, that is the one change and what follows the other. */
const CONDITION_AHEAD = /^(?:if|when|whenever|once|where)\b[^,;:()]*,\s*/iu;

/** "No humming is heard"; "if no …" and "no more than" deny nothing. */
const NONE_OF =
  /(?<!\bif )\bno (?!more\b|less\b|later\b|sooner\b|longer\b|doubt\b|other\b)[\p{L}-]+ (?:of (?:the|its|their) (?:[\p{L}-]+ ){1,2})?(?:(?!(?:and|but) )[\p{L}-]+ |of \d[\d.,]* ?\p{L}+ ){0,2}(?:is|are|was|were|has|have)\b/iu;

/** "The level does not rise", and nothing said of what it does. */
const DENIED_MOVE =
  /(?:\bnot|n['’]t|\bnever|\brarely|\bseldom)\s+(?:\w+\s+)?(?:rises?|falls?|increases?|decreases?|drops?|climbs?|grows?|go(?:es)? (?:up|down)|changes?)\b(?!.*(?:\bbut|[,;:] it)\s+(?:\w+\s+)?(?:rises|falls|increases|decreases|drops|climbs|goes (?:up|down))\b)/iu;
/** "Is no more frequent than", "acts as long as" and not "twice as long as", "is as frequent an effect as"; "in as low a dose as possible" compares nothing. */
const DENIED_MORE =
  /\b(?:no|not|never|seldom|hardly) (?:any )?(?:more|less|fewer|longer|shorter|higher|lower|stronger|weaker|faster|slower)\b|(?<!\b(?:twice|thrice|times) )\bas (?!far\b|soon\b)\p{L}+ as\b|\bas \p{L}+ an? \p{L}+ as\b(?! (?:possible|necessary|needed|required)\b)/iu;

/** What sets one frequency against another: "uncommon but not rare". */
const SET_AGAINST =
  /(?:,? (?:but|though|although|if|yet|and)) not (?:very )?(?<other>uncommon|unusual|infrequent|rare|common)\b/giu;

/** Words of its own kind deny the fact. A frequency that is set against another is not denied where it is neither in nor behind "not". */
function deniesOfKind(text: string, fact: FactInLesson, vocabulary: Vocabulary): boolean {
  const { entry, read } = fact;
  const { concepts } = vocabulary;
  if (entry.kind !== 'frequency')
    return OF_KIND[entry.kind]?.test(withoutAside(text, fact, vocabulary)) === true;
  const stated = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const own = stated.flatMap(({ object }) => concepts.get(object)?.names ?? []).map(foldName);
  const left = text.replaceAll(SET_AGAINST, (denial, other: string) =>
    own.some((name) => name.split(' ').includes(foldName(other))) ? denial : '',
  );
  const far = FAR_FROM.exec(left)?.groups?.['other'];
  const isFar = far !== undefined && own.some((name) => name.split(' ').includes(foldName(far)));
  return isFar || OF_KIND.frequency?.test(left) === true;
}

/** What says the reverse of a frequency. */
const FAR_FROM =
  /\b(?:far from|by no means|anything but|nowhere near|less than|almost|nearly|not quite) (?:very )?(?<other>(?:un)?(?:common|usual|frequent)|infrequent|rare)\b/iu;

/** What denies a fact of a kind in words of its own. */
const OF_KIND: Readonly<Partial<Record<FactInLesson['entry']['kind'], RegExp>>> = {
  action:
    /\b(?:no (?:reason|need|cause) to(?! (?:hesitate|doubt|(?:do|act|think) otherwise|worry|panic|be (?:worried|afraid|alarmed|frightened|anxious|ashamed)|feel)\b)|nobody (?:needs|has|need) to|need not|needn['’]t|unnecessary to|not necessary to)\b/iu,
  direction: DENIED_MOVE,
  comparison: DENIED_MORE,
  frequency: /\bnot (?:uncommon|unusual|infrequent|rare)\b/iu,
};
