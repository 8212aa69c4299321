import { foldName } from '#lib/base/words.ts';
import type { Concept, ConceptId } from './concept.ts';

/** Folded name → ids of the concepts that go by it, in vocabulary order. */
export function buildLexicon(concepts: Iterable<Concept>): Map<string, ConceptId[]> {
  const lexicon = new Map<string, ConceptId[]>();
  for (const concept of concepts) {
    for (const name of new Set(concept.names.map(foldName))) {
      const known = lexicon.get(name);
      if (known === undefined) lexicon.set(name, [concept.id]);
      else known.push(concept.id);
    }
  }
  return lexicon;
}
