import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { ConceptId } from '../concept.ts';
import { foldName } from '#lib/base/words.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { areComparable } from './comparable.ts';
import { labelOf, namesInText, stemsIn, type NameInText } from './names-in-text.ts';
import { standsForAnother } from './pronouns.ts';
import type { SaidOther } from './said-other.ts';

/** Words that carry no comparison of their own. */
const PLAIN = new Set(['is', 'are', 'was', 'were', 'as', 'in', 'of', 'with', 'than', 'be'].flatMap(stemsIn));
/** Words that compare, each with those that turn it round, as stems. */
const TURNED: ReadonlyMap<string, readonly string[]> = new Map([
  ['mor', ['less', 'fewer']],
  ['less', ['mor']],
  ['higher', ['lower']],
  ['lower', ['higher']],
  ['longer', ['shorter']],
  ['shorter', ['longer']],
  ['abov', ['below']],
  ['below', ['abov']],
  ...(
    [
      ['faster', 'slower'],
      ['stronger', 'weaker'],
      ['deeper', 'shallower'],
      ['larger', 'smaller'],
      ['sooner', 'later'],
      ['older', 'younger'],
      ['wider', 'narrower'],
      ['thicker', 'thinner'],
      ['heavier', 'lighter'],
      ['warmer', 'colder'],
      ['safer', 'riskier'],
      ['harder', 'softer'],
    ] as const
  ).flatMap(([a, b]): [string, string[]][] => [
    [a, [b]],
    [b, [a]],
  ]),
  ['earlier', ['later']],
]);
const COMPARING: ReadonlySet<string> = new Set([...TURNED.keys(), ...[...TURNED.values()].flat()]);
/** How often something happens, in the words of most relations. */
const OF_FREQUENCY: readonly (readonly [RegExp, string])[] = [
  [/\bmore common(?:ly)?\b|\bcommoner\b|\bmore often(?: seen)?\b/giu, 'more frequent'],
  [/\bless common(?:ly)?\b|\brarer\b|\bless often(?: seen)?\b/giu, 'less frequent'],
];
/** Ways to compare that have none of those words, each with the one that says it. */
const IN_PLAIN_WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:when |as )?(?:compared (?:with|to)|in comparison (?:with|to)|relative to|against) (?<what>[^,;.]+), (?<rest>[^,;.]+)/giu,
    '$<rest> than $<what>',
  ],
  [/(?:, )?\b(?:when |as )?(?:compared (?:with|to)|in comparison (?:with|to)|relative to)\b/giu, ' than'],
  [/\b(?:twice|thrice|times) as (?<what>\p{L}+)(?= as\b)/giu, 'more $<what> than'],
  [/\bhalf as (?<what>\p{L}+)(?= as\b)/giu, 'less $<what> than'],
  [/\bmore (?<what>strong|weak|slow|fast|quick)\b/giu, '$<what>er'],
  [/\bmore (?:quickly|rapidly|swiftly)\b|\bquicker\b/giu, 'faster'],
  [/\bmore slowly\b|\bless (?:quickly|rapidly|fast)\b/giu, 'slower'],
  [/\bmore long\b/giu, 'longer'],
  [/\bless long\b/giu, 'shorter'],
  [/\bmore high\b/giu, 'higher'],
  [/\bless high\b/giu, 'lower'],
  [/\b(?:is|are|was|were) out(?:lasted|lived) by\b/giu, 'lasts shorter than'],
  [/\bout(?:last|live)(?:s|d|ed)?\b/giu, 'lasts longer than'],
  [
    /\b(?:is|are|was|were) (?:(?:exceed|surpass|outnumber|outweigh)ed|beaten) by\b/giu,
    'is lower and less than',
  ],
  [/\b(?:(?:exceed|surpass|outnumber|outweigh)(?:s|es|ed)?|beats?)\b/giu, 'is higher and more than'],
  [/\b(?<how>longer|shorter)-(?:lived|lasting|acting)\b/giu, '$<how>'],
  [/\bwears? off before\b/giu, 'lasts shorter than'],
  [/\bwears? off (?:sooner|earlier|faster|more quickly)\b/giu, 'lasts shorter'],
];

function inPlainWords(text: string): string {
  return ofFrequency(replaced(IN_PLAIN_WORDS, ofFrequency(text)));
}

function ofFrequency(text: string): string {
  return replaced(OF_FREQUENCY, text);
}

