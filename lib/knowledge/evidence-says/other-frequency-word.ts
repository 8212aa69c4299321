import { literalPattern } from '#lib/base/literal-pattern.ts';
import { remembered } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import { inDigits } from '../numbers-in-words.ts';
import { numbersIn } from '../numbers-said.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { namesInText, stemsIn } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';

/** Plain words of how often something happens; a word that compares ("less often") says nothing of that. */
const OFTEN =
  /(?<!\b(?:less|more|how|as|too|so|most|least) )\b(?:frequent(?:ly)?|often|usual(?:ly)?|commonly|regularly|as a rule|the rule)\b(?! than\b)|\b(?:almost|nearly) every(?:one|body)\b|\b(?:most|nearly all|almost all|the majority of) (?:people|adults|patients|children|users|women|men|of them|of those)\b/iu;
const SELDOM =
  /(?<!\b(?:less|more|how|as|too|so|most) )\b(?:rarely|seldom|infrequent(?:ly)?|unusual(?:ly)?|exceptional(?:ly)?|hardly ever)\b|\b(?:few|hardly any) (?:people|adults|patients|children|users|women|men)\b/iu;
/** One person in a hundred. */
const BETWEEN = 0.01;
/** Before a category these make it another one: "very uncommon". */
const VERY = '(?:very|extremely|exceptionally|exceedingly)';
const SAYS_VERY = new RegExp(String.raw`\b${VERY}\b`, 'iu');

/**
 * The evidence of a frequency names no category and no number, and says in plain words the reverse: "often comes with" for what is rare; or it has the
 * category with a "very" that is not its own.
 */
export function otherFrequencyWord(
  { entry }: FactInLesson,
  sentence: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'frequency') return undefined;
  const category = concepts.get(entry.category);
  if (category?.interval === undefined) return undefined;
  const named = namesInText(stemsIn(sentence), new Set([category.kind]), concepts);
  const says = named.length > 0 ? veryMuch(category.names, sentence) : plainly(category.interval, sentence);
  if (says === undefined) return undefined;
  return { path: ['category'], says: `"${says}"`, states: `"${category.label}"`, isClear: false };
}

function plainly(
  { min, max }: { readonly min: number; readonly max: number },
  sentence: string,
): string | undefined {
  if (denialsIn(sentence) > 0 || numbersIn(inDigits(sentence)).length > 0) return undefined;
  const [often, seldom] = [OFTEN, SELDOM].map((pattern) => pattern.exec(sentence)?.[0]);
  if (max <= BETWEEN && seldom === undefined) return often;
  return min >= BETWEEN && often === undefined ? seldom : undefined;
}

/** The names of categories are few. */
const NAMES_KEPT = 50;
const withVery = remembered(
  (name) => new RegExp(`(?<![\\p{L}])${VERY} ${literalPattern(name)}(?!\\p{L})`, 'u'),
  NAMES_KEPT,
);

function veryMuch(names: readonly string[], sentence: string): string | undefined {
  if (!SAYS_VERY.test(sentence)) return undefined;
  const said = foldName(sentence);
  for (const name of names.map(foldName)) {
    const found = withVery(name).exec(said)?.[0];
    if (found !== undefined && said.split(name).length === 2 && !names.some((one) => foldName(one) === found))
      return found;
  }
  return undefined;
}
