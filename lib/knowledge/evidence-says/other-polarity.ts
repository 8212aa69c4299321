import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidWhere } from './other-subject.ts';
import { labelOf, namesInText, stemsIn } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';

/** Words by which a sentence says that something is not so, besides those that deny. */
const SETS_APART =
  /\b(?:rather than|instead|other than|apart from|differ\w*|separate\w*|free (?:of|from)|spare[sd]?|avoid\w*|only|alone|except\w*|exclu\w*|absent|absence|ruled? out|safe\w*|out of|contrary|opposite|limit\w*|unsuitable|unfit|contraindicat\w*|forbid\w*|forbidden|prohibit\w*|keep away|kept away|kept from|kill\w*|fatal\w*|deadly|dangerous|others|another|else|but)\b/iu;

/**
 * The evidence of a fact that says no (`not: true`) names what the fact denies and has no word that denies or sets apart:
 * "glucagon is a second antidote". A hint: a sentence can deny in words that are not read.
 */
export function otherPolarity(
  { entry, read }: FactInLesson,
  { sentence, heading }: SaidWhere,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'relation' || !entry.not) return undefined;
  const around = `${heading} ${sentence}`;
  if (denialsIn(around) > 0 || SETS_APART.test(around)) return undefined;
  const denied =
    read.claims.find(({ origin, polarity }) => origin === 'stated' && polarity === -1)?.object ?? '';
  const kinds = new Set([concepts.get(denied)?.kind ?? '']);
  const named = namesInText(stemsIn(sentence), kinds, concepts);
  if (!named.some(({ concept }) => concept === denied)) return undefined;
  return {
    path: ['not'],
    says: `"${labelOf(denied, concepts)}" without a word that denies it`,
    states: '`not: true`',
    isClear: false,
    isHint: true,
  };
}
