import { remembered } from '#lib/base/remembered.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { isSaid, wordsOf } from '../said-names.ts';
import { labelOf } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';

/** The last two words of a statement before its object: "mainly through {object}". */
const AHEAD = /(?<ahead>\p{L}+ \p{L}+) \{object\}/u;
/** Statements of relations that are kept in mind. Chosen: more than a vocabulary has. */
const STATEMENTS_MAX = 500;
/** What may stand for the object. */
const FOR_ANYTHING =
  /^(?:it|its|them|their|these|this|that|those|which|whom|what|all|both|most|many|some|several|other|others|another|one|two|three|people|adults|patients|everyone|such|more|any|each|every|about|almost|nearly|at least|food|\p{L}+ly)$/iu;

/**
 * The words of the statement before its object stand before something else in the evidence, and the object is named nowhere: "mainly through
 * the lungs" for the kidneys. A hint: the other may be a name that the vocabulary does not know.
 */
export function otherInFrame(
  { entry, read }: FactInLesson,
  { text, sentence, heading }: { readonly text: string; readonly sentence: string; readonly heading: string },
  vocabulary: Vocabulary,
): SaidOther | undefined {
  const statement = vocabulary.relations.get(entry.relation)?.statement;
  if (entry.kind !== 'relation' || statement === undefined) return undefined;
  const found = inFrame(statement).exec(text);
  if (found === null || FOR_ANYTHING.test(found.groups?.['what'] ?? '') || denialsIn(text) > 0)
    return undefined;
  const around = wordsOf(`${heading} ${sentence}`);
  const objects = read.claims.filter(({ origin }) => origin === 'stated').map(({ object }) => object);
  if (objects.some((id) => isSaid(id, around, vocabulary))) return undefined;
  const states = objects.map((id) => `"${labelOf(id, vocabulary.concepts)}"`).join(', ');
  return { path: ['object'], says: `"${found[0]}"`, states, isClear: false, isHint: true };
}

/** The words before the object with what stands behind them; what matches nothing where a statement has no two such words. */
const inFrame = remembered((statement: string): RegExp => {
  const ahead = AHEAD.exec(statement)?.groups?.['ahead'];
  if (ahead === undefined) return /(?!)/u;
  return new RegExp(`\\b${ahead} (?:the |an? |its )?(?<what>\\p{L}+)`, 'iu');
}, STATEMENTS_MAX);
