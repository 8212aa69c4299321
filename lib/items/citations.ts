import { unique } from '#lib/base/unique.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** What the facts rest on, as `source` or `source#section`, each once, in the facts' order. */
export function citationsOf(facts: readonly FactRef[], kb: KnowledgeBase): string[] {
  const citations = facts.flatMap((ref) => kb.facts.get(ref)?.citations ?? []);
  return unique(
    citations.map(({ source, section }) => (section === undefined ? source : `${source}#${section}`)),
  );
}
