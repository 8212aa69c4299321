import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { ConceptId } from '../concept.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { areComparable } from './comparable.ts';
import { labelOf, namesInText, stemsIn, type NameInText } from './names-in-text.ts';
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
]);
const COMPARING: ReadonlySet<string> = new Set([...TURNED.keys(), ...[...TURNED.values()].flat()]);
/** Words with which things may be named in another order than they follow one another. */
const BACKWARDS =
  /\b(?:after|follow(?:s|ing)?(?![- ]?up)|followed(?! by)|preced\w*|because|since|once|until|unless|caus\w*|results? (?:of|from)|(?<!\b(?:go|goes|pass|passes|move|moves|run|runs|proceed|proceeds) )from|later than|last (?:step|stage|thing)|prior)\b|\bends? (?:with|in)\b.*\b(?:begins?|starts?)\b|(?:^|[,;:(])\s*(?:\w+ )?before\b/iu;
/** What says outright that the one stands before the other. */
const FORWARDS =
  /\b(?:then|next|before|followed by|leads? to|brings?|thereupon|subsequently|finally|lastly|goes? on (?:with|to)|ends? (?:with|in)|later(?! than)|last(?=,| \p{L}))\b/iu;
/** Between two steps these say that the one named first comes after: "silence needs the closing of the gate". */
const NEEDS: ReadonlySet<string> = new Set(
  ['need', 'needs', 'require', 'requires', 'depend', 'depends'].flatMap(stemsIn),
);

/**
 * The evidence of a comparison names the two the other way round, with the very words of its relation between them. One
 * that is denied, or has a third thing between them, is not read.
 */
export function otherComparison(
  { entry }: FactInLesson,
  text: string,
  { concepts, relations }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'comparison' || entry.not) return undefined;
  const wanted = comparingStems(relations.get(entry.relation)?.statement ?? '');
  const stems = stemsIn(text);
  const kinds = new Set([entry.subject, entry.than].flatMap((id) => concepts.get(id)?.kind ?? []));
  const names = namesInText(stems, kinds, concepts);
  const more = names.find(({ concept }) => concept === entry.subject);
  const less = names.find(({ concept }) => concept === entry.than);
  if (more === undefined || less === undefined) return undefined;
  const isBetween = ({ from }: NameInText): boolean => (from - more.from) * (from - less.from) < 0;
  if (names.some(isBetween) || isDeniedBefore(text, entry, concepts)) return undefined;
  if (!isTurnedRound(stems, more, less, wanted)) return undefined;
  return {
    path: ['subject'],
    says: `that ${quoted(entry.than, concepts)} is the one that is more so`,
    states: quoted(entry.subject, concepts),
    isClear: true,
  };
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

/**
 * The evidence names the steps of a sequence in another order, with no word that may turn an order round: outright where a word
 * says which stands before the other or the two stand in a list, else a hint.
 */
export function otherSequence(
  { entry }: FactInLesson,
  text: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'sequence' || BACKWARDS.test(text)) return undefined;
  const kinds = new Set(entry.steps.flatMap((id) => concepts.get(id)?.kind ?? []));
  const stems = stemsIn(text);
  const names = namesInText(stems, kinds, concepts);
  const pair = turnedPair(entry.steps, names);
  return pair === undefined
    ? stepLeftOut(entry.steps, names, text, concepts)
    : stepsTurned(entry.steps, pair, { text, stems, concepts });
}

/** A text as it was read. */
interface ReadText {
  readonly text: string;
  readonly stems: readonly string[];
  readonly concepts: Vocabulary['concepts'];
}

function stepsTurned(
  steps: readonly ConceptId[],
  [first, second]: readonly [NameInText, NameInText],
  { text, stems, concepts }: ReadText,
): SaidOther | undefined {
  const between = stems.slice(first.from + first.length, second.from);
  if (between.some((stem) => NEEDS.has(stem))) return undefined;
  const isClear = FORWARDS.test(text) || between.every((stem) => stem === 'and');
  const [earlier, later] = [first.concept, second.concept].map((id) => quoted(id, concepts));
  return {
    path: ['steps', steps.indexOf(first.concept)],
    says: `${earlier ?? ''} before ${later ?? ''}`,
    states: `${earlier ?? ''} behind ${later ?? ''}`,
    isClear,
    isHint: !isClear,
  };
}

/** A step that is named with these is none of those that follow one another: "in resting cells". */
const SETS_ASIDE = /\b(?:instead of|rather than|in contrast|as opposed|in \p{L}+ing)\b/iu;

/** All steps stand there in their order, and between two of them another one that the fact leaves out: then its next step is not the next. */
function stepLeftOut(
  steps: readonly ConceptId[],
  names: readonly NameInText[],
  text: string,
  concepts: Vocabulary['concepts'],
): SaidOther | undefined {
  if (SETS_ASIDE.test(text) || denialsIn(text) > 0) return undefined;
  const places = steps.map((id) => names.find(({ concept }) => concept === id)?.from);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined || places.includes(undefined)) return undefined;
  const other = names.find(({ concept, from }) => !steps.includes(concept) && from > first && from < last);
  if (other === undefined || steps.some((id) => areComparable(id, other.concept, concepts))) return undefined;
  const behind = steps.filter((_id, at) => (places[at] ?? 0) < other.from).at(-1) ?? '';
  return {
    path: ['steps', steps.indexOf(behind)],
    says: `${quoted(other.concept, concepts)} behind ${quoted(behind, concepts)}`,
    states: 'steps without it',
    isClear: false,
    isHint: true,
  };
}

/** The first two neighbours among the steps that the text names the other way round, as it names them. */
function turnedPair(
  steps: readonly ConceptId[],
  names: readonly NameInText[],
): readonly [NameInText, NameInText] | undefined {
  const named = steps.flatMap((id) => names.find(({ concept }) => concept === id) ?? []);
  const at = named.findIndex(({ from }, index) => index > 0 && from < (named[index - 1]?.from ?? 0));
  const [before, step] = [named[at - 1], named[at]];
  return before === undefined || step === undefined ? undefined : [step, before];
}

function quoted(id: ConceptId, concepts: Vocabulary['concepts']): string {
  return `"${labelOf(id, concepts)}"`;
}
