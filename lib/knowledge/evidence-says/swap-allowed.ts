import { literalPattern } from '#lib/base/literal-pattern.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

/** Words by which a sentence forbids, warns or sets apart. */
const SETS_APART =
  /\b(?:rather than|instead|apart|differ\w*|separate\w*|avoid\w*|only|alone|another|other|own|unequal|unlike|mistak\w*|errors?|confus\w*|mix\w*|danger\w*|unsafe|wrong\w*|forbid\w*|forbidden|overdos\w*|less|more|higher|lower|stronger|weaker|faster|slower|but|keep|stay|unless|until)\b/iu;
const SWAPS = /\b(?:swap\w*|exchang\w*|interchang\w*|substitut\w*|replac\w*|switch\w*)\b/iu;

/** What is done without something is done. */
const WITHOUT = /\bwithout (?:an? |the )?(?:new |further |any )*[\p{L}-]+/u;

/** The evidence of two products that are not to be swapped says that they are: "may be swapped for". Its reason may be named beside. */
export function swapAllowed(
  { entry }: FactInLesson,
  said: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'not-interchangeable') return undefined;
  const reasons = concepts.get(entry.because ?? '')?.names ?? [];
  const sentence = [...reasons.map(literalPattern), WITHOUT.source].reduce(
    (rest, words) => rest.replaceAll(new RegExp(words, 'giu'), ' '),
    said,
  );
  const swaps = SWAPS.exec(sentence)?.[0];
  if (swaps === undefined || denialsIn(sentence) > 0 || SETS_APART.test(sentence)) return undefined;
  return {
    path: ['evidence'],
    says: `"${swaps}" without a word that forbids it`,
    states: 'that the two are not interchangeable',
    isClear: false,
  };
}
