import type { ConceptId } from './concept.ts';
import { areComparable } from './evidence-says/comparable.ts';
import { namesInText, stemsIn } from './evidence-says/names-in-text.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/**
 * Another of the concepts of a case whose words a phrase has, and none of the words of the concept that it is given for: "cramps in his
 * muscles" for itchy eyes, where muscle cramps stand in the case as well. What is wider or narrower shares its words.
 */
export function otherOfPhrase(
  phrase: string,
  concept: ConceptId,
  inCase: readonly ConceptId[],
  concepts: Vocabulary['concepts'],
): ConceptId | undefined {
  const said = stemsIn(phrase);
  if (nameStems(concept, concepts).some((name) => name.some((stem) => said.includes(stem)))) return undefined;
  return inCase.find(
    (other) =>
      concepts.has(other) &&
      !areComparable(other, concept, concepts) &&
      (isNamedIn(said, other, concepts) ||
        nameStems(other, concepts).some(
          (name) => name.length > 0 && name.every((stem) => said.includes(stem)),
        )),
  );
}

function isNamedIn(stems: readonly string[], id: ConceptId, concepts: Vocabulary['concepts']): boolean {
  const kinds = new Set([concepts.get(id)?.kind ?? '']);
  return namesInText(stems, kinds, concepts).some((one) => one.concept === id);
}

/** Of each name, the stems of the words that tell what it is: of four letters or more. */
function nameStems(id: ConceptId, concepts: Vocabulary['concepts']): readonly (readonly string[])[] {
  return (concepts.get(id)?.names ?? []).map((name) => stemsIn(name).filter((stem) => stem.length > 3));
}
