import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { knowledgeCodes } from './codes.ts';
import type { ConceptId } from './concept.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** Disjoint groups of which two members are the same or one falls under the other, or under which one concept falls twice. */
export function checkDisjoint(parsed: ParsedVocabulary, kb: KnowledgeBase): Diagnostic[] {
  return parsed.disjoint.flatMap(({ entry, locate }) =>
    entry.concepts.flatMap((id, index) => {
      const shared = entry.concepts
        .slice(0, index)
        .flatMap((other) =>
          sharedBy(id, other, kb) === undefined ? [] : [{ other, both: sharedBy(id, other, kb) }],
        );
      const [first] = shared;
      if (first === undefined) return [];
      const message = `Unexpected disjoint concepts "${first.other}" and "${id}", expected nothing under both: "${first.both ?? ''}" is`;
      return [diagnose(knowledgeCodes.disjointButRelated, locate(['concepts', index]), message)];
    }),
  );
}

/** A concept that falls under both, or undefined. */
function sharedBy(a: ConceptId, b: ConceptId, kb: KnowledgeBase): ConceptId | undefined {
  for (const [id, wider] of kb.wider) if (wider.has(a) && wider.has(b)) return id;
  return undefined;
}
