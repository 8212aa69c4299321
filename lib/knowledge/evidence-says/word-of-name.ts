import type { Concept, ConceptId } from '../concept.ts';
import { areComparable } from './comparable.ts';
import { commonStems, namesInText, stemsIn, tellingStems, type NameInText } from './names-in-text.ts';
import type { SaidWhere } from './other-subject.ts';

/**
 * Whether a sentence or the heading above names a concept, or has a word of a name of it that is in no name of another of its kind:
 * "the alpha gate" has no word of the beta gate. A name that is a part of its own touches it: "children" that of "children alone".
 */
export function isTouched(
  id: ConceptId,
  { sentence, heading }: Pick<SaidWhere, 'sentence' | 'heading'>,
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  const { kind = '', names: called = [] } = concepts.get(id) ?? {};
  const mine = called.map(stemsIn);
  const own = new Set(tellingStems(mine, commonStems(kind, concepts)));
  return [sentence, heading].some((text) => {
    const stems = stemsIn(text);
    const names = namesInText(stems, new Set([kind]), concepts);
    const isPart = ({ from, length }: NameInText): boolean =>
      mine.some((name) => stems.slice(from, from + length).every((stem) => name.includes(stem)));
    if (names.some((one) => areComparable(one.concept, id, concepts) || isPart(one))) return true;
    const isInName = (at: number): boolean =>
      names.some(({ from, length }) => at >= from && at < from + length);
    return stems.some((stem, at) => own.has(stem) && !isInName(at));
  });
}
