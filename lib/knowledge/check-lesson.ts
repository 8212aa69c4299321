import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import { checkAllCases } from './check-all-cases.ts';
import { checkAmountUnits } from './amount-units.ts';
import type { FactInLesson } from './check-references.ts';
import { checkSaidKinds } from './check-said-kinds.ts';
import { checkTables } from './check-tables.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** What is wrong with a lesson as a whole: its units, tables and cases, and what it says of its words. */
export function checkLesson(
  lesson: ParsedLesson,
  facts: readonly FactInLesson[],
  { alone, known }: { readonly alone: Vocabulary; readonly known: Vocabulary },
  kb: KnowledgeBase,
): Diagnostic[] {
  return [
    ...checkAmountUnits(facts),
    ...checkTables(lesson, facts, known),
    ...checkAllCases(lesson, facts, { alone, known }, kb.wider),
    ...checkSaidKinds(lesson, kb),
  ];
}