function replaced(ways: typeof OF_FREQUENCY, text: string): string {
  return ways.reduce((said, [pattern, words]) => said.replace(pattern, words), text);
}

/**
 * The evidence of a comparison names the two the other way round, with the very words of its relation between them; of one with
 * `not: true`, as the fact itself has them, so that it says what the fact denies. One that is denied, or has a third thing between
 * them, is not read.
 */
export function otherComparison(
  { entry }: FactInLesson,
  evidence: string,
  { concepts, relations }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'comparison') return undefined;
  const text = inPlainWords(evidence);
  const stems = stemsIn(text);
  const kinds = new Set([entry.subject, entry.than].flatMap((id) => concepts.get(id)?.kind ?? []));
  const wanted = comparingStems(ofFrequency(relations.get(entry.relation)?.statement ?? ''));
  const read = { text, stems, names: namesInText(stems, kinds, concepts), wanted };
  return isOtherWay(read, entry, concepts) ? turnedRound(entry, concepts) : otherPair(read, entry, concepts);
}

/** A sentence as it was read: what stands there, and what its relation says between two things. */
interface ReadText {
  readonly text: string;
  readonly stems: readonly string[];
  readonly names: readonly NameInText[];
  readonly wanted: Comparing;
}

function isOtherWay(
  { text, stems, names, wanted }: ReadText,
  entry: Comparison,
  concepts: Vocabulary['concepts'],
): boolean {
  const more = names.find(({ concept }) => concept === entry.subject);
  const less = names.find(({ concept }) => concept === entry.than);
  if (more === undefined || less === undefined)
    return more !== less && isTurnedAhead(text, entry, wanted, concepts);
  if (names.some(isBetween(more, less)) || isDeniedBefore(text, entry, concepts)) return false;
  const [one, other] = entry.not ? [less, more] : [more, less];
  return isTurnedRound(stems, one, other, wanted);
}

/** Right behind "than". */
const THAN = /\bthan (?:that of |those of |with |of |in )?(?:the |an? )?/iu;

/** The one of the two that is named stands behind "than", and a pronoun is what it is set against: "its half-life is longer than that of samplol". */
function isTurnedAhead(
  text: string,
  { subject, than, not }: Comparison,
  { lead, between }: Comparing,
  concepts: Vocabulary['concepts'],
): boolean {
  const { clause, behind } = aroundThan(text);
  const isNamed = (id: ConceptId): boolean => isAtStart(behind, id, concepts);
  if (lead !== undefined || denialsIn(clause) > 0 || !standsForAnother(clause)) return false;
  // Behind "than" the lesser one belongs, and of one that is denied the other.
  const [more, less] = not ? [than, subject] : [subject, than];
  if (isNamed(more)) return compares(between) && says(stemsIn(clause), between);
  return isNamed(less) && saysOpposite(stemsIn(clause), between);
}

/** The clause before "than", and what stands behind it. */
function aroundThan(text: string): { readonly clause: string; readonly behind: string } {
  const [ahead = '', behind = ''] = text.split(THAN).map(foldName);
  return { clause: ahead.split(CLAUSE_END).at(-1) ?? '', behind };
}

/** @param text as `foldName` gives it */
function isAtStart(text: string, id: ConceptId, concepts: Vocabulary['concepts']): boolean {
  return (concepts.get(id)?.names ?? []).some((name) => text.startsWith(foldName(name)));
}

