/** Small bases with a single relation, for tests of the logic. */
import type { Concept } from '#lib/knowledge/concept.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import type { Query } from '#lib/checks/proof/logic.ts';
import { buildKnowledgeBase, type FactSpec, type KnowledgeSpec } from '#tests/support/knowledge-builder.ts';

export const named = { namesComplete: true };
/** A question about `r` of `s`. */
export const asked = (object: string, more: Partial<Query> = {}): Query => ({
  relation: 'r',
  subject: 's',
  object,
  qualifiers: {},
  ...more,
});

/** A base with one relation `r`, and facts by id. */
export function base(
  concepts: Readonly<Record<string, Partial<Concept>>>,
  facts: Readonly<Record<string, Omit<FactSpec, 'relation'>>>,
  relation: Partial<Relation> = {},
  more: KnowledgeSpec = {},
) {
  const full = Object.fromEntries(
    Object.entries(facts).map(([id, fact]) => [id, { relation: 'r', ...fact }]),
  );
  return buildKnowledgeBase({
    concepts: { s: named, t: named, ...concepts },
    relations: { r: relation },
    facts: full,
    ...more,
  });
}
