import type { FactInLesson } from '../check-references.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { stemsIn } from './names-in-text.ts';
import { ownAmount } from './own-amount.ts';
import type { SaidOther } from './said-other.ts';

/** What remains of a share. */
const REST = /\bthe (?:rest|remainder|other part|remaining)\b/iu;
/** Where a share goes, or what becomes of it: what stands behind a preposition. */
const GOES = /\b(?:through|by|in|into|to|with|as|reach(?:es|ed)?) (?:the |an? )?(?<what>\p{L}{4,})/giu;

/**
 * What the relation says of the share stands in the evidence of the rest alone: "90 per cent is broken down before the rest leaves through the
 * kidneys" for the share that leaves through the kidneys.
 */
export function theRest(
  fact: FactInLesson,
  sentence: string,
  { relations }: Vocabulary,
): SaidOther | undefined {
  const rest = fact.entry.kind === 'quantity' ? REST.exec(sentence) : null;
  if (rest === null) return undefined;
  const statement = relations.get(fact.entry.relation)?.statement ?? '';
  const what = Array.from(statement.matchAll(GOES), ({ groups }) => groups?.['what'] ?? '').flatMap(stemsIn);
  if (what.length === 0) return undefined;
  const [ahead, behind] = [sentence.slice(0, rest.index), sentence.slice(rest.index)].map(stemsIn);
  const isOfRest = what.every((stem) => behind?.includes(stem) === true && ahead?.includes(stem) !== true);
  const said = isOfRest ? ownAmount(fact, sentence) : undefined;
  if (said === undefined || said.text.indexOf(said.own.words) > said.text.search(REST)) return undefined;
  const { path, words } = said.amount;
  return { path, says: `that it is "${rest[0]}"`, states: `"${words}"`, isClear: false };
}
