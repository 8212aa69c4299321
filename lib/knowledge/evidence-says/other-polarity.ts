import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { isSaid, wordsOf } from '../said-names.ts';
import { areComparable } from './comparable.ts';
import { labelOf, namesInText, stemsIn, type NameInText } from './names-in-text.ts';
import type { SaidWhere } from './other-subject.ts';
import { standsForAnother } from './pronouns.ts';
import type { SaidOther } from './said-other.ts';
import { isTouched } from './word-of-name.ts';

/** Words by which a sentence says that something is not so, besides those that deny. */
const SETS_APART =
  /\b(?:rather than|instead|other than|apart from|differ\w*|separate\w*|free (?:of|from)|spare[sd]?|avoid\w*|only|alone|except\w*|exclu\w*|absent|absence|ruled? out|safe\w*|out of|contrary|opposite|limit\w*|unsuitable|unfit|contraindicat\w*|forbid\w*|forbidden|prohibit\w*|keep away|kept away|kept from|kill\w*|fatal\w*|deadly|dangerous|others|another|else|but)\b/iu;

/** Whether a text sets something apart, in words that the statement itself does not have: "contraindicated in" says what such a relation says. */
function setsApart(text: string, { relation }: FactInLesson['entry'], { relations }: Vocabulary): boolean {
  const own = relations.get(relation)?.statement.toLowerCase() ?? '';
  return [...text.matchAll(new RegExp(SETS_APART, 'giu'))].some(
    ([word]) => !own.includes(word.toLowerCase()),
  );
}

/** What is set against the subject, and not what is said of it: "unlike samplol, examplol closes the alpha gate". */
const UNLIKE = /(?:^|,)\s*unlike [^,;:()]*,/iu;

/**
 * The evidence of a fact that says no (`not: true`) names what the fact denies and has no word that denies or sets apart:
 * "glucagon is a second antidote"; or it denies another thing of that kind. A hint: a sentence can deny in words that are not read.
 */
export function otherPolarity(
  { entry, read }: FactInLesson,
  { sentence, heading }: SaidWhere,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'relation' || !entry.not) return undefined;
  const { concepts } = vocabulary;
  const denied =
    read.claims.find(({ origin, polarity }) => origin === 'stated' && polarity === -1)?.object ?? '';
  const kinds = new Set([concepts.get(denied)?.kind ?? '']);
  const named = namesInText(stemsIn(sentence), kinds, concepts);
  if (!named.some(({ concept }) => concept === denied))
    return otherDenied(denied, { sentence, heading }, named, vocabulary);
  const around = `${heading} ${withoutUnlike(sentence, entry.subject, vocabulary)}`;
  if (denialsIn(around) > 0 || setsApart(around, entry, vocabulary)) return undefined;
  return {
    path: ['not'],
    says: `"${labelOf(denied, concepts)}" without a word that denies it`,
    states: '`not: true`',
    isClear: false,
    isHint: true,
  };
}

/** A sentence without what it sets against the subject; where it sets the subject against something, that is a denial. */
function withoutUnlike(sentence: string, subject: ConceptId, vocabulary: Vocabulary): string {
  return sentence.replace(UNLIKE, (aside) => (isSaid(subject, wordsOf(aside), vocabulary) ? aside : ' '));
}

/** The sentence denies, and names one other thing of the kind of what the fact denies, of which it has no word. */
function otherDenied(
  denied: ConceptId,
  { sentence, heading }: Pick<SaidWhere, 'sentence' | 'heading'>,
  named: readonly NameInText[],
  { concepts }: Vocabulary,
): SaidOther | undefined {
  const [other, ...others] = new Set(named.map(({ concept }) => concept));
  if (other === undefined || others.length > 0 || denialsIn(sentence) === 0) return undefined;
  if (areComparable(other, denied, concepts) || standsForAnother(sentence)) return undefined;
  if (isTouched(denied, { sentence, heading }, concepts)) return undefined;
  const [says, states] = [other, denied].map((id) => `"${labelOf(id, concepts)}"`);
  return { path: ['object'], says: says ?? '', states: states ?? '', isClear: false, isHint: true };
}
