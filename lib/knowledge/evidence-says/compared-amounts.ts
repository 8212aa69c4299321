import { compareDecimals, parseDecimal } from '#lib/base/decimal.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { amountsSaid, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** Relations of more and of less. */
const MORE = /\b(?:more|longer|higher|greater|larger|stronger|commoner)\b/iu;
const LESS = /\b(?:less|fewer|shorter|lower|smaller|weaker|rarer|faster|sooner)\b/iu;

/**
 * The evidence of a comparison gives an amount for each of the two, in one unit, and the lesser one for the one that is more so: "examplol acts for 3 hours and
 * samplol for 8 hours" for what acts longer. A hint: what is compared may be something else.
 */
export function comparedAmounts(
  { entry }: FactInLesson,
  sentence: string,
  { relations, concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'comparison' || entry.not || denialsIn(sentence) > 0) return undefined;
  const isOfMore = wayOf(relations.get(entry.relation)?.statement ?? '');
  if (isOfMore === undefined) return undefined;
  const namesOf = (id: ConceptId): readonly string[] => concepts.get(id)?.names ?? [];
  const order = orderIn(sentence, namesOf(entry.subject), namesOf(entry.than));
  return order !== undefined && order.is !== 0 && order.is > 0 !== isOfMore ? told(order) : undefined;
}

/** Whether a statement says more of its subject, or less. */
function wayOf(statement: string): boolean | undefined {
  const isOfMore = MORE.test(statement);
  return isOfMore === LESS.test(statement) ? undefined : isOfMore;
}

function told({ words }: Order): SaidOther {
  return { path: ['subject'], says: words, states: 'the one that is more so', isClear: false, isHint: true };
}

/** How the amount of the one is to that of the other. */
function orderIn(sentence: string, first: readonly string[], second: readonly string[]): Order | undefined {
  const { text, amounts } = amountsSaid(sentence);
  const [a, b] = areOfTwo(amounts) ? amounts : [];
  if (a === undefined || b === undefined) return undefined;
  const side = sideOf([text.slice(0, a.at), text.slice(a.at, b.at)], first, second);
  return { is: orderOf(a, b) * side, words: `"${a.words}" and "${b.words}"` };
}

interface Order {
  /** Above 0 where the first is more, below where it is less; 0 where neither is, or no name tells. */
  readonly is: number;
  readonly words: string;
}

/** Two plain amounts of one unit, and nothing else. */
function areOfTwo(amounts: readonly SaidAmount[]): boolean {
  const [a, b] = amounts;
  const isPlain = amounts.every(({ isRange, bound }) => !isRange && bound === undefined);
  return amounts.length === 2 && isPlain && a?.unit !== undefined && a.unit === b?.unit;
}

function orderOf(a: SaidAmount, b: SaidAmount): number {
  const [x, y] = [a, b].map(({ numbers }) => parseDecimal(numbers[0] ?? ''));
  return x === undefined || y === undefined ? 0 : compareDecimals(x, y);
}

/** 1 where the first of the two is named before the first amount and the second before the other one, -1 where it is the other way round, else 0. */
function sideOf(parts: readonly string[], first: readonly string[], second: readonly string[]): number {
  const [ahead = '', between = ''] = parts.map(foldName);
  const isIn = (names: readonly string[], part: string): boolean =>
    names.some((name) => part.includes(foldName(name)));
  if (isIn(first, ahead) && isIn(second, ahead)) return 0;
  if (isIn(first, ahead) && isIn(second, between)) return 1;
  return isIn(second, ahead) && isIn(first, between) ? -1 : 0;
}
