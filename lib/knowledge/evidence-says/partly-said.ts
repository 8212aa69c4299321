import type { Concept, ConceptId } from '../concept.ts';
import { stemsIn } from './names-in-text.ts';

/** So large a share of a name's own words counts as said: sentences are shorter or fuller than labels. */
const SHARE_SAID = 1 / 3;

/** How much of a name is so says nothing of which it is: "very rare" has no word of "very common". */
const MEASURING: ReadonlySet<string> = new Set(['very', 'extremely', 'quite'].flatMap(stemsIn));

/** A third of the words that the stated name has and the other has not. */
export function isPartlySaid(
  own: ConceptId,
  other: ConceptId,
  stems: readonly string[],
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  const others = new Set((concepts.get(other)?.names ?? []).flatMap(stemsIn));
  return (concepts.get(own)?.names ?? []).map(stemsIn).some((name) => {
    const distinct = name.filter((stem) => !others.has(stem) && !MEASURING.has(stem) && stem.length > 2);
    const said = distinct.filter((stem) => stems.includes(stem));
    return said.length > 0 && said.length >= distinct.length * SHARE_SAID;
  });
}
