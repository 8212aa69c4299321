import { literalPattern } from '#lib/base/literal-pattern.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

/** Between two names: the first moves the second, or is moved by it. */
const DRIVES = '(?:determines?|decides?|controls?|governs?|drives?)';
const FOLLOWS = '(?:depends? on|follows?|is (?:set|determined|governed|decided|driven) by|is a result of)';
/** "When the one rises, the other falls", with nothing that tells of a finding. */
const MOVES =
  '(?:rises?|increases?|climbs?|goes up|falls?|decreases?|declines?|drops?|goes down|is (?:raised|lowered|doubled|halved))';

/**
 * The evidence has the two of a direction in each other's place: "the level determines the dose" where the dose moves the level, or "when the level rises,
 * the dose falls". A hint.
 */
export function otherDriver(
  { entry }: FactInLesson,
  text: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'direction' || denialsIn(text) > 0) return undefined;
  const names = (id: ConceptId): string =>
    `(?:the |an? )?(?:${(concepts.get(id)?.names ?? []).map(literalPattern).join('|')})`;
  const [driver, response] = [names(entry.driver), names(entry.response)];
  const found = [
    `(?<![\\p{L}-])${response} ${DRIVES} ${driver}(?!\\p{L})`,
    `(?<![\\p{L}-])${driver} ${FOLLOWS} ${response}(?!\\p{L})`,
    `^(?:when|whenever|if) ${response} ${MOVES}, ${driver} ${MOVES}(?!\\p{L})`,
    `^${driver} ${MOVES} (?:when|whenever|if) ${response} ${MOVES}(?!\\p{L})`,
  ]
    .map((pattern) => new RegExp(pattern, 'iu').exec(text)?.[0])
    .find((one) => one !== undefined);
  if (found === undefined) return undefined;
  const states = `"${concepts.get(entry.driver)?.label ?? ''}" as what moves the other`;
  return { path: ['driver'], says: `"${found}"`, states, isClear: false, isHint: true };
}
