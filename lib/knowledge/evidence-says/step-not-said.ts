import type { FactInLesson } from '../check-references.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { areComparable } from './comparable.ts';
import { labelOf, namesInText, stemsIn } from './names-in-text.ts';
import { namedBy, type SaidWhere } from './other-subject.ts';
import type { SaidOther } from './said-other.ts';
import { isTouched } from './word-of-name.ts';

/** What is named is not done, or elsewhere. */
const SETS_ASIDE = /\b(?:instead of|rather than|in contrast|as opposed|unlike|without|except\w*)\b/iu;

/**
 * The evidence of a sequence has no word of one step, and names something else of its kind of which the fact does not speak: "binding, then
 * resting, then silence" for a second step of closing. A hint: a step may be told in other words.
 */
export function stepNotSaid(
  { entry, read }: FactInLesson,
  said: SaidWhere,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'sequence' || SETS_ASIDE.test(said.text)) return undefined;
  const { steps } = entry;
  const at = steps.findIndex((id) => !isTouched(id, said, concepts));
  const missing = steps[at];
  if (missing === undefined) return undefined;
  const spoken = namedBy(read);
  const kinds = new Set([concepts.get(missing)?.kind ?? '']);
  const other = namesInText(stemsIn(said.text), kinds, concepts).find(
    ({ concept }) => !spoken.has(concept) && !steps.some((id) => areComparable(id, concept, concepts)),
  );
  if (other === undefined) return undefined;
  const [says, states] = [other.concept, missing].map((id) => `"${labelOf(id, concepts)}"`);
  return { path: ['steps', at], says: says ?? '', states: states ?? '', isClear: false, isHint: true };
}
