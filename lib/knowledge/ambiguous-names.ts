import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { knowledgeCodes } from './codes.ts';
import type { Concept } from './concept.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** Every name that two concepts of one kind share, at the later concept and naming the earlier one. */
export function ambiguousNames(kb: Pick<KnowledgeBase, 'concepts' | 'lexicon'>): Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const [name, ids] of kb.lexicon) {
    const holders = ids.flatMap((id) => kb.concepts.get(id) ?? []);
    holders.forEach((concept, index) => {
      const earlier = holders.slice(0, index).find((other) => other.kind === concept.kind);
      if (earlier !== undefined) faults.push(ambiguity(name, concept, earlier));
    });
  }
  return faults;
}

function ambiguity(name: string, concept: Concept, earlier: Concept): Diagnostic {
  const message = `Unexpected name "${name}" of "${concept.id}": "${earlier.id}" of the same kind goes by it too`;
  return diagnose(knowledgeCodes.ambiguousName, concept.place, message, {
    related: [{ message: `"${earlier.id}" stands here`, place: earlier.place }],
  });
}
