import type { FactInLesson } from '../check-references.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { ownAmount, type OwnAmount } from './own-amount.ts';
import type { SaidOther } from './said-other.ts';

/** Relations of the size of one step. */
const OF_STEPS = /\b(?:steps? (?:of|is|are)|steps?\b.* is|by steps|each step|increments?|stepwise)\b/iu;
/** Right before an amount: it is where a change ends or begins. */
const CHANGED =
  /\b(?:rais|increas|step|titrat|build|built|reduc|lower|decreas|taper|go|goes|bring|brought|cut)\w*(?: up| down)?(?: \p{L}+){0,3}? (?<way>up to|down to|to|from)(?: about)?\s$/iu;
/** What says that it is a step all the same. */
const A_STEP = /\b(?:steps?|by|each time|every time|at a time|at once|increments?|stepwise|add\w*|more)\b/iu;

/**
 * The evidence gives the one amount as the end or the beginning of a change, where the relation gives the size of a step: "is raised to
 * 50 mg" for what "is raised in steps of 50 mg".
 */
export function stepOrEnd(
  fact: FactInLesson,
  sentence: string,
  { relations }: Vocabulary,
): SaidOther | undefined {
  if (fact.entry.kind !== 'quantity' || A_STEP.test(sentence)) return undefined;
  const relation = relations.get(fact.entry.relation);
  if (relation === undefined || !OF_STEPS.test(relation.statement)) return undefined;
  const said = ownAmount(fact, sentence);
  return said && endOf(said);
}

function endOf({ amount: { path, words }, own, text }: OwnAmount): SaidOther | undefined {
  const way = CHANGED.exec(text.slice(0, own.at))?.groups?.['way'];
  if (way === undefined) return undefined;
  return { path, says: `"${way} ${own.words}"`, states: `"${words}"`, isClear: false };
}
