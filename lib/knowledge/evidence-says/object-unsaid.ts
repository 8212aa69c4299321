import { wordsIn, wordStem } from '#lib/base/word-stems.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import type { Concept } from '../concept.ts';
import { howOften } from '../how-often.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { isFormOf, wordsOf } from '../said-names.ts';
import { commonStems } from './names-in-text.ts';
import type { SaidWhere } from './other-subject.ts';
import { standsForAnother } from './pronouns.ts';
import type { SaidOther } from './said-other.ts';

/** Words that say how much of something, in as many ways as there are sentences: "hardly any" for "a very small part". */
const HOW_MUCH = new Set(
  'all any both every few half hardly least less little many more most much no none not one only part some very'.split(
    ' ',
  ),
);

/** Longer names are phrases, and have other words in a sentence. */
const LONGEST_PAIR = 3;
/** Before the word of a kind these tell none of it. */
const ANY_OF_THEM = new Set(
  'all any both certain different each either every few first its last many more most much new no one only other our own same several single some such their these those three two which whole'.split(
    ' ',
  ),
);

/** Stands for what is named elsewhere, as a pronoun does. */
const ONE = /\b(?:the|this|that|these|those|another|each) (?:[\p{L}-]+ )?ones?\b|\b(?:former|latter)\b/iu;

/**
 * The evidence has no word of what the fact says of its subject: "with milk" for "with water", or of a short name only the word that most of its kind
 * end with: "the delta gate" for "the alpha gate". The subject alone is in every sentence of a
 * lesson. Of relations that are asked; each member of a set is looked for elsewhere, and of amounts, rhythms and what stands on a scale
 * their own readers tell. A hint: it may be there in other words.
 */
export function objectUnsaid(
  { entry, read }: FactInLesson,
  { sentence, heading }: SaidWhere,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'relation' || !entry.examinable) return undefined;
  if (standsForAnother(sentence) || ONE.test(sentence)) return undefined;
  const around = `${heading} ${sentence}`;
  const stated = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const unsaid = stated
    .flatMap(({ object }) => concepts.get(object) ?? [])
    .find((concept) => isUnsaid(concept, around, commonStems(concept.kind, concepts)));
  const path = read.references.find((one) => one.concept === unsaid?.id)?.path;
  if (unsaid === undefined || path === undefined) return undefined;
  const says = 'no word of that, nor of another name of it';
  return { path, says, states: `"${unsaid.label}"`, isClear: false, isHint: true };
}

/** @param common stems that most names of its kind have */
function isUnsaid(
  { id, names, quantity, scale }: Concept,
  around: string,
  common: ReadonlySet<string>,
): boolean {
  if (quantity !== undefined || scale !== undefined || id.includes('/')) return false;
  const words = names.map(wordsOf);
  if (words.some((name) => name.every((word) => HOW_MUCH.has(word)))) return false;
  if (names.some((name) => howOften(name).length > 0)) return false;
  const telling =
    common.size > 0 && names.every((name) => isNamedAsItsKind(name, around, common))
      ? words.flat().filter((word) => !common.has(wordStem(word)))
      : words.flat();
  const said = wordsOf(around);
  return !telling.some((word) => said.some((one) => isLike(one, word)));
}

/**
 * Whether a short name ends with the word that names its kind, as "alpha gate" does, and that word stands in the text behind another one
 * that tells which: "the delta gate".
 */
function isNamedAsItsKind(name: string, text: string, common: ReadonlySet<string>): boolean {
  const words = wordsIn(foldName(name));
  const last = wordStem(words.at(-1) ?? '');
  if (words.length < 2 || words.length > LONGEST_PAIR || !common.has(last)) return false;
  const around = wordsIn(foldName(text));
  return around.some((word, at) => wordStem(word) === last && tells(around[at - 1] ?? ''));
}

function tells(word: string): boolean {
  return wordsOf(word).length > 0 && !ANY_OF_THEM.has(word);
}

function isLike(a: string, b: string): boolean {
  return isFormOf(a, b) || wordStem(a) === wordStem(b);
}
