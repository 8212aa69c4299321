import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import { checkCaseDenies } from './check-case-denies.ts';
import { checkCaseGiven } from './check-case-given.ts';
import { checkCases, checkCaseSubjects } from './check-cases.ts';
import { checkCaseValues } from './check-case-values.ts';
import type { FactInLesson } from './check-references.ts';
import { checkWings } from './check-wings.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** What is wrong with the patient cases of a lesson: their phrases, what they are about, the amounts that they give, and their bow-ties. */
export function checkAllCases(
  lesson: ParsedLesson,
  facts: readonly FactInLesson[],
  { alone, known }: { readonly alone: Vocabulary; readonly known: Vocabulary },
  wider: KnowledgeBase['wider'],
): Diagnostic[] {
  if (lesson.entry.cases.length === 0) return [];
  const subjects = checkCaseSubjects(lesson, facts, known, wider);
  const told = new Set(subjects.map(({ place }) => place.line));
  return [
    ...checkCases(lesson, alone),
    ...subjects,
    ...checkCaseValues(lesson, facts, known).filter(({ place }) => !told.has(place.line)),
    ...checkCaseDenies(lesson, facts, known),
    ...checkCaseGiven(lesson, facts, known),
    ...checkWings(lesson, facts, known),
  ];
}
