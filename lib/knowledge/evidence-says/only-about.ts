import type { FactInLesson } from '../check-references.ts';
import type { ReadAmount } from '../fact-kinds/reading.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { amountsSaid, isSaidAs } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** Right before a number these make it a rounded one. */
const ABOUT =
  /\b(?:about|approximately|approx\.|roughly|around|circa|nearly|almost|just (?:over|under))\s$/iu;
/** Relations of what is no exact amount. */
const OF_ABOUT =
  /\b(?:about|approximately|roughly|around|average|mean|median|typical\w*|usually|estimated)\b/iu;

/**
 * The one value of a fact is exact, and its evidence gives it with "about" alone: the key would be more exact than the sentence. A hint;
 * `about: true` says so of the fact.
 */
export function onlyAbout(
  { entry, read }: FactInLesson,
  sentence: string,
  { relations }: Vocabulary,
): SaidOther | undefined {
  const [amount, ...more] = statedAmounts(read.amounts);
  if (entry.kind !== 'quantity' || entry.about || amount === undefined || more.length > 0) return undefined;
  if (!isSingle(amount) || OF_ABOUT.test(relations.get(entry.relation)?.statement ?? '')) return undefined;
  const says = roundedIn(amount, sentence);
  if (says === undefined) return undefined;
  return {
    path: amount.path,
    says: `"${says}"`,
    states: `"${amount.words}"`,
    isClear: false,
    isHint: true,
  };
}

function isSingle({ quantity }: ReadAmount): boolean {
  return quantity !== undefined && quantity.from === quantity.to;
}

/** The amount as a sentence has it with "about", where it never has it without. */
function roundedIn(amount: ReadAmount, sentence: string): string | undefined {
  const { text, amounts } = amountsSaid(sentence);
  const said = amounts
    .filter((one) => isSaidAs(amount, one))
    .map(({ at, words }) => {
      const about = ABOUT.exec(text.slice(0, at))?.[0];
      return about === undefined ? undefined : about + words;
    });
  return said.includes(undefined) ? undefined : said[0];
}
