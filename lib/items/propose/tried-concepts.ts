import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { claimIndex } from './claim-index.ts';
import { comparable } from './refute.ts';

/** Concepts that are in already. Of thousands most stand alone, and those can only be the same as another. */
export class TriedConcepts {
  readonly #kb: KnowledgeBase;
  readonly #all = new Set<ConceptId>();
  readonly #linked: ConceptId[] = [];

  constructor(kb: KnowledgeBase) {
    this.#kb = kb;
  }

  add(concept: ConceptId): void {
    this.#all.add(concept);
    if (!standsAlone(concept, this.#kb)) this.#linked.push(concept);
  }

  /** Whether the same concept is in, or one that is wider or narrower. */
  hasComparable(concept: ConceptId): boolean {
    return this.#all.has(concept) || this.someLinked(concept, (one) => comparable(one, concept, this.#kb));
  }

  /** Whether `fits` holds for one that may have to do with `concept`; of what stands alone there is none. */
  someLinked(concept: ConceptId, fits: (one: ConceptId) => boolean): boolean {
    return !standsAlone(concept, this.#kb) && this.#linked.some(fits);
  }
}

/** Nothing is wider or narrower than it, and it stands on no scale. */
function standsAlone(concept: ConceptId, kb: KnowledgeBase): boolean {
  return (
    kb.concepts.get(concept)?.interval === undefined &&
    (kb.wider.get(concept)?.size ?? 1) <= 1 &&
    (claimIndex(kb).narrower.get(concept)?.length ?? 1) <= 1
  );
}
