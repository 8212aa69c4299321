import { wordStem } from '#lib/base/word-stems.ts';
import type { FactInLesson } from '../check-references.ts';
import type { Concept } from '../concept.ts';
import { howOften } from '../how-often.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { isFormOf, wordsOf } from '../said-names.ts';
import type { SaidWhere } from './other-subject.ts';
import { standsForAnother } from './pronouns.ts';
import type { SaidOther } from './said-other.ts';

/** Words that say how much of something, in as many ways as there are sentences: "hardly any" for "a very small part". */
const HOW_MUCH = new Set(
  'all any both every few half hardly least less little many more most much no none not one only part some very'.split(
    ' ',
  ),
);

/** Stands for what is named elsewhere, as a pronoun does. */
const ONE = /\b(?:the|this|that|these|those|another|each) (?:[\p{L}-]+ )?ones?\b|\b(?:former|latter)\b/iu;

/**
 * The evidence has no word of what the fact says of its subject: "with milk" for "with water". The subject alone is in every sentence of a
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
  const said = wordsOf(`${heading} ${sentence}`);
  const stated = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const unsaid = stated
    .flatMap(({ object }) => concepts.get(object) ?? [])
    .find((concept) => isUnsaid(concept, said));
  const path = read.references.find((one) => one.concept === unsaid?.id)?.path;
  if (unsaid === undefined || path === undefined) return undefined;
  const says = 'no word of that, nor of another name of it';
  return { path, says, states: `"${unsaid.label}"`, isClear: false, isHint: true };
}

function isUnsaid({ id, names, quantity, scale }: Concept, said: readonly string[]): boolean {
  if (quantity !== undefined || scale !== undefined || id.includes('/')) return false;
  const words = names.map(wordsOf);
  if (words.some((name) => name.every((word) => HOW_MUCH.has(word)))) return false;
  if (names.some((name) => howOften(name).length > 0)) return false;
  return !words.flat().some((word) => said.some((one) => isLike(one, word)));
}

function isLike(a: string, b: string): boolean {
  return isFormOf(a, b) || wordStem(a) === wordStem(b);
}
