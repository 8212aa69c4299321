import { once } from '#lib/base/remembered.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { conceptsNamed } from './slot-values.ts';
import type { ItemReading, Named } from './read/cell.ts';
import { finding, type ProofFinding } from './verdict.ts';

/** Kind → concept → its first name that means another one too. */
const doubtful = once(
  (_: KnowledgeBase) => new Map<string, Map<ConceptId, { readonly name: string | undefined }>>(),
);

/**
 * V9: whatever an item names could as well be called by any of its other names. The claims rest on concepts and not on
 * words, so the item is judged the same exactly when each name, in its place, means that concept alone.
 */
export function checkNames({ cells, named }: ItemReading, kb: KnowledgeBase): ProofFinding[] {
  const all = [
    ...named,
    ...cells.flatMap((cell) => (cell.named === undefined ? [] : [{ where: cell.where, named: cell.named }])),
  ];
  return all.flatMap(({ where, named: one }) => {
    const name = doubtfulName(one, kb);
    if (name === undefined) return [];
    const meant = conceptsNamed(kb, name, one.kind).map(({ id }) => id);
    const message = `Unexpected name "${name}" of ${one.concept}, expected one that means it alone: ${meant.join(', ')}`;
    return [finding('proof/rename-changes-answer', where, message)];
  });
}

function doubtfulName({ concept, kind }: Named, kb: KnowledgeBase): string | undefined {
  const ofKind = doubtful(kb);
  let known = ofKind.get(kind);
  if (known === undefined) {
    known = new Map();
    ofKind.set(kind, known);
  }
  const before = known.get(concept);
  if (before !== undefined) return before.name;
  const name = kb.concepts
    .get(concept)
    ?.names.find((one) => conceptsNamed(kb, one, kind).some(({ id }) => id !== concept));
  known.set(concept, { name });
  return name;
}
