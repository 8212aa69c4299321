import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { ConceptId } from '../concept.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { areComparable } from './comparable.ts';
import { labelOf, namesInText, stemsIn, type NameInText } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';
import { toldOrder } from './step-places.ts';

/** Words with which things may be named in another order than they follow one another. */
const BACKWARDS =
  /\b(?:after(?! (?:each|every|any)\b)|follow(?:s|ing)?(?![- ]?up)(?!\s*(?:[,;:.)]|$))|followed(?! by)|preced\w*|because|since|(?<!\bat )once(?! (?:more|again|an?|per|every|each|daily|weekly)\b)|until|unless|caus\w*|results? (?:of|from)|(?<!\b(?:go|goes|pass|passes|move|moves|run|runs|proceed|proceeds) )from|later than|last (?:step|stage|thing)|prior)\b|\bends? (?:with|in)\b.*\b(?:begins?|starts?)\b|(?:^|[,;:(])\s*(?:\w+ )?before\b|[,;][^,;]*\b(?:comes?|is|are) first(?=\s*(?:[,;:.)]|$))/iu;
/** What says outright that the one stands before the other. */
const FORWARDS =
  /\b(?:then|next|before|followed by|follows(?=\s*(?:[,;:.)]|$))|leads? to|brings?|thereupon|subsequently|finally|lastly|goes? on (?:with|to)|ends? (?:with|in)|later(?! than)|last(?=,| \p{L}))\b/iu;
/** Between two steps these say that the one named first comes after: "silence needs the closing of the gate". */
const NEEDS: ReadonlySet<string> = new Set(
  ['need', 'needs', 'require', 'requires', 'depend', 'depends'].flatMap(stemsIn),
);

/**
 * The evidence names the steps of a sequence in another order, with no word that may turn an order round: outright where a word
 * says which stands before the other or the two stand in a list, else a hint.
 */
export function otherSequence(
  { entry }: FactInLesson,
  words: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'sequence') return undefined;
  const text = withoutAnnouncement(inTheirOrder(words), entry.steps, concepts);
  const said = ordersIn(text, entry.steps, concepts);
  const other = said.find(({ first, second }) => entry.steps.indexOf(first) > entry.steps.indexOf(second));
  if (other !== undefined) return outright(entry.steps, other, concepts);
  // Where the text turns two of them round by itself, the places of the others say little.
  const kinds = new Set(entry.steps.flatMap((id) => concepts.get(id)?.kind ?? []));
  const isBackwards = BACKWARDS.test(withoutScene(text, kinds, concepts));
  if (isBackwards || said.some(({ isTurned }) => isTurned)) return undefined;
  const stems = stemsIn(text);
  const names = namesInText(stems, kinds, concepts);
  const pair = turnedPair(entry.steps, names);
  if (pair !== undefined) return stepsTurned(entry.steps, pair, { text, stems, concepts });
  return stepLeftOut(entry.steps, names, text, concepts) ?? toldOtherwise(entry.steps, text, concepts);
}

/** "In the care of the gate, " says only where the steps are taken; behind it "binding comes first" is no end of what stands before. */
function withoutScene(text: string, kinds: ReadonlySet<string>, concepts: Vocabulary['concepts']): string {
  const scene = /^(?:in|at|for|during|with|on)\b[^,;:]*,\s*/iu.exec(text)?.[0] ?? '';
  return namesInText(stemsIn(scene), kinds, concepts).length > 0 ? text : text.slice(scene.length);
}

/** "Once the one is there, …" and "one after the other" tell things in their order. */
function inTheirOrder(text: string): string {
  return text
    .replace(/^\W*once\b(?=[^,;]*,)/iu, '')
    .replaceAll(/\bone after (?:the other|another)\b/giu, ' ')
    .replaceAll(/\b(?:only )?after (?:that|this)\b/giu, 'then');
}

/** What stands behind a colon, where that names all steps: "silence comes about in steps: …" only announces them. */
function withoutAnnouncement(
  text: string,
  steps: readonly ConceptId[],
  concepts: Vocabulary['concepts'],
): string {
  const at = text.indexOf(':');
  if (at === -1) return text;
  const rest = text.slice(at + 1).trim();
  const kinds = new Set(steps.flatMap((id) => concepts.get(id)?.kind ?? []));
  const named = new Set(namesInText(stemsIn(rest), kinds, concepts).map(({ concept }) => concept));
  return steps.every((id) => named.has(id)) ? rest : text;
}

/** The text tells of all steps in words of its own, and of two of them the other way round. */
function toldOtherwise(
  steps: readonly ConceptId[],
  text: string,
  concepts: Vocabulary['concepts'],
): SaidOther | undefined {
  if (denialsIn(text) > 0 || REJECTING.test(text)) return undefined;
  const order = toldOrder(steps, text, concepts) ?? steps;
  const at = order.findIndex(
    (id, place) => place > 0 && steps.indexOf(id) < steps.indexOf(order[place - 1] ?? id),
  );
  const [first, second] = [order[at - 1], order[at]];
  if (first === undefined || second === undefined) return undefined;
  return { ...outright(steps, { first, second }, concepts), isClear: false, isHint: true };
}

/** Two steps of which a text says in so many words that the one comes before the other. */
interface SaidOrder {
  readonly first: ConceptId;
  readonly second: ConceptId;
  /** It names the second one first. */
  readonly isTurned: boolean;
}

