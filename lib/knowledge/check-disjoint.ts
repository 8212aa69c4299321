import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { knowledgeCodes } from './codes.ts';
import type { ConceptId } from './concept.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** Disjoint groups of which two members are the same or one falls under the other, or under which one concept falls twice. */
export function checkDisjoint(parsed: ParsedVocabulary, kb: KnowledgeBase): Diagnostic[] {
  return parsed.disjoint.flatMap(({ entry, locate }) => {
    const shared = sharedIn(entry.concepts, kb);
    return entry.concepts.flatMap((id, index) => {
      const [other] = entry.concepts
        .slice(0, index)
        .filter((one) => one === id || shared(one, id) !== undefined);
      if (other === undefined) return [];
      const message = `Unexpected disjoint concepts "${other}" and "${id}", expected nothing under both: "${shared(other, id) ?? id}" is`;
      return [diagnose(knowledgeCodes.disjointButRelated, locate(['concepts', index]), message)];
    });
  });
}

/** Of two of these concepts the first that falls under both, or undefined: every concept is looked at once, and not for each pair. */
function sharedIn(
  concepts: readonly ConceptId[],
  kb: KnowledgeBase,
): (a: ConceptId, b: ConceptId) => ConceptId | undefined {
  const members = new Set(concepts);
  const found = new Map<ConceptId, Map<ConceptId, ConceptId>>();
  for (const [id, wider] of kb.wider) {
    const over = [...wider].filter((one) => members.has(one));
    for (const a of over)
      for (const b of over) {
        const of = found.get(a) ?? new Map<ConceptId, ConceptId>();
        found.set(a, of.set(b, of.get(b) ?? id));
      }
  }
  return (a, b) => found.get(a)?.get(b);
}
