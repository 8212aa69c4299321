import { toPlainText } from '#lib/base/decimal.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ReadAmount } from '../fact-kinds/reading.ts';
import { endsOf } from '../quantity.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { isCrossed, type Token } from './crossed-pairs.ts';
import { amountsIn } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/**
 * The evidence of trial rates gives each of the two to the other: "3 in 100 people with zelvolin, and 7 in 100 with placebo" for
 * `rate: 7 in 100 people`. Read only where names and rates take turns, each once.
 */
export function otherRates(
  { entry, read }: FactInLesson,
  text: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'trial-rate') return undefined;
  const [rate, other] = read.amounts;
  const [medicine, comparator] = [entry.medicine, entry.comparator].map((id) => concepts.get(id));
  const sides = [
    { rate: numberOf(rate), names: medicine?.names, isOwn: true },
    { rate: numberOf(other), names: comparator?.names, isOwn: false },
  ] as const;
  const tokens = tokensIn(behindScene(text, sides), sides);
  if (rate === undefined || other === undefined || medicine === undefined || !isCrossed(tokens))
    return undefined;
  // Behind a name, both rates may be told of it: "against placebo, 7 in 100 with it and 3 without".
  const isClear = tokens[0]?.isValue === true;
  return {
    path: ['rate'],
    says: `"${other.words}" for "${medicine.label}"`,
    states: `"${rate.words}"`,
    isClear,
    isHint: !isClear,
  };
}

/** One of the two that are compared. */
interface Side {
  readonly rate: string | undefined;
  readonly names: readonly string[] | undefined;
  readonly isOwn: boolean;
}

/** "In the trials of examplol, " says where it was counted, and gives nobody a rate; "among people on placebo, " may. */
const SCENE = /^(?:in|across|among|during|over|from)\b[^,;:\d]*,\s*/iu;
const OF_TRIALS = /\b(?:trials?|stud(?:y|ies)|reviews?)\b/iu;

function behindScene(text: string, sides: readonly Side[]): string {
  const scene = SCENE.exec(text)?.[0] ?? '';
  const rest = text.slice(scene.length);
  const areNamed = sides.every(({ names = [], isOwn }) => namesIn(rest, names, isOwn).length > 0);
  return areNamed || OF_TRIALS.test(scene) ? rest : text;
}

/** Rates and names in the order of the text; none when both sides have the same rate. */
function tokensIn(text: string, sides: readonly [Side, Side]): readonly Token[] {
  if (sides[0].rate === sides[1].rate) return [];
  return sides
    .flatMap(({ rate, names = [], isOwn }) => [...ratesIn(text, rate, isOwn), ...namesIn(text, names, isOwn)])
    .sort((a, b) => a.at - b.at);
}

function numberOf(amount: ReadAmount | undefined): string | undefined {
  return amount?.quantity === undefined ? undefined : toPlainText(endsOf(amount.quantity)[0].value);
}

function ratesIn(text: string, number: string | undefined, isOwn: boolean): readonly Token[] {
  if (number === undefined) return [];
  return amountsIn(text)
    .filter(({ numbers }) => numbers.includes(number))
    .map(({ at }) => ({ at, isOwn, isValue: true }));
}

/** The places of a name; of several names of one thing, those of the first that stands there. */
function namesIn(text: string, names: readonly string[], isOwn: boolean): readonly Token[] {
  const folded = text.toLowerCase();
  const name = names.map((one) => one.toLowerCase()).find((one) => folded.includes(one));
  const found: Token[] = [];
  // More than two of a name are never read.
  for (
    let at = folded.indexOf(name ?? '\0');
    at !== -1 && found.length <= 2;
    at = folded.indexOf(name ?? '\0', at + 1)
  )
    found.push({ at, isOwn, isValue: false });
  return found;
}
