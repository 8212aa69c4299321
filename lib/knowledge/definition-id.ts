import type { ConceptId } from './concept.ts';

/** The kind of all definitions: the range of the relation that `definition` facts use. */
export const DEFINITION_KIND = 'definition';

/** The id of the concept that stands for a term's definition. */
export function definitionId(term: ConceptId): ConceptId {
  return `definition-of/${term}`;
}
