import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

/** A statement of what comes first: the object before the subject. */
const FIRST = /\{object\}.*\bbefore\b.*\{subject\}/iu;
const SOME = /\b(?:before|once|as soon as|when)\b/iu;
const BEGUN = '(?:has been|have been|is|are|was) (?:started|begun|taken|given)';

/**
 * The evidence has the two sides of "before" in each other's place: "examplol may be started before the blood count", "a blood count is done once
 * examplol has been started" for a blood count that comes first.
 */
export function turnedTime(
  { entry, read }: FactInLesson,
  text: string,
  { relations, concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'relation' || !SOME.test(text) || denialsIn(text) > 0) return undefined;
  if (!FIRST.test(relations.get(entry.relation)?.statement ?? '')) return undefined;
  const claim = read.claims.find(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  if (claim === undefined) return undefined;
  const says = turnedIn(foldName(text), namesOf(claim.subject, concepts), namesOf(claim.object, concepts));
  if (says === undefined) return undefined;
  return { path: ['relation'], says: `"${says}"`, states: '"before"', isClear: false, isHint: true };
}

function namesOf(id: ConceptId, concepts: Vocabulary['concepts']): string {
  return (concepts.get(id)?.names ?? []).map((name) => literalPattern(foldName(name))).join('|');
}

function turnedIn(said: string, subject: string, object: string): string | undefined {
  return [
    `(?:${subject})(?:(?!\\bbefore\\b)[^,;:()])* before (?:the |an? )?(?:${object})(?!\\p{L})`,
    `^(?!.*\\bbefore\\b).*(?:${object}).*\\b(?:once|as soon as|when) (?:${subject}) ${BEGUN}`,
  ]
    .map((pattern) => new RegExp(pattern, 'iu').exec(said)?.[0])
    .find((one) => one !== undefined);
}
