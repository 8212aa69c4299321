import type { FactInLesson } from '../check-references.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { isSaid, wordsOf } from '../said-names.ts';
import { labelOf } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';

/** What stands behind is no reason. */
const ASIDE =
  /\b(?<words>in spite of|despite|regardless of|notwithstanding|not because of)(?<behind>[^,;:()]*)/iu;

/** The evidence of an advice names its reason as what the advice is given against: "stop at once, in spite of the danger". */
export function reasonSetAside(
  { entry }: FactInLesson,
  text: string,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'action' || entry.reasons.length === 0) return undefined;
  const { words, behind = '' } = ASIDE.exec(text)?.groups ?? {};
  if (words === undefined) return undefined;
  const rest = wordsOf(text.replace(ASIDE, ' '));
  const at = entry.reasons.findIndex(
    (id) => isSaid(id, wordsOf(behind), vocabulary) && !isSaid(id, rest, vocabulary),
  );
  const reason = entry.reasons[at];
  if (reason === undefined) return undefined;
  const states = `"${labelOf(reason, vocabulary.concepts)}" as a reason`;
  return { path: ['reasons', at], says: `"${words}"`, states, isClear: false };
}
