import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { conceptsNamed } from './parse-stem.ts';
import type { ItemReading, Named } from './read/cell.ts';
import { finding, type ProofFinding } from './verdict.ts';

const doubtful = new WeakMap<KnowledgeBase, Map<string, string | undefined>>();

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
  const known = doubtful.get(kb) ?? new Map<string, string | undefined>();
  doubtful.set(kb, known);
  const key = `${kind}|${concept}`;
  if (known.has(key)) return known.get(key);
  const found = kb.concepts
    .get(concept)
    ?.names.find((name) => conceptsNamed(kb, name, kind).some(({ id }) => id !== concept));
  known.set(key, found);
  return found;
}