/** The orders of two that its clauses give by "before" and "after", with the two steps alone in the clause. */
function ordersIn(
  text: string,
  steps: readonly ConceptId[],
  concepts: Vocabulary['concepts'],
): readonly SaidOrder[] {
  if (REJECTING.test(text)) return [];
  const kinds = new Set(steps.flatMap((id) => concepts.get(id)?.kind ?? []));
  return withPlainLinks(text)
    .split(/[,;:()]/u)
    .filter((clause) => !CONDITION.test(clause))
    .flatMap((clause) => {
      const stems = stemsIn(clause);
      const names = namesInText(stems, kinds, concepts);
      const [one, two] = names;
      if (one !== undefined && two === undefined) return orderOfEnd(clause, one.concept, steps) ?? [];
      if (one === undefined || two === undefined || names.length > 2) return [];
      const isTurned = isTurnedIn(
        clause,
        stems.slice(one.from + one.length, two.from),
        stems.slice(0, one.from),
      );
      if (isTurned === undefined || ![one, two].every(({ concept }) => steps.includes(concept))) return [];
      const [first, second] = isTurned ? [two, one] : [one, two];
      return [{ first: first.concept, second: second.concept, isTurned }];
    });
}

/** Alone in its clause, a step is the first or the last: "binding comes first". */
const AT_START_OF = /^\s*(?<end>first|last)(?: of all)? (?:comes?|is|stands?) /iu;
const AT_END = /\b(?:comes?|is|are|stands?|goes?) (?<end>first|last)(?: of all)?\s*$/iu;

/** The order of such a step and the one that the fact has at that end. */
function orderOfEnd(clause: string, step: ConceptId, steps: readonly ConceptId[]): SaidOrder | undefined {
  const own = steps.at(placeSaid(clause) ?? steps.indexOf(step));
  if (own === undefined || own === step || !steps.includes(step)) return undefined;
  const [first, second] = own === steps[0] ? [step, own] : [own, step];
  return { first, second, isTurned: false };
}

/** 0 for what is first, -1 for what is last; undefined where a clause says neither. */
function placeSaid(clause: string): 0 | -1 | undefined {
  const end =
    denialsIn(clause) > 0 ? undefined : (AT_END.exec(clause) ?? AT_START_OF.exec(clause))?.groups?.['end'];
  if (end === undefined) return undefined;
  return end.toLowerCase() === 'first' ? 0 : -1;
}

/** An order is told of that is not the right one, or not done. */
const REJECTING =
  /\b(?:is|are|was|were|it is) (?:an? )?(?:mistakes?|wrong|errors?|unreliable|useless|harmful)\b|\b(?:rather than|instead of)\b/iu;
/** The clause of a condition. */
const CONDITION = /^\s*(?:if|unless)\b/iu;

/** "After which" is "then", and "before which" comes what was after. */
function withPlainLinks(text: string): string {
  return text
    .replaceAll(/\bafter (?:which|that|this)\b/giu, 'then')
    .replaceAll(/\bbefore which\b/giu, 'after')
    .replaceAll(/\bbefore (?:that|this)\b/giu, ' ');
}

const [BEFORE = '', AFTER = '', THEN = ''] = ['before', 'after', 'then'].flatMap(stemsIn);

/** Whether the step that a clause names first comes second; undefined where it does not say. What is denied is so only of "before". */
function isTurnedIn(
  clause: string,
  between: readonly string[],
  ahead: readonly string[],
): boolean | undefined {
  const [link, lead] = [linkIn(between), linkIn(ahead.filter((stem) => stem !== THEN))];
  if (denialsIn(clause) > 0) return link === BEFORE && lead === '' ? true : undefined;
  if (lead === '') return TURNED_BETWEEN.get(link);
  return link === '' ? TURNED_AHEAD.get(lead) : undefined;
}

const TURNED_BETWEEN: ReadonlyMap<string, boolean> = new Map([
  [BEFORE, false],
  [THEN, false],
  [AFTER, true],
]);
const TURNED_AHEAD: ReadonlyMap<string, boolean> = new Map([
  [BEFORE, true],
  [AFTER, false],
]);

/** The one word of order among some; empty when there is none, and of no use when there are two. */
function linkIn(stems: readonly string[]): string {
  return stems.filter((stem) => [BEFORE, AFTER, THEN].includes(stem)).join(' ');
}

function outright(
  steps: readonly ConceptId[],
  { first, second }: Pick<SaidOrder, 'first' | 'second'>,
  concepts: Vocabulary['concepts'],
): SaidOther {
  const [earlier, later] = [first, second].map((id) => quoted(id, concepts));
  return {
    path: ['steps', steps.indexOf(first)],
    says: `${earlier ?? ''} before ${later ?? ''}`,
    states: `${earlier ?? ''} behind ${later ?? ''}`,
    isClear: true,
  };
}

/** Whether the text rejects the order that it names: it says so, or all of it stands in a condition, which ends behind the second of the two. */
function isRejected(text: string, { from, length }: NameInText): boolean {
  const [clause = ''] = text.split(/[,;:()]/u);
  return REJECTING.test(text) || (CONDITION.test(clause) && stemsIn(clause).length >= from + length);
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
  const isClear =
    (FORWARDS.test(text) || between.every((stem) => stem === 'and')) && !isRejected(text, second);
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
