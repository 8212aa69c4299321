import type { Item } from '#lib/items/item.ts';
import type { Concept, ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { sameAnswer, type Answer } from '../../text/answer.ts';
import { distinctSets, rowTexts } from '../../text/option-sets.ts';
import { ofPairs } from '../../text/pairs.ts';
import { quantitiesOverlap, quantity, type Quantity } from '../../text/quantity.ts';
import { quoted } from '../../text/quoted.ts';
import { finding, inOrder } from '../finding.ts';

/** Words that turn what follows into its opposite: the longer text is then no case of the shorter. Chosen here. */
const TURNS = new Set(['no', 'not', 'never', 'without', 'non', 'cannot', 'neither', 'nor']);

/** Two options of which one takes in the other: a narrower concept, an overlapping range, the same words and more. */
export const rule: Rule = {
  id: 'IWF-20',
  code: 'rules/overlapping-options',
  waivable: false,
  why: 'If the narrower one is right, the wider one is right too. Overlaps and duplicates mark 17.9 % of items with several right answers, 7.5 % of sound ones.',
  help: 'Let options exclude each other: concepts side by side, ranges that share no number ("at least 1 in 100 but fewer than 1 in 10"). Names that are ranges and only touch ("2 to 3" beside "3 to 4") stand on a scale, each with its `interval`.',
  check: (item, kb) => {
    const closed = !relationsAreFlat(item, kb);
    return inOrder([
      ...distinctSets(item).flatMap((set) => overlaps(set.texts, 'option', closed, kb)),
      ...overlaps(rowTexts(item), 'row', closed, kb),
    ]);
  },
};

function overlaps(
  texts: readonly string[],
  what: string,
  closed: boolean,
  kb: KnowledgeBase,
): readonly Finding[] {
  return ofPairs(texts, kb, (first, second) => {
    const how = overlap(first, second, closed, kb);
    if (how === undefined) return undefined;
    return finding(
      'error',
      `Unexpected ${what}s ${quoted(first.text)} and ${quoted(second.text)} (${how}), expected ${what}s that exclude each other`,
      `${first.text}; ${second.text}`,
    );
  });
}

/** How two different answers overlap, or undefined. What is known of them is asked first, their words last. */
function overlap(first: Answer, second: Answer, closed: boolean, kb: KnowledgeBase): string | undefined {
  if (sameAnswer(first, second)) return undefined;
  const known =
    onScale(first.category, second.category) ??
    inNumbers(first.quantity, second.quantity) ??
    inPhrases(first.text, second.text) ??
    inKind(first.concepts, second.concepts, closed, kb);
  if (known !== undefined) return known === 'apart' ? undefined : known;
  return contains(first, second) ? 'one holds the words of the other' : undefined;
}

function onScale(a: Concept | undefined, b: Concept | undefined): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  return categoriesOverlap(a, b) ? 'they share a part of their scale' : 'apart';
}

function inNumbers(a: Quantity | undefined, b: Quantity | undefined): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  return quantitiesOverlap(a, b) ? 'they share a number' : 'apart';
}

/** The one amount of a text with the words that bound it, and the words around it. */
const BOUNDED =
  /^(?<before>[^\d]*?\b)(?<amount>(?:(?:at least|at most|(?:more|less|fewer|longer|shorter|no more|no less|no fewer) than|up to)\s+)?\d[\d.,]*(?:(?:\s*[–-]\s*|\s+to\s+)\d[\d.,]*)?\s+\p{L}+(?:\s+or\s+(?:more|less|longer|shorter))?)(?<after>[^\d]*)$/iu;

/** "Reduction over at least 4 weeks" and "reduction over 5 weeks": the same words around amounts of which one is bounded alone. */
function inPhrases(first: string, second: string): string | undefined {
  const [a, b] = [boundedIn(first), boundedIn(second)];
  if (a === undefined || b === undefined || a.around !== b.around) return undefined;
  const how = isOpen(a.amount) || isOpen(b.amount) ? inNumbers(a.amount, b.amount) : undefined;
  return how === 'apart' ? undefined : how;
}

function boundedIn(
  text: string,
): { readonly amount: Quantity | undefined; readonly around: string } | undefined {
  const groups = /\d/u.test(text) ? BOUNDED.exec(text)?.groups : undefined;
  if (groups === undefined) return undefined;
  const { before = '', amount = '', after = '' } = groups;
  return { amount: quantity(amount), around: `${before}|${after}`.toLowerCase() };
}

function isOpen(amount: Quantity | undefined): boolean {
  return amount !== undefined && !(Number.isFinite(amount.max) && Number.isFinite(amount.min));
}

function inKind(
  a: readonly ConceptId[],
  b: readonly ConceptId[],
  closed: boolean,
  kb: KnowledgeBase,
): string | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  return closed && comparable(a, b, kb) ? 'one is a kind of the other' : 'apart';
}

function categoriesOverlap(a: Concept, b: Concept): boolean {
  if (a.scale !== b.scale || a.interval === undefined || b.interval === undefined) return false;
  const [low, high] = a.interval.min <= b.interval.min ? [a.interval, b.interval] : [b.interval, a.interval];
  return high.min < low.max || (high.min === low.max && low.maxIncluded);
}

function comparable(a: readonly ConceptId[], b: readonly ConceptId[], kb: KnowledgeBase): boolean {
  const under = (narrow: ConceptId, wide: ConceptId): boolean => kb.wider.get(narrow)?.has(wide) ?? false;
  return a.some((one) => b.some((other) => under(one, other) || under(other, one)));
}

function contains(one: Answer, other: Answer): boolean {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  if (short.words.length === 0 || !long.line.includes(short.line)) return false;
  return turns(short.words) === turns(long.words);
}

function turns(list: readonly string[]): boolean {
  return list.some((word) => TURNS.has(word) || word.startsWith('non-'));
}

/** True when every relation asked is known not to carry over to wider concepts. */
function relationsAreFlat(item: Item, kb: KnowledgeBase): boolean {
  const relations = item.facts.map((ref) => kb.relations.get(kb.facts.get(ref)?.relation ?? ''));
  return relations.length > 0 && relations.every((relation) => relation?.upwardMonotone === false);
}