const CLAUSE_END = /[,;:(]/u;

function compares(stems: readonly string[]): boolean {
  return stems.some((stem) => COMPARING.has(stem));
}

/** The evidence compares two things, in the words of the relation, and one of them is not of the fact: it was copied from another fact. */
function otherPair(
  { text, stems, names, wanted }: ReadText,
  { subject, than }: Comparison,
  concepts: Vocabulary['concepts'],
): SaidOther | undefined {
  const [one, two, ...more] = names;
  if (one === undefined || two === undefined || more.length > 0 || denialsIn(text) > 0) return undefined;
  if (wanted.between.length === 0 || !says(stems.slice(one.from + one.length, two.from), wanted.between))
    return undefined;
  const isOf = ({ concept }: NameInText): boolean =>
    [subject, than].some((own) => areComparable(concept, own, concepts));
  const other = names.find((name) => !isOf(name));
  const own = [subject, than].find(
    (id) => !names.some(({ concept }) => areComparable(concept, id, concepts)),
  );
  if (other === undefined || own === undefined) return undefined;
  const path = [own === subject ? 'subject' : 'than'];
  return { path, says: quoted(other.concept, concepts), states: quoted(own, concepts), isClear: false };
}

type Comparison = Extract<FactInLesson['entry'], { kind: 'comparison' }>;

function turnedRound({ not, subject, than }: Comparison, concepts: Vocabulary['concepts']): SaidOther {
  const says = `that ${quoted(not ? subject : than, concepts)} is the one that is more so`;
  const [path, states] = not ? [['not'], '`not: true`'] : [['subject'], quoted(subject, concepts)];
  return { path, says, states, isClear: true };
}

/** Whether a name stands between two others. */
function isBetween(one: NameInText, other: NameInText): (name: NameInText) => boolean {
  return ({ from }) => (from - one.from) * (from - other.from) < 0;
}

/** A denial in the clause of the two, as far as the second of them. */
function isDeniedBefore(
  text: string,
  { subject, than }: { readonly subject: ConceptId; readonly than: ConceptId },
  concepts: Vocabulary['concepts'],
): boolean {
  const said = text.toLowerCase();
  const places = [subject, than].map((id) =>
    Math.max(...(concepts.get(id)?.names ?? []).map((name) => said.indexOf(name.toLowerCase()))),
  );
  const [first, second] = [Math.min(...places), Math.max(...places)];
  // Of names that are not found as they are written, the whole text is looked at.
  if (first === -1) return denialsIn(text) > 0;
  const clause = said.slice(0, first).search(/[^,;:(]*$/u);
  return denialsIn(text.slice(clause, second)) > 0;
}

function isTurnedRound(
  stems: readonly string[],
  more: NameInText,
  less: NameInText,
  { lead, between: wanted }: Comparing,
): boolean {
  const isSwapped = less.from < more.from;
  const [first, second] = isSwapped ? [less, more] : [more, less];
  const between = stems.slice(first.from + first.length, second.from);
  if (lead !== undefined) {
    const ahead = stems.slice(Math.max(0, first.from - AHEAD), first.from);
    return says(between, wanted) && isTurnedFrom(lead, [...ahead, ...between], isSwapped);
  }
  return wanted.length > 0 && (isSwapped ? says(between, wanted) : saysOpposite(between, wanted));
}

/** "Less of the one reaches the blood than of the other", or "the one reaches it less than the other". */
function isTurnedFrom(lead: string, stems: readonly string[], isSwapped: boolean): boolean {
  const [compares, another] = stems.filter((stem) => COMPARING.has(stem));
  if (another !== undefined) return false;
  if (isSwapped) return compares === undefined || compares === lead;
  return TURNED.get(lead)?.includes(compares ?? '') === true;
}

/** Right before the first of the two, "of" between: there a word that compares both may stand. */
const AHEAD = 2;

/** How a statement compares its two sides. */
interface Comparing {
  /** What compares before both: "more of {subject} … than of {object}". */
  readonly lead: string | undefined;
  /** The stems between them: "[acts|act] longer than". */
  readonly between: readonly string[];
}

function comparingStems(statement: string): Comparing {
  const [, ahead = '', words = ''] = /^(.*)\{subject[^}]*\}(.*)\{object[^}]*\}/u.exec(statement) ?? [];
  const [before = [], between = []] = [ahead, words].map((part) =>
    stemsIn(part.replace(/\[[^\]]*\]|\{[^}]*\}/gu, ' ')),
  );
  return {
    lead: before.slice(-AHEAD).findLast((stem) => COMPARING.has(stem)),
    between: between.filter((stem) => !PLAIN.has(stem)),
  };
}

/** All words that compare, and half of the relation's words at least: a lesson puts the others in its own way. */
function says(between: readonly string[], wanted: readonly string[]): boolean {
  const comparing = wanted.filter((stem) => COMPARING.has(stem));
  const there = wanted.filter((stem) => between.includes(stem));
  const needed = comparing.length === 0 ? wanted.length : wanted.length / 2;
  return comparing.every((stem) => there.includes(stem)) && there.length >= needed;
}

/** The same with "less" in the place of "more", and so on. */
function saysOpposite(between: readonly string[], wanted: readonly string[]): boolean {
  const turned = wanted.map((stem) => TURNED.get(stem)?.find((one) => between.includes(one)) ?? stem);
  return turned.some((stem, at) => stem !== wanted[at]) && says(between, turned);
}

function quoted(id: ConceptId, concepts: Vocabulary['concepts']): string {
  return `"${labelOf(id, concepts)}"`;
}
